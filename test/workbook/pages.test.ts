/** How the sheets come out on A4, worked out from their plan. */
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import { partnersExample } from '../../src/model/scenario/document/partnersExample';
import { reportOf } from '../../src/model/scenario/risk/report';
import type { Scenario } from '../../src/model/scenario/scenario';
import { planModel } from '../../src/workbook/plan/model';
import { LEAST_TYPE, MARGINS, PAPER, pagesOf, type Pages, sizesOf } from '../../src/workbook/plan/pages';
import { TYPE } from '../../src/workbook/plan/styles';
import type { Area, SheetPlan } from '../../src/workbook/plan/plan';
import { linesOf } from '../../src/workbook/plan/wrapped';
import { valueOf } from './agree';
import { boroughs, changed, fourCouncils, withCouncils } from './scenarios';

/** Seven years and three more, from a first of April, as contracts of councils often are. */
const tenYears = () =>
  changed(({ contract }) => {
    contract.start.value = '2027-04-01';
    contract.initialYears.value = 7;
    contract.fixedYears.value = 1;
    contract.extensions.value = [{ years: 3 }];
  });

const scenarios: Record<string, readonly Scenario[]> = {
  'the example': [exampleScenario()],
  'four councils': [illustration()],
  'four councils with everything': [fourCouncils()],
  'a dozen councils': [withCouncils(boroughs.slice(0, 12))],
  'partners that join and leave': [partnersExample()],
  'ten years': [tenYears()],
  'two scenarios': [exampleScenario(), { ...exampleScenario(), name: 'Another' }],
};
const riskOf = ([scenario]: readonly Scenario[]) =>
  valueOf(
    reportOf(scenario ?? exampleScenario(), { runs: 500, seed: 1 }, { year: 2026, month: 11, day: 25 }),
  );

const models = [
  ...Object.entries(scenarios).map(
    ([name, given]) => [name, planModel(given, { risk: riskOf(given) })] as const,
  ),
  [
    'the example, with functions',
    planModel([exampleScenario()], { risk: riskOf([exampleScenario()]), formulas: 'ict' }),
  ] as const,
];
const plans = models.flatMap(([name, { sheets }]) =>
  sheets.map((sheet) => ({
    name: `${sheet.name} of ${name}`,
    sheet,
    pages: pagesOf(sheet),
    size: sizesOf(sheet),
  })),
);

/** What stands free of the margins, in points of the paper. */
const free = {
  width: PAPER.width - MARGINS.left - MARGINS.right,
  height: PAPER.height - MARGINS.top - MARGINS.bottom,
};

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The pages of an area: runs of its rows and runs of its columns. */
function runsOf(from: number, to: number, breaks: readonly number[]): Run[] {
  const starts = [from, ...breaks.filter((one) => one > from && one < to)];
  return starts.map((start, place) => ({ from: start, to: starts[place + 1] ?? to }));
}
const down = (area: Area, { rows }: Pages) => runsOf(area.row, area.row + area.rows, rows);
const across = (area: Area, { columns }: Pages) => runsOf(0, area.columns, columns);

