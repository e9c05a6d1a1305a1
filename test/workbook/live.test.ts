import { exampleScenario } from '../../src/model/scenario/example';
import { writeModel } from '../../src/workbook';
import { closeWorkbooks, openWorkbook, rowOf, tableBelow } from './excel';
import { expectToAgree } from './expected';
import { changed } from './scenarios';

afterEach(closeWorkbooks);

test('a changed input changes everything', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('Lewisham_alone', 2_500_000);
  await book.type('Annual_charge', 3_650_000.5);
  await book.type('Indexation', 0.0275);
  await book.type('As_is_growth', 0.01);
  await book.type('Bromley_announced_rate', 0.24);
  await expectToAgree(
    book,
    changed((document) => {
      const [bromley, lewisham] = document.councils;
      if (!bromley?.announced || !lewisham) throw new Error('the example has changed');
      lewisham.alone.value = 2_500_000;
      bromley.announced.rate.value = 0.24;
      document.contract.annualCharge.value = 3_650_000.5;
      document.contract.indexation.value = 0.0275;
      document.asIsGrowth.value = 0.01;
    }),
  );
  const [inputs, savings] = [await book.values('Inputs'), await book.values('Savings')];
  expect(inputs[0]?.[7]).toBe('Every figure is known');
  expect(inputs.find((row) => row[1] === 'Lewisham, alone')?.[4]).toBe('Trial');
  expect(savings.flat()).toContain('Lewisham alone: trial figure, not a fact.');
});

test.each([
  ['longer', 7, 6],
  ['shorter', 3, 0],
])('a term that becomes %s makes the tables so', async (_, initialYears, extension) => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('Initial_years', initialYears);
  await book.type('Extension_years', extension);
  await expectToAgree(
    book,
    changed(({ contract }) => {
      contract.initialYears.value = initialYears;
      contract.extensions.value = extension ? [{ years: extension }] : [];
    }),
  );
});

test('rows inserted above the inputs change nothing, and the inputs still do', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Inputs').getRange('5:6').insert('Down');
    worksheets.getItem('Inputs').name = 'What we know';
    await context.sync();
  });
  const totals = async () => (await book.values('Contract')).slice(4, 7).map((cells) => cells[5]);
  expect(await totals()).toEqual([18_327_240, 16_457_623.86, 34_784_863.86]);
  await book.type('Annual_charge', 3_700_000);
  expect(await totals()).toEqual([18_836_330, 16_914_780.07, 35_751_110.07]);
  expect(rowOf(await book.values('Savings'), 'Bromley')?.slice(0, 3)).toEqual([
    2_000_000, 1_750_000, 1_500_000,
  ]);
});

test('a figure that is blanked becomes not known, and so does all that needs it', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('Bromley_joint', '');
  const [inputs, savings] = [await book.values('Inputs'), await book.values('Savings')];
  expect(inputs[0]?.[7]).toBe('2 figures not known');
  expect(savings[1]?.[0]).toBe('The saving is not known until every council has an as-is and a joint cost.');
  expect(rowOf(savings, 'Bromley')?.[2]).toBe('not known');
  expect(rowOf(tableBelow(savings, 'Over the term'), 'Saving')?.slice(1, 4)).toEqual([
    'not known',
    'not known',
    'not known',
  ]);
});

test.each(['Annual_charge', 'Start', 'Initial_years', 'Fixed_years', 'Extension_years', 'Indexation'])(
  'a contract whose %s is blanked has no total, rather than one with nought in it',
  async (name) => {
    const book = openWorkbook();
    await writeModel(exampleScenario());
    await book.type(name, '');
    expect(String((await book.values('Contract'))[6]?.[5])).toBe('#VALUE!');
  },
);

test('as-is whose growth is blanked is not taken to be flat', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('As_is_growth', '');
  const saving = rowOf(tableBelow(await book.values('Savings'), 'Over the term'), 'Saving');
  expect(String(saving?.[3])).toMatch(/^#/);
});

test('announcements that cannot be set against each other are not said to agree', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('Annual_charge', '');
  const said = (await book.values('Savings')).map(([first]) => String(first));
  expect(said).toContain(
    'The savings and the contract value announced cannot be set against each other: see the error above.',
  );
  expect(
    said.some((line) => line.includes('The two are the same') || line.includes('so the two agree')),
  ).toBe(false);
});

test('an error in a figure shows as an error, and never as a figure that is not known', async () => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  await book.type('Bromley_joint', 'about two million');
  const savings = await book.values('Savings');
  expect(savings[1]?.[0]).toMatch(/^#/);
  const saving = rowOf(tableBelow(savings, 'Over the term'), 'Saving');
  expect(saving?.slice(1, 4).every((cell) => String(cell).startsWith('#'))).toBe(true);
});

test.each([
  'Joint costs more',
  'Joint and as-is cost the same',
  'the option loses what the term saves',
] as const)('the answer when %s', async (which) => {
  const book = openWorkbook();
  await writeModel(exampleScenario());
  if (which === 'Joint costs more') await book.type('Lewisham_joint', 4_500_000);
  if (which === 'Joint and as-is cost the same') {
    for (const council of ['Bromley', 'Lewisham']) await book.type(`${council}_joint`, 1_000_000);
    for (const council of ['Bromley', 'Lewisham']) await book.type(`${council}_as_is`, 1_000_000);
    await book.type('Indexation', 0);
  }
  if (which === 'the option loses what the term saves') await book.type('Indexation', 0.16);
  const [, answer] = await book.values('Savings');
  expect(answer?.[0]).toBe(
    {
      'Joint costs more':
        'Joint costs £6,224,773 more than as-is over 9 years: £1,795,400 dearer in the 5 committed years, £4,429,373 dearer if extended.',
      'Joint and as-is cost the same':
        'Joint and as-is cost the same over 9 years: £0 in the 5 committed years, £0 only if extended.',
      'the option loses what the term saves':
        'Joint saves £1,447,975 over 9 years, 2.8% of as-is: £8,104,000 in the 5 committed years, £6,656,025 dearer if extended.',
    }[which],
  );
});
