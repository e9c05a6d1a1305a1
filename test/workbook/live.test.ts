import { breakEvens } from '../../src/model/scenario/outcome/breakEvens';
import { exampleScenario } from '../../src/model/scenario/document/example';
import type { ScenarioDocument } from '../../src/model/scenario/document/schema';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { differences, failing } from './agree';
import { closeWorkbooks, openWorkbook, rowOf, type Workbook } from './excel';
import { changed } from './scenarios';

afterEach(closeWorkbooks);

const model = layOut([exampleScenario()]);

async function example(): Promise<Workbook> {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  return book;
}

/** Types into the column of the first scenario, beside the cell that a name is for. */
const type = (book: Workbook, name: string, value: unknown) =>
  book.run(async (context) => {
    const live = context.workbook.names.getItem(name).getRange();
    live.getOffsetRange(0, 2).values = [[value]];
    await context.sync();
  });

const council = (document: ScenarioDocument, place: number) => {
  const found = document.councils[place];
  if (!found) throw new Error('the example has changed');
  return found;
};

test('a changed input changes everything', async () => {
  const book = await example();
  await type(book, 'Lewisham_alone', 2_500_000);
  await type(book, 'Bromley_as_is', 2_100_000.01);
  await type(book, 'Annual_charge', 3_650_000.5);
  await type(book, 'Rise', 0.0275);
  await type(book, 'Fixed_years', 2);
  await type(book, 'As_is_growth', 0.01);
  await type(book, 'Catch_up', 'Yes');
  await type(book, 'Extension_1_decision', 'exercised');
  const other = changed((document) => {
    council(document, 1).alone.value = 2_500_000;
    council(document, 0).asIs.value = 2_100_000.01;
    const { contract } = document;
    contract.annualCharge.value = 3_650_000.5;
    contract.indexation.value = 0.0275;
    contract.fixedYears.value = 2;
    contract.extensions.value = [{ years: 4, decision: 'exercised' }];
    contract.clause = {
      catchUp: { value: true, status: 'Assumed', source: '', date: '', note: '' },
    };
    document.asIsGrowth.value = 0.01;
  });
  expect(await differences(book, model, other)).toEqual([]);
  // The shares that are values were not known when the sheets were written.
  expect(await failing(book, model)).toEqual([expect.stringMatching(/^What groups would pay is as it was/)]);
  const [inputs, savings] = [await book.values('Inputs'), await book.values('Savings')];
  expect(inputs[1]?.[8]).toBe('Every figure is known');
  expect(inputs.find((row) => row[1] === 'Lewisham, alone')?.[5]).toBe('Trial');
  expect(savings.flat()).toContain('Lewisham alone: trial figure, not a fact.');
});

test('an index can be chosen on the sheet', async () => {
  const book = await example();
  await type(book, 'Indexation', 'index');
  await type(book, 'Index_1', 'CPI');
  await type(book, 'Index_1_weight', 1);
  const byIndex = changed(({ contract }) => {
    contract.indexation.value = 'CPI';
  });
  expect(await differences(book, model, byIndex)).toEqual([]);
});

test('a shorter term is worked out, and the years beyond it are empty', async () => {
  const book = await example();
  await type(book, 'Initial_years', 4);
  await type(book, 'Extension_1_years', 2);
  const shorter = changed(({ contract }) => {
    contract.initialYears.value = 4;
    contract.extensions.value = [{ years: 2 }];
  });
  expect(await differences(book, model, shorter)).toEqual([]);
  expect(await failing(book, model)).toEqual([]);
});

test('a term that has more years than there are columns fails a check that says so', async () => {
  const book = await example();
  await type(book, 'Initial_years', 7);
  expect(await failing(book, model)).toEqual([
    expect.stringContaining('The term fits the columns: at most 9 contract years'),
    expect.stringContaining('The contract has twelve months in every year that it runs'),
  ]);
  expect((await book.values('Savings'))[0]?.filter(Boolean).at(-1)).toMatch(
    /^2 checks fail\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
  );
});

