/** Values that no formula works out again say so once what they were worked out from has changed. */
import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { failing } from './agree';
import { closeWorkbooks, openWorkbook, rowOf, type Workbook } from './excel';
import { changed, known } from './scenarios';

afterEach(closeWorkbooks);
// Two sheets are worked out again after each figure that is typed.
jest.setTimeout(600_000);

/** Three councils with a cost for each pair, a contract whose price moves within limits, and what joining costs one of them. */
const three = (name: string, pair = 2_900_000): Scenario =>
  changed((document) => {
    const cost = (place: number) => [2_100_000, 1_400_000, 900_000][place] ?? 0;
    document.name = name;
    document.councils = ['Ashford', 'Barton', 'Camley'].map((council, place) => ({
      name: council,
      asIs: known(cost(place)),
      alone: known([1_900_000, 1_350_000, 900_000][place] ?? 0),
      joint: known([1_720_000, 1_140_000, 740_000][place] ?? 0),
    }));
    document.coalitions = [
      { councils: ['Ashford', 'Barton'], cost: known(pair) },
      { councils: ['Ashford', 'Camley'], cost: known(2_500_000) },
      { councils: ['Barton', 'Camley'], cost: known(2_000_000) },
    ];
    Object.assign(document.contract, {
      annualCharge: known(3_600_000),
      indexation: known('CPI'),
      clause: { cap: known(0.05), collar: known(0.02) },
    });
  });

async function written(scenarios: readonly Scenario[]) {
  const book = openWorkbook();
  expect(await writeModel(scenarios)).toMatchObject({ ok: true });
  const model = layOut(scenarios);
  return { book, model, fails: () => failing(book, model) };
}

/** Types the cost of a group into its line of Inputs. */
const typeGroup = (book: Workbook, line: number, cost: number) =>
  book.run(async (context) => {
    const table = context.workbook.tables.getItem('Coalition_costs');
    table.columns.getItem('£ a year').getDataBodyRange().getCell(line, 0).values = [[cost]];
    await context.sync();
  });

/** Types a figure of the first scenario. */
const typeFigure = (book: Workbook, name: string, value: number) =>
  book.run(async (context) => {
    context.workbook.names.getItem(name).getRange().getOffsetRange(0, 2).values = [[value]];
    await context.sync();
  });

const BEST = 'Best for the worst-off group';
const LOWEST = 'Fair range, lowest';
const GROUPS = 'What groups would pay is as it was';
const RATES = 'What break-even rates that are values rest on';

test('values are withheld once anything that they rest on is another', async () => {
  const { book, model, fails } = await written([three('First')]);
  const { last, columns } = model.savings.breakEvens;
  const said = async () => {
    const values = await book.values('Sharing');
    const sharing = {
      best: rowOf(values, BEST)?.slice(0, 6),
      lowest: rowOf(values, LOWEST)?.slice(1, 4),
      answer: String(values[1]?.[0]),
    };
    const rates = (await book.values('Savings'))[last]?.slice(columns.rate, columns.how + 1);
    return { sharing, rates, fails: await fails() };
  };
  const fresh = await said();
  expect(fresh).toEqual({
    sharing: {
      best: [
        'Pass',
        ...Array<unknown>(3).fill(expect.any(Number)),
        expect.closeTo(3_600_000, 4),
        expect.any(Number),
      ],
      lowest: [1_600_000, 1_100_000, 700_000],
      answer: expect.stringMatching(/ In \d of 10 ways/) as unknown,
    },
    rates: [expect.closeTo(0.034, 3), 'value'],
    fails: [],
  });
  const stale = {
    best: ['Out of date', ...Array<unknown>(5).fill('not known')],
    lowest: Array<unknown>(3).fill('out of date'),
    answer: expect.stringMatching(
      / In \d of 9 ways .*“Best for the worst-off group”.* out of date/,
    ) as unknown,
  };
  const failing = (name: string) => expect.stringContaining(name) as unknown;
  // A group's cost moves shares alone, a council's joint cost the rates too, and the least rise of a year those alone.
  await typeGroup(book, 0, 2_750_000);
  expect(await said()).toEqual({ ...fresh, sharing: stale, fails: [failing(GROUPS)] });
  await typeGroup(book, 0, 2_900_000);
  await typeFigure(book, 'Camley_joint', 740_001);
  const outOfDate = ['write again', 'out of date'];
  expect(await said()).toEqual({
    sharing: stale,
    rates: outOfDate,
    fails: expect.arrayContaining([failing(RATES), failing(GROUPS)]) as unknown,
  });
  await typeFigure(book, 'Camley_joint', 740_000);
  await typeFigure(book, 'Collar', 0.01);
  expect(await said()).toEqual({ ...fresh, rates: outOfDate, fails: [failing(RATES)] });
});

test('each scenario’s values are held against its own figures', async () => {
  const { book, fails } = await written([three('First'), three('Second', 2_750_000)]);
  const best = async () => rowOf(await book.values('Sharing'), BEST)?.[0];
  expect(await best()).toBe('Pass');
  await typeGroup(book, 0, 2_750_000);
  expect(await best()).toBe('Out of date');
  await book.type('Live_scenario', [['Second']]);
  expect(await best()).toBe('Pass');
  expect(await fails()).toEqual([]);
});
