import { type OrNotKnown, notKnown } from '../../../model/money/units';
import type { Spread } from '../../../model/scenario/risk/summary';
import type { Area } from '../plan';
import { chartColours, formats, styles } from '../styles';
import { putAmount, FIRST, LABEL, openBlock, type RiskSheet, UNIT } from './sheet';

const PARTS = [
  ['p10', 'P10'],
  ['p50', 'P50'],
  ['p80', 'P80'],
  ['p90', 'P90'],
  ['mean', 'Mean'],
] as const;
type Part = (typeof PARTS)[number][0];

const CHART_ROWS = 18;

/** Puts the outcomes of each contract year, and a chart of the saving's. */
export function fanRows(sheet: RiskSheet): void {
  const { draft, made } = sheet;
  const { years } = made.report.summary;
  openBlock(sheet, 'Year by year: the outcomes of each contract year', [
    'Contract year',
    'Unit',
    ...years.map(() => ''),
  ]);
  const header = sheet.row - 1;
  for (const place of years.keys())
    draft.number(header, FIRST + place, place + 1, { numberFormat: formats.whole });
  draft.style({ row: header, column: FIRST, rows: 1, columns: years.length }, styles.header, styles.right);
  const saving = rows(
    sheet,
    'Saving',
    years.map((year) => year.saving),
  );
  rows(
    sheet,
    'Joint cost',
    years.map((year) => year.cost),
  );
  sheet.row++;
  if (years.every((year) => year.saving === notKnown)) return;
  const across = (row: number): Area => ({ row, column: FIRST, rows: 1, columns: years.length });
  const line = (part: Part, title: string, style: 'solid' | 'dashed', colour: string) => ({
    title,
    values: across(saving[part]),
    colour,
    line: style,
  });
  draft.chart({
    name: 'Saving by contract year',
    kind: 'Line',
    title: 'Saving a year, £m: eight in ten outcomes lie between the dashed lines',
    seed: across(header),
    categories: across(header),
    valueFormat: '0.0,,',
    over: { row: sheet.row, rows: CHART_ROWS, column: 0, columns: 7 },
    series: [
      line('p90', 'High, P90', 'dashed', chartColours.joint),
      line('p50', 'Middle, P50', 'solid', chartColours.joint),
      line('p10', 'Low, P10', 'dashed', chartColours.asIs),
    ],
  });
  sheet.row += CHART_ROWS + 1;
}

/** Puts a row of each percentile, and returns where they are. */
function rows(sheet: RiskSheet, label: string, years: readonly OrNotKnown<Spread>[]): Record<Part, number> {
  const { draft } = sheet;
  const placed = PARTS.map(([part, name]) => {
    const row = sheet.row++;
    draft.text(row, LABEL, `${label}, ${name}`);
    draft.text(row, UNIT, '£', styles.note);
    for (const [place, year] of years.entries())
      putAmount(draft, row, FIRST + place, year === notKnown ? year : year[part]);
    return [part, row];
  });
  return Object.fromEntries(placed) as Record<Part, number>;
}
