import { penceFromPounds } from '../../src/model/money/rounding';
import { notKnown } from '../../src/model/money/units';
import { edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import { quotesOf } from '../../src/model/scenario/sharing/quotes';
import type { MethodName } from '../../src/model/sharing/methods';
import { methodTitles } from '../../src/model/sharing/titles';
import type { Scenario } from '../../src/model/scenario/scenario';
import type { TimeRow } from '../../src/workbook/plan/timeline';
import { inWholePounds } from '../../src/taskpane/format';
import { layOut } from '../../src/workbook/plan/model';
import { SPANS } from '../../src/workbook/plan/savings/sheet';
import { excel } from '../functions/excel';
import { value } from '../model/value';
import { browserTests, type OpenWorkbench } from './harness';
import { openKept } from './kept';

/** One scenario's figures as they are read in the pane, on the sheets that it writes, and from custom functions. */
const open = browserTests();

const whole = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});
/** A cell as the pane would show it. */
const asShown = (cell: unknown): string => {
  if (cell === '' || cell === 'not known') return 'Not known';
  if (typeof cell !== 'number') throw new Error(`${String(cell)} is no figure`);
  return whole
    .format(Number(cell.toFixed(2)))
    .replace('-£0', '£0')
    .replace('-', '−');
};

/** Shares as the pane shows them: in whole pounds that add up. */
const sharesShown = (cells: readonly unknown[]): string[] =>
  cells.every((cell) => typeof cell === 'number')
    ? inWholePounds(cells.map(penceFromPounds)).map((share) => asShown(share / 100))
    : cells.map(asShown);

/** The rows of one of the pane's tables, as they are read. */
const tableIn = (bench: OpenWorkbench, name: string): Promise<string[][]> =>
  bench
    .pane()
    .getByRole('table', { name, exact: true })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );

/** A formula on the first sheet, and the cells that it fills. */
async function worked(bench: OpenWorkbench, formula: string, area: string): Promise<unknown[][]> {
  const [cell = ''] = area.split(':');
  await bench.select('A1', 'Sheet1');
  await bench.inWorkbench(
    async ({ api, host }, to) => {
      api.getActiveWorkbook()?.getActiveSheet().getRange(to.cell).setValue({ f: to.formula });
      await host.settle();
    },
    { cell, formula },
  );
  return bench.values(area, 'Sheet1');
}

const put = (bench: OpenWorkbench, range: string, cells: (string | number)[][]) =>
  bench.inWorkbench(
    async ({ api, host }, to) => {
      api.getActiveWorkbook()?.getSheetByName('Sheet1')?.getRange(to.range).setValues(to.cells);
      await host.settle();
    },
    { range, cells },
  );

async function written(scenario: Scenario): Promise<OpenWorkbench> {
  const bench = await open();
  await openKept(bench, scenario);
  const pane = bench.pane();
  await pane.getByRole('tab', { name: 'Compare' }).click();
  await pane.getByRole('button', { name: 'Write to workbook' }).click();
  await pane.getByRole('button', { name: 'Write 8 sheets' }).click();
  await pane.getByText('8 sheets written.').waitFor({ timeout: 60_000 });
  return bench;
}

const inPounds = (amount: number | typeof notKnown) => (amount === notKnown ? '' : amount / 100);

/** The arguments that the functions of contracts share, from the start on. */
function termsOf({ contract }: Scenario): string {
  const { start, initialYears, extensions, fixedYears, indexation } = contract;
  if (indexation.value.kind !== 'constant') throw new Error('the test reckons with one rate');
  const { year, month, day } = start.value;
  const extension = extensions.value.reduce((sum, { years }) => sum + years, 0);
  return `DATE(${year},${month},${day}),${initialYears.value},${extension},${fixedYears.value},${indexation.value.rate}`;
}

const tried = value(
  edited(
    exampleScenario(),
    valueEdit(['councils', 1, 'alone'], penceFromPounds(2_500_000), '2026-11-25', 'Trial'),
  ),
);

