/** An answer in words that may be wrong is not stated: the sheets say which check fails, and where to look. */
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { changed, known } from './scenarios';

afterEach(closeWorkbooks);

/** What Lewisham would pay alone is known, and a cost comes beside the contract. */
const scenario = changed(({ councils }) => {
  for (const council of councils) {
    council.alone = known(3_000_000);
    council.otherCosts = [
      { kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 }, amount: known(120_000) },
    ];
  }
});
const model = layOut([scenario]);
const { inputs } = model;

/** The cell in which a figure is typed. */
const cellOf = (name: string) =>
  inputs.cell(inputs.figures.get(name)?.row ?? 0, inputs.columns.scenario(0)).replaceAll('$', '');
const inTable = (heading: string) => inputs.otherCosts.cell(0, heading).replaceAll('$', '');

const type = (book: Workbook, address: string, content: unknown) =>
  book.run(async (context) => {
    const [sheet = '', cell = ''] = address.split('!');
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[content]];
    await context.sync();
  });

/** What the sheets say first, and what Checks says it from. */
async function said(book: Workbook) {
  const [savings, about] = [await book.values('Savings'), await book.values('About')];
  const first = async (sheet: string) => (await book.values(sheet))[1]?.[0];
  return {
    answers: [savings[1]?.[0], await first('Contract'), await first('Sharing')],
    about: ['Contract', 'Saving'].map((label) => about.find(([cell]) => cell === label)?.[1]),
    announced: savings.find(([cell]) => /^The savings announced|^No answer/.test(String(cell)))?.[0],
  };
}

test.each<[string, string, unknown, string, string]>([
  ['words for an amount', cellOf('Bromley_as_is'), 'two million', 'amounts, percentages', 'Bromley, as-is'],
  ['an error for an amount', cellOf('Lewisham_joint'), '=1/0', 'amounts, percentages', 'Lewisham, joint'],
  ['words for another cost', inTable('£'), 'a lot', 'amounts, percentages', 'Bromley'],
  ['words for a year', inTable('From year'), 'soon', 'amounts, percentages', 'Bromley'],
  ['a rate typed as 3', cellOf('Rise'), 3, 'percentages lie between', 'One rate'],
  ['a cost below nought', cellOf('Lewisham_as_is'), -3_750_000, 'above nought', 'Lewisham, as-is'],
  ['a cost of nought', cellOf('Lewisham_as_is'), 0, 'above nought', 'Lewisham, as-is'],
  ['a fall of more than half', cellOf('Rise'), -0.6, 'percentages lie between', 'One rate'],
  ['no price', cellOf('Annual_charge'), '', 'The contract has a price', 'Contract price, all councils'],
  [
    'words for a price',
    cellOf('Annual_charge'),
    'tbc',
    'amounts, percentages',
    'Contract price, all councils',
  ],
  ['words for the start', cellOf('Start'), 'in spring', 'The contract has a price, a start', 'Start'],
  ['too long a term', cellOf('Initial_years'), 7, 'For a longer term, write the sheets again', 'Term'],
  // 4 January 2012: part-years at both ends.
  ['a start that needs more columns', cellOf('Start'), 40_912, 'The term fits the columns', 'Start'],
  ['half a year', cellOf('Fixed_years'), 2.5, 'years are whole', 'Prices fixed'],
  ['a fraction of a penny', cellOf('Bromley_joint'), 1_000_000.005, 'whole pence', 'Bromley, joint'],
  ['a council that is none', inTable('Council'), 'Nowhere', 'Every other cost is of', 'Other costs'],
  ['no rate', cellOf('Rise'), '', 'Indexation has its rate', 'One rate'],
  ['a changed constant', cellOf('Months_in_a_year'), 11, 'What the formulas count with', 'Months in a year'],
  ['an index that is none', cellOf('Indexation'), 'indx', 'How indexation and', 'Given as (one rate, index)'],
  [
    'a misspelt clause',
    cellOf('Catch_up'),
    'Yse',
    'How indexation',
    'Catches up for the fixed years (Yes or No)',
  ],
  [
    'a misspelt decision',
    cellOf('Extension_1_decision'),
    'exercized',
    'Every extension has its decision',
    'Extension 1, decision (exercised, not exercised, undecided)',
  ],
  ['no such scenario', 'Inputs!C2', 'Another', 'The scenario chosen', 'Scenario shown'],
])('no answer is stated with %s', async (_, address, typed, check, label) => {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  await type(book, address, typed);
  const { answers, about, announced } = await said(book);
  const [answer] = answers;
  expect(answer).toMatch(/^No answer is given, because a check fails: “[^”]+”\. See /);
  expect(answer).toContain(check);
  expect(String(answer).split('. See ').at(-1)).toBe(`${label}: ${address}.`);
  expect(new Set([...answers, ...about, announced])).toEqual(new Set([answer]));
});

test('answers are stated where nothing is wrong, and beside what leaves them right', async () => {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const before = await said(book);
  expect(before.answers).toEqual([
    expect.stringMatching(/^Joint saves £/),
    expect.stringMatching(/^The contract costs £/),
    expect.stringMatching(/^£[\d,]+ a year to share\. In \d+ of \d+ ways/),
  ]);
  // A figure without its source is the same figure, and that a council pays more jointly is an answer.
  const { row = 0 } = inputs.figures.get('As_is_growth') ?? {};
  await type(book, inputs.cell(row, inputs.columns.source(0)).replaceAll('$', ''), '');
  await type(book, cellOf('Lewisham_joint'), 3_500_000);
  const checks = await book.values('Checks');
  const line = (start: string) => checks.find(([, name]) => String(name).startsWith(start));
  expect(line('Every figure that is published')).toMatchObject({
    5: false,
    7: `As-is growth: Inputs!G${row + 1}`,
  });
  expect(line('No council pays more jointly')).toMatchObject({
    5: false,
    7: `Lewisham, joint: ${cellOf('Lewisham_joint')}`,
  });
  expect((await said(book)).answers[0]).toMatch(/^Joint saves £/);
});

test('a cell typed over in the working leaves no error for an answer', async () => {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const { sheet, row, first } = model.savings.yearly.saving.together;
  const total = model.savings.draft.at(row, first).here;
  await type(book, `${sheet}!${total}`, '=NA()');
  expect((await said(book)).answers[0]).toBe('No answer is given here: a cell that it needs shows an error.');
});