test('a figure that is blanked becomes not known, and so does all that needs it', async () => {
  const book = await example();
  await type(book, 'Bromley_joint', '');
  const [inputs, savings] = [await book.values('Inputs'), await book.values('Savings')];
  expect(inputs[1]?.[8]).toBe('2 figures not known');
  expect(savings[1]?.[0]).toBe('The saving is not known until every council has an as-is and a joint cost.');
  expect(rowOf(savings, 'Saving, total')?.slice(1, 5)).toEqual(Array(4).fill('not known'));
  // The rate that uses up what all of them save needs every one's cost.
  const { first, last, columns } = model.savings.breakEvens;
  const rates = savings.slice(first, last + 1).map((row) => row[columns.rate]);
  expect(rates).toEqual(['not known', expect.any(Number), 'not known']);
});

test('words for a figure are no figure: what hangs on it is not known, and one check says where', async () => {
  const book = await example();
  await type(book, 'Bromley_joint', 'about two million');
  const savings = await book.values('Savings');
  expect(rowOf(savings, 'Saving, total')?.[1]).toBe('not known');
  expect(savings[1]?.[0]).toMatch(/^No answer is given, because a check fails: “Units match: amounts/);
  expect(await failing(book, model)).toHaveLength(1);
});

test.each([
  [
    'Joint costs more',
    { Lewisham_joint: 4_500_000 },
    'Joint costs £6,224,773 more than as-is over 9 years: £1,795,400 dearer in the 5 committed years, £4,429,373 dearer if extended.',
  ],
  [
    'joint and as-is cost the same',
    {
      Bromley_joint: 1_000_000,
      Lewisham_joint: 1_000_000,
      Bromley_as_is: 1_000_000,
      Lewisham_as_is: 1_000_000,
      Rise: 0,
    },
    'Joint and as-is cost the same over 9 years: £0 in the 5 committed years, £0 only if extended.',
  ],
  [
    'the option loses what the term saves',
    { Rise: 0.16 },
    'Joint saves £1,447,975 over 9 years, 2.8% of as-is: £8,104,000 in the 5 committed years, £6,656,025 dearer if extended.',
  ],
])('the answer when %s', async (_, typed, said) => {
  const book = await example();
  for (const [name, value] of Object.entries(typed)) await type(book, name, value);
  expect((await book.values('Savings'))[1]?.[0]).toBe(said);
});

test('the break-even is worked out where the clause is plain, and else is a value that what was typed since puts out of date', async () => {
  const book = await example();
  const rateOf = async (label: string) => {
    const values = await book.values('Savings');
    const first = values.findIndex((row) => row[2] === 'Rate');
    return rowOf(values.slice(first), label)?.slice(1, 3) ?? [];
  };
  const solved = (scenario: Parameters<typeof breakEvens>[0]) => breakEvens(scenario).map(({ rate }) => rate);
  const near = (rates: readonly unknown[]) =>
    rates.map((rate): unknown[] => [expect.closeTo(Number(rate), 6), 'formula']);
  const rates = async () => [await rateOf('Bromley'), await rateOf('Lewisham'), await rateOf('All councils')];
  expect(await rates()).toEqual(near(solved(exampleScenario())));
  await type(book, 'Bromley_as_is', 1_900_000);
  await type(book, 'Indexable_share', 0.8);
  const changedTo = changed((document) => {
    council(document, 0).asIs.value = 1_900_000;
    document.contract.clause = {
      indexableShare: { value: 0.8, status: 'Assumed', source: '', date: '', note: '' },
    };
  });
  expect(await rates()).toEqual(near(solved(changedTo)));
  await type(book, 'Cap', 0.03);
  expect(await rateOf('All councils')).toEqual(['write again', 'out of date']);
  await type(book, 'Cap', '');
  await type(book, 'Bromley_as_is', 1_000_000);
  expect(await rateOf('Bromley')).toEqual(['none', 'formula']);
});

test('a percentage typed as a number, and words where a number belongs, do not pass the checks of units', async () => {
  const book = await example();
  await type(book, 'Rise', 3);
  await type(book, 'Bromley_as_is', 'two million');
  const failed = (await failing(book, model)).filter((line) => line.startsWith('Units match'));
  expect(failed.map((line) => line.split(':')[1]?.slice(0, 20))).toEqual([
    ' percentages lie bet',
    ' amounts, percentage',
  ]);
});
