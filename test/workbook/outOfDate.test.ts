/** Values that no formula works out again say so once what they were worked out from has changed. */
import { breakEvens } from '../../src/model/scenario/outcome/breakEvens';
import type { Scenario } from '../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../src/model/scenario/document/schema';
import { writeScenario } from '../../src/model/scenario/document/write';
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
const typeFigure = (book: Workbook, name: string, value: number | '') =>
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

/** Three councils with what comes beside the price, some of it in the first year alone. */
const beside = (change: (document: ScenarioDocument) => void = () => undefined) =>
  changed((document) => {
    const line = (
      kind: 'transition' | 'retained client side' | 'service credits',
      timing: object,
      amount: number,
    ) => ({
      kind,
      course: 'joint' as const,
      timing,
      amount: known(amount),
    });
    const given = writeScenario(three('First'));
    Object.assign(document, given);
    const [council] = document.councils;
    if (!council) throw new Error('there are councils');
    Object.assign(council, {
      otherCosts: [
        line('transition', { kind: 'once', year: 1 }, 120_000),
        line('retained client side', { kind: 'yearly', from: 1, rises: 'with as-is' }, 45_000.5),
        line('service credits', { kind: 'yearly', from: 2, rises: 'with the price' }, 7_777.77),
      ],
    });
    document.contract.indexation = known(0.025);
    change(document);
  });

/** Types the amount of a line of other costs. */
const typeOther = (book: Workbook, line: number, amount: number) =>
  book.run(async (context) => {
    const table = context.workbook.tables.getItem('Other_costs');
    table.columns.getItem('£').getDataBodyRange().getCell(line, 0).values = [[amount]];
    await context.sync();
  });

test('break-even rates stay as they are whatever the rise, the growth of as-is and what the last year has no part in', async () => {
  const { book, model, fails } = await written([beside()]);
  const { first, last, columns } = model.savings.breakEvens;
  const rates = async () =>
    (await book.values('Savings'))
      .slice(first, last + 1)
      .map((row) => row.slice(columns.rate, columns.how + 1));
  const fresh = await rates();
  expect(fresh).toEqual(fresh.map(() => [expect.any(Number) as unknown, 'value']));
  await typeFigure(book, 'Rise', 0.03);
  await typeFigure(book, 'As_is_growth', 0.02);
  await typeFigure(book, 'Forecast_rate', 0.01);
  await typeOther(book, 0, 150_000);
  expect(await rates()).toEqual(fresh);
  expect(await fails()).toEqual([]);
  // Nor are they other rates to the model.
  const other = beside(({ contract, asIsGrowth, councils }) => {
    contract.indexation = known(0.03);
    asIsGrowth.value = 0.02;
    Object.assign(contract.clause ?? {}, {
      forecast: known(0.01),
      lag: known(3),
      referenceMonth: known(1),
      rateRounding: known('one decimal'),
    });
    for (const extension of contract.extensions.value)
      Object.assign(extension, { noticeMonths: 9, probability: 0.3 });
    const [transition] = councils[0]?.otherCosts ?? [];
    if (transition) transition.amount = known(150_000);
  });
  expect(other).not.toEqual(beside());
  expect(breakEvens(other)).toEqual(breakEvens(beside()));
  for (const [line, changedTo, was] of [
    [1, 45_001.5, 45_000.5],
    [2, 7_778.77, 7_777.77],
  ] as const) {
    await typeOther(book, line, changedTo);
    expect(await rates()).toEqual(fresh.map(() => ['write again', 'out of date']));
    await typeOther(book, line, was);
    expect(await rates()).toEqual(fresh);
  }
});

test('what becomes known after the sheets were written is out of date too', async () => {
  const partly = changed((document) => {
    Object.assign(document, writeScenario(three('First')));
    const { alone, joint } = document.councils[2] ?? {};
    for (const figure of [alone, joint]) Object.assign(figure ?? {}, { value: null, status: 'Not known' });
  });
  const { book, model, fails } = await written([partly]);
  const { first, last, columns } = model.savings.breakEvens;
  const said = async () => {
    const sharing = await book.values('Sharing');
    const rates = (await book.values('Savings')).slice(first, last + 1);
    return {
      best: rowOf(sharing, BEST)?.[0],
      answer: String(sharing[1]?.[0]),
      rates: rates.map((row): unknown => row[columns.rate]),
      fails: await fails(),
    };
  };
  const failing = (name: string) => expect.stringContaining(name) as unknown;
  const fresh = await said();
  const rate = expect.any(Number) as unknown;
  expect(fresh).toMatchObject({
    best: 'Not known',
    rates: [rate, rate, 'not known', 'not known'],
    fails: [],
  });
  await typeFigure(book, 'Camley_joint', 740_000);
  const again = fresh.rates.map(() => 'write again');
  expect(await said()).toMatchObject({ best: 'Not known', rates: again, fails: [failing(RATES)] });
  await typeFigure(book, 'Camley_alone', 900_000);
  expect(await said()).toEqual({
    best: 'Out of date',
    answer: expect.stringMatching(/ In \d of 9 ways .* out of date/) as unknown,
    rates: again,
    fails: [failing(RATES), failing(GROUPS)],
  });
  await typeFigure(book, 'Camley_joint', '');
  await typeFigure(book, 'Camley_alone', '');
  expect(await said()).toEqual(fresh);
});

test('values of what was known and is not are not known, and no check fails', async () => {
  const { book, fails } = await written([three('First')]);
  await typeFigure(book, 'Camley_alone', '');
  await typeFigure(book, 'Camley_joint', '');
  expect(rowOf(await book.values('Sharing'), BEST)?.[0]).toBe('Not known');
  expect(await fails()).toEqual([]);
});
