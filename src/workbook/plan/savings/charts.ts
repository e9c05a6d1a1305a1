import type { Scenario } from '../../../model/scenario/scenario';
import { notKnown } from '../../../model/money/units';
import { call, ifElse, concat, literal } from '../formula';
import type { Area } from '../plan';
import { formats, styles } from '../styles';
import type { Column, TimeRow } from '../timeline';
import { chartColours } from '../styles';
import { FIRST, inYears, isYear, ifEachKnown, type SavingsSheet, openYearsBlock, yearsOnly } from './sheet';
import type { Yearly } from './yearly';

export interface ChartRows {
  /** Each year with the phase of its price in words, since not everybody can tell colours apart. */
  readonly years: TimeRow;
  readonly committed: TimeRow;
  readonly optional: TimeRow;
}

/** The rows that charts need beside the sheet's own: years with their phases, and the running saving in two rows. */
export function chartRows(sheet: SavingsSheet, yearly: Yearly): ChartRows {
  const { time, contract } = sheet;
  openYearsBlock(sheet, 'What the charts draw');
  const inYear = (formula: (at: Column) => string) => (at: Column) =>
    isYear(at) ? inYears(sheet, at, formula(at)) : literal('');
  const years = time.add(
    ['Year and phase of the price', 'text'],
    inYear((at) => concat(at.of(sheet.years.name), literal(', '), call('LOWER', at.of(sheet.years.phase)))),
    { styles: [styles.twoLines] },
  );
  // A year's saving so far is in one of the two rows, by whether any of its months comes only if extended.
  const optionMonths = (at: Column) =>
    call(
      'SUMIFS',
      time.all(contract.price.taken),
      time.all(contract.price.financialYear),
      at.of(sheet.years.year),
      time.all(contract.price.committed),
      '0',
    );
  const soFar = (label: string, test: string) =>
    time.add(
      [label, '£'],
      inYear((at) =>
        ifEachKnown([at.of(yearly.soFar)], ifElse(`${optionMonths(at)}${test}`, at.of(yearly.soFar), '0')),
      ),
      { format: formats.pounds },
    );
  return {
    years,
    committed: soFar('Saving so far, committed years', '=0'),
    optional: soFar('Saving so far, only if extended', '>0'),
  };
}

/** Two charts side by side, which cover the rows `over`. */
export function drawCharts(
  sheet: SavingsSheet,
  yearly: Yearly,
  rows: ChartRows,
  over: { readonly row: number; readonly rows: number },
  scenarios: readonly Scenario[],
): void {
  const { draft, time, years } = sheet;
  const area = (all: TimeRow): Area => {
    const { row, first, count } = yearsOnly(all);
    return { row, column: first, rows: 1, columns: count };
  };
  const aloneKnown = scenarios.some(({ councils }) =>
    councils.every(({ alone }) => alone.value !== notKnown),
  );
  const besideAlone = aloneKnown ? ' and alone' : '';
  draft.chart({
    name: 'Cost a year',
    kind: 'ColumnStacked',
    title: `Cost a year, £m: joint, against as-is${besideAlone}`,
    seed: area(years.year),
    categories: area(rows.years),
    valueFormat: MILLIONS,
    over: { row: over.row, rows: over.rows, column: 0, columns: 5 },
    series: [
      ...jointSeries(sheet, yearly).map(({ row, ...series }) => ({ ...series, values: area(row) })),
      {
        title: 'As-is, all councils',
        values: area(yearly.asIs.together),
        colour: chartColours.asIs,
        line: 'solid' as const,
      },
      ...(aloneKnown
        ? [
            {
              title: 'Alone, all councils',
              values: area(yearly.alone.together),
              colour: chartColours.asIs,
              line: 'dashed' as const,
            },
          ]
        : []),
    ],
  });
  draft.chart({
    name: 'Saving so far',
    kind: 'ColumnClustered',
    inOnePlace: true,
    title: 'Saving so far, £m: committed years, and years only if extended',
    seed: area(years.year),
    categories: area(years.name),
    valueFormat: MILLIONS,
    over: {
      row: over.row,
      rows: over.rows,
      column: 5,
      columns: Math.max(5, Math.min(7, FIRST + time.count - 5)),
    },
    series: [
      {
        title: 'Committed',
        values: area(rows.committed),
        colour: chartColours.joint,
        labels: MILLIONS_OR_NOTHING,
      },
      {
        title: 'Only if extended',
        values: area(rows.optional),
        colour: chartColours.joint,
        hollow: true,
        labels: MILLIONS_OR_NOTHING,
      },
    ],
  });
}

const MILLIONS = '0.0,,';
/** Shows no label for nought, which a year has in the series that it does not belong to. */
const MILLIONS_OR_NOTHING = '0.0,,;-0.0,,;';

/** The most councils whose columns can be told apart. */
const MOST_STACKED = chartColours.councils.length;

/** The stacked columns: each council's joint cost, or one for all councils if there are too many. */
function jointSeries(sheet: SavingsSheet, yearly: Yearly) {
  const names = sheet.inputs.councils.map(({ name }) => name);
  if (names.length === 0 || names.length > MOST_STACKED)
    return [{ title: 'Joint, all councils', row: yearly.joint.together, colour: chartColours.joint }];
  return yearly.joint.councils.map((row, council) => ({
    title: `${names[council] ?? ''}, joint`,
    row,
    colour: chartColours.councils[council] ?? chartColours.joint,
  }));
}
