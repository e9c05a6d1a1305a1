import type { Scenario } from '../../../model/scenario/scenario';
import { notKnown } from '../../../model/money/units';
import { call, either, sentence, words } from '../formula';
import type { Area } from '../plan';
import { formats } from '../styles';
import type { Column, TimeRow } from '../timeline';
import { chartColours } from '../styles';
import { FIRST, inYears, isYear, ofKnown, type SavingsSheet, SPANS, title } from './sheet';
import type { Yearly } from './yearly';

export interface ChartRows {
  /** Each year with the phase of its price, in words: colour alone says nothing to some. */
  readonly years: TimeRow;
  readonly committed: TimeRow;
  readonly optional: TimeRow;
}

/** What the charts draw: years with their phases, and the running saving with the option's years apart. */
export function chartRows(sheet: SavingsSheet, yearly: Yearly): ChartRows {
  const { time, contract } = sheet;
  title(sheet, 'What the charts draw');
  const inYear = (formula: (at: Column) => string) => (at: Column) =>
    isYear(at) ? inYears(sheet, at, formula(at)) : words('');
  const years = time.add(
    ['Year and phase of the price', 'text'],
    inYear((at) => sentence(at.of(sheet.years.name), words(', '), call('LOWER', at.of(sheet.years.phase)))),
  );
  // The saving so far is drawn in one of two series, by whether any month of the year is only an option.
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
        ofKnown([at.of(yearly.soFar)], either(`${optionMonths(at)}${test}`, at.of(yearly.soFar), '0')),
      ),
      { format: formats.pounds },
    );
  return {
    years,
    committed: soFar('Saving so far, committed years', '=0'),
    optional: soFar('Saving so far, only if extended', '>0'),
  };
}

/** Two charts side by side over these rows. */
export function drawCharts(
  sheet: SavingsSheet,
  yearly: Yearly,
  rows: ChartRows,
  over: { readonly row: number; readonly rows: number },
  scenarios: readonly Scenario[],
): void {
  const { draft, time, years } = sheet;
  const area = (row: TimeRow): Area => ({
    row: row.row,
    column: row.first + SPANS.length,
    rows: 1,
    columns: row.count - SPANS.length,
  });
  const aloneKnown = scenarios.some(({ councils }) =>
    councils.every(({ alone }) => alone.value !== notKnown),
  );
  draft.chart({
    name: 'Cost a year',
    kind: 'ColumnClustered',
    title: aloneKnown ? 'Cost a year, £m: as-is, alone and joint' : 'Cost a year, £m: as-is and joint',
    alt: 'Columns of what all councils pay by financial year: as-is, alone where that is known, and jointly. Each year says whether its price is fixed, indexed or only if extended. The same figures stand in the rows above.',
    seed: area(years.year),
    categories: area(rows.years),
    valueFormat: '0.0,,',
    over: { row: over.row, rows: over.rows, column: 0, columns: 5 },
    series: [
      { title: 'As-is', values: area(yearly.asIs.together), colour: chartColours.asIs },
      ...(aloneKnown
        ? [{ title: 'Alone', values: area(yearly.alone.together), colour: chartColours.alone }]
        : []),
      { title: 'Joint', values: area(yearly.joint.together), colour: chartColours.joint },
    ],
  });
  draft.chart({
    name: 'Saving so far',
    kind: 'ColumnStacked',
    title: 'Saving so far, £m: committed years, and years only if extended',
    alt: 'Columns of the running saving by financial year. Years that come only if the contract is extended are paler. The same figures stand in the row Saving, running total.',
    seed: area(years.year),
    categories: area(years.name),
    valueFormat: '0.0,,',
    over: {
      row: over.row,
      rows: over.rows,
      column: 6,
      columns: Math.max(5, Math.min(8, FIRST + time.count - 6)),
    },
    series: [
      { title: 'Committed', values: area(rows.committed), colour: chartColours.joint },
      { title: 'Only if extended', values: area(rows.optional), colour: chartColours.option },
    ],
  });
}