describe.each(plans)('$name', ({ sheet, pages, size }) => {
  const repeated = size.down(0, sheet.titleRows);
  const high = (run: Run) => size.down(run.from, run.to) + (run.from < sheet.titleRows ? 0 : repeated);

  test('its text is at least 6 points on paper', () => {
    expect((TYPE * pages.scale) / 100).toBeGreaterThanOrEqual(LEAST_TYPE);
    expect(Number.isInteger(pages.scale)).toBe(true);
  });

  test('every page that is asked for fits the paper, so that nothing else parts it', () => {
    for (const area of pages.areas) {
      for (const run of down(area, pages))
        expect((high(run) * pages.scale) / 100).toBeLessThanOrEqual(free.height);
      for (const run of across(area, pages)) {
        const wide =
          size.across(run.from, run.to) + (run.from > 0 ? size.across(0, sheet.frozen.columns) : 0);
        expect((wide * pages.scale) / 100).toBeLessThanOrEqual(free.width);
      }
    }
  });

  test('everything on it is printed, and nothing twice', () => {
    for (const { row, column } of sheet.cells) {
      const within = pages.areas.filter(
        (area) => row >= area.row && row < area.row + area.rows && column < area.columns,
      );
      expect([row, column, within.length]).toEqual([row, column, 1]);
    }
  });

  test('there is room on the last page for lines that are added to a table', () => {
    const end = Math.max(...sheet.blocks.map(({ row, rows }) => row + rows));
    const last = Math.max(...pages.areas.map(({ row, rows }) => row + rows));
    expect(last > end).toBe(sheet.tables.length > 0);
  });

  test('no block that fits a page is cut, and no chart', () => {
    const whole = ({ row, rows }: Area, area: Area) =>
      down(area, pages).some(({ from, to }) => row >= from && row + rows <= to);
    const areaOf = (row: number) => {
      const found = pages.areas.find((area) => row >= area.row && row < area.row + area.rows);
      if (!found) throw new Error(`row ${row} is not printed`);
      return found;
    };
    const page = (free.height * 100) / pages.scale - repeated;
    for (const block of sheet.blocks)
      if (size.down(block.row, block.row + block.rows) <= page * 0.98)
        expect([block.row, whole(block, areaOf(block.row))]).toEqual([block.row, true]);
    for (const { over, name } of sheet.charts) {
      const area = areaOf(over.row);
      const beside = across(area, pages).some(
        ({ from, to }) => over.column >= from && over.column + over.columns <= to,
      );
      expect([name, whole(over, area), beside]).toEqual([name, true, true]);
    }
  });

  test('a page begins with no block’s last lines, and ends with no heading alone', () => {
    for (const row of pages.rows) {
      const block = sheet.blocks.find((one) => row > one.row && row < one.row + one.rows);
      if (block) expect(row - block.row).toBeGreaterThan(2);
    }
  });

  test('our own words are whole: neither their neighbour nor the page cuts them', () => {
    expect(cutWords(sheet, pages)).toEqual([]);
  });
});

test('a contract of ten years is one page wide, and beside every other cost stands whose it is', () => {
  const sheets = plans.filter(({ name }) => name.endsWith(' of ten years'));
  const wide = sheets.filter(({ pages }) => pages.columns.length > 0).map(({ sheet }) => sheet.role);
  expect(wide).toEqual(['inputs']);
  const inputs = sheets.find(({ sheet }) => sheet.role === 'inputs');
  const pounds = inputs?.sheet.cells.find(({ content }) => content.kind === 'text' && content.text === '£');
  expect(pounds?.column).toBeLessThan(inputs?.pages.columns[0] ?? 0);
});

/** Texts that do not fit their cell and cannot run on, or whose lines do not fit their row. */
function cutWords(sheet: SheetPlan, pages: Pages): string[] {
  const size = sizesOf(sheet);
  const filled = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  const wrap = (row: number, column: number) =>
    sheet.styles.some(
      ({ area, style }) =>
        style.wrap &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  return sheet.cells.flatMap(({ row, column, content }) => {
    // The lines of a table are the user's.
    const isTheirs = sheet.tables.some(({ area }) => row > area.row && row < area.row + area.rows);
    if (content.kind !== 'text' || isTheirs) return [];
    const characters = size.width(column) / 5.58;
    if (wrap(row, column))
      return linesOf(content.text, characters) * 14 > size.height(row) ? [content.text] : [];
    const isFree = !filled.has(`${row},${column + 1}`);
    if (!isFree) return content.text.length * 0.86 <= characters ? [] : [content.text];
    const from = Math.max(0, ...pages.columns.filter((one) => one <= column));
    const before = from > 0 ? size.across(0, sheet.frozen.columns) : 0;
    const end = before + size.across(from, column) + content.text.length * 5.1;
    return end <= (free.width * 100) / pages.scale ? [] : [content.text];
  });
}
