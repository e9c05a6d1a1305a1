/** Words, or an error, typed for a cost: one check says where, the others wait for it, and nothing is shared. */
import { pence } from '../../src/model/money/units';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { failing, waiting } from './agree';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { fourCouncils } from './scenarios';

afterEach(closeWorkbooks);

const four = fourCouncils();
/** The price is what the joint costs add up to, so that nothing else fails. */
const scenario = {
  ...four,
  contract: { ...four.contract, annualCharge: { ...four.contract.annualCharge, value: pence(744_000_462) } },
};
const model = layOut([scenario]);
const { inputs } = model;
const typedIn = (name: string) =>
  inputs.cell(inputs.figures.get(name)?.row ?? 0, inputs.columns.scenario(0)).replaceAll('$', '');
const inTable = (table: 'otherCosts' | 'keys' | 'coalitions', heading: string) =>
  inputs[table].cell(0, heading).replaceAll('$', '');

const type = (book: Workbook, address: string, content: unknown) =>
  book.run(async (context) => {
    const [sheet = '', cell = ''] = address.split('!');
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[content]];
    await context.sync();
  });

test.each([
  ['words for an as-is cost', typedIn('Bromley_as_is'), 'two million'],
  ['an error for an as-is cost', typedIn('Bromley_as_is'), '=1/0'],
  ['words for a cost alone', typedIn('Lewisham_alone'), 'tbc'],
  ['an error for a joint cost', typedIn('Croydon_joint'), '=NA()'],
  ['words for the term', typedIn('Initial_years'), 'five'],
  ['words for another cost', inTable('otherCosts', '£'), 'a lot'],
  ['an error for another cost', inTable('otherCosts', '£'), '=NA()'],
  ['an error for a year', inTable('otherCosts', 'From year'), '=NA()'],
  ['words for the year from which', inTable('otherCosts', 'From year'), 'later'],
  ['words for the year until which', inTable('otherCosts', 'To year'), 'the end'],
  ['an error for a key', inTable('keys', 'Number'), '=NA()'],
  ['words for what a group pays', inTable('coalitions', '£ a year'), 'see letter'],
  ['an error for what a group pays', inTable('coalitions', '£ a year'), '=NA()'],
])('%s', async (_, address, typed) => {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  expect(await failing(book, model)).toEqual([]);
  await type(book, address, typed);
  expect(await failing(book, model)).toEqual([
    expect.stringMatching(/^Units match: amounts, percentages and years are numbers and not words/),
  ]);
  const checks = await book.values('Checks');
  const failed = checks.find((row) => row[5] === false);
  expect(String(failed?.[7]).endsWith(`: ${address}`)).toBe(true);
  // Why others wait is said in words, and so is what they wait for.
  const reasons = await waiting(book, model);
  expect(reasons.filter((reason) => String(reason).startsWith('#'))).toEqual([]);
  expect(reasons).toContainEqual(expect.stringMatching(`; see check ${String(failed?.[0])} first$`));
  expect(checks[1]?.[0]).toMatch(/^1 check fails\. /);
  const sharing = await book.values('Sharing');
  for (const { row, pence: inPence } of model.sharing.methods)
    for (const at of [row, inPence])
      expect(sharing[at]?.filter((cell) => typeof cell === 'number')).toEqual([]);
});