test.each<[string, Scenario]>([
  ['the example', exampleScenario()],
  ['four councils', illustration()],
])('by year, the pane shows what the sheets and the functions say: %s', async (_, scenario) => {
  const bench = await written(scenario);
  const { councils } = scenario;
  const [heads = [], ...rows] = await tableIn(bench, 'By financial year');
  const years = rows.filter((cells) => cells.length === heads.length);
  expect(years).toHaveLength(10);
  const shown = (column: string) => years.map((cells) => cells[heads.indexOf(column)]);

  const { savings } = layOut([scenario]);
  const sheet = await bench.values('A1:Z60', 'Savings');
  // On the sheet the total comes first, and in the pane last.
  const onSheet = ({ row, first }: TimeRow) => {
    const cells = sheet[row] ?? [];
    return [...cells.slice(first + SPANS.length, first + SPANS.length + years.length - 1), cells[first]].map(
      asShown,
    );
  };
  const { asIs, joint, saving, alone, gain, price, unexplained } = savings.yearly;
  const measures = {
    'As-is': asIs.together,
    Joint: joint.together,
    Saving: saving.together,
    Alone: alone.together,
    'Gain from joining': gain.together,
    Contract: price,
    ...Object.fromEntries(councils.map(({ name }, place) => [name, joint.councils[place] ?? joint.together])),
    ...(heads.includes('Not explained') && { 'Not explained': unexplained }),
  };
  for (const [column, row] of Object.entries(measures))
    expect([column, ...shown(column)]).toEqual([column, ...onSheet(row)]);

  await put(
    bench,
    `A1:D${councils.length}`,
    councils.map(({ name, ...costs }) => [
      name,
      inPounds(costs.asIs.value),
      inPounds(costs.alone.value),
      inPounds(costs.joint.value),
    ]),
  );
  const column = (letter: string) => `${letter}1:${letter}${councils.length}`;
  const formula = `=ICT.SAVING.YEARS(${['A', 'B', 'C', 'D'].map(column).join()},${termsOf(scenario)})`;
  const table = await worked(bench, formula, `F1:Z${5 * (councils.length + 1) + 1}`);
  const byFunction = (who: unknown, measure: string) =>
    (table.find(([name, of]) => name === who && of === measure) ?? [])
      .slice(2, 2 + years.length)
      .map(asShown);
  const together = table[table.length - 1]?.[0];
  for (const measure of ['As-is', 'Joint', 'Saving', 'Alone', 'Gain from joining'])
    expect([measure, ...byFunction(together, measure)]).toEqual([measure, ...shown(measure)]);
  for (const { name } of councils)
    expect([name, ...byFunction(name, 'Joint')]).toEqual([name, ...shown(name)]);

  const charge = scenario.contract.annualCharge.value;
  const charged =
    charge === notKnown ? councils.reduce((sum, council) => sum + Number(council.joint.value), 0) : charge;
  const contract = await worked(
    bench,
    `=ICT.CONTRACT.FINANCIALYEARS(${charged / 100},${termsOf(scenario)})`,
    `F60:K${60 + years.length - 1}`,
  );
  const charges = contract.slice(1).map((cells) => asShown(cells[2]));
  expect(charges).toEqual(shown('Contract').slice(0, -1));
});

/** Methods that the pane, the sheet and functions all have. */
const ways = [
  'equal',
  'proportional',
  'shapley',
  'nucleolus',
  'scrb',
  'separable',
  'equal saving',
] as const satisfies readonly MethodName[];

test.each<[string, Scenario]>([
  ['the example with a trial figure', tried],
  ['four councils', illustration()],
])('shared, the pane shows what the sheets and the functions say: %s', async (_, scenario) => {
  const bench = await written(scenario);
  const n = scenario.councils.length;
  await bench.pane().getByRole('tab', { name: 'Share' }).click();
  await bench
    .pane()
    .getByRole('button', { name: n === 2 ? 'Even gain' : 'Average of what you add', exact: true })
    .waitFor();
  const rows = await tableIn(bench, 'All ways of sharing');
  // A way's name has a row of its own; its shares are in the next. Of two councils most ways are one and the same.
  const inPane = (name: string) => {
    const named = (wanted: string) =>
      rows.findIndex(([cell = '']) => cell === wanted || cell.startsWith(`${wanted} `));
    const own = rows.findIndex(([cell = '']) =>
      [`${name} Pass`, `${name} Fail`].some((one) => cell.startsWith(one)),
    );
    return rows[(own < 0 ? named('Even gain') : own) + 1];
  };
  const sheet = await bench.values('A1:Z120', 'Sharing');
  const { methods } = layOut([scenario]).sharing;
  const quotes = quotesOf(scenario);
  await put(
    bench,
    `A1:B${quotes.length}`,
    quotes.map(({ names, cost }) => [names.join(' + '), inPounds(cost)]),
  );
  for (const method of ways) {
    const { name } = methodTitles[method];
    const row = methods.find(({ id }) => id === method);
    const onSheet = (sheet[row?.pence ?? 0] ?? []).slice(2, 2 + n);
    const formula = `=ICT.SHARE.COSTS(A1:A${quotes.length},B1:B${quotes.length},"${method}")`;
    const table = await worked(bench, formula, `D1:E${n + 1}`);
    const byFunction = table.slice(1).map(([, share]) => share);
    expect([name, ...(inPane(name) ?? [])]).toEqual([name, ...sharesShown(onSheet)]);
    expect([name, ...(inPane(name) ?? [])]).toEqual([name, ...sharesShown(byFunction)]);
  }
});

test('outcomes in a cell are those of node for the same seed, to the penny', async () => {
  const asked = [5_750_000, 3_600_000, 40634, 5, 4, 3] as const;
  const chance = [0.025, 0.015, 0.6, 10_000, 2010] as const;
  const here = (await excel()).call('RISK.SIMULATE', ...asked, null, null, ...chance);
  const formula = `=ICT.RISK.SIMULATE(${[...asked, '', '', ...chance].join()})`;
  expect(await worked(await open(), formula, 'A1:C7')).toEqual(here);
});
