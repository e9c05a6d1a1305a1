import type { Scenario } from '../../../model/scenario/scenario';
import { call, ifElse, literal } from '../formula';
import { inflationSlots } from '../inputs/appraisalRows';
import { listRangeNames } from '../inputs/names';
import { isGivenAs } from '../inputs/isGivenAs';
import { publishedNames } from '../published';
import { formats } from '../styles';
import type { Column, TimeRow } from '../timeline';
import { inYears, isYear, type SavingsSheet, SPANS } from './sheet';

/** By financial year, counted from 0 at the start: the price level to divide by, and the discount factor to multiply by. */
export interface Deflators {
  readonly level: TimeRow;
  readonly factor: TimeRow;
}

/** The rows of inflation and discounting. */
export function deflatorRows(sheet: SavingsSheet, scenarios: readonly Scenario[]): Deflators {
  const { time, names } = sheet;
  const published = (key: keyof typeof publishedNames) => names.of(publishedNames[key]);
  /** A row with a formula for the first year and another for later years, which may refer to the year before. */
  const row = (
    labels: string[],
    first: string,
    later: (at: Column, own: TimeRow) => string,
    format: string,
  ): TimeRow => {
    const own = time.at(time.row);
    const cell = (at: Column) =>
      isYear(at) ? inYears(sheet, at, at.place === SPANS.length ? first : later(at, own)) : literal('');
    return time.add(labels, cell, { format });
  };
  const year = row(
    ['Year of the appraisal', 'number'],
    '0',
    (at, own) => `${at.before(own)}+1`,
    formats.whole,
  );
  const list = names.of(listRangeNames.inflation);
  const byYear = (at: Column) =>
    ifElse(
      isGivenAs(names, 'inflation', 'by year'),
      call('INDEX', list, call('MIN', `${at.of(year)}+1`, call('COUNT', list))),
      names.figure('inflationRate'),
    );
  const listed = inflationSlots(scenarios) > 0;
  const inflation = row(
    ['Inflation', '%'],
    '0',
    (at) => (listed ? byYear(at) : names.figure('inflationRate')),
    formats.rate,
  );
  const level = row(
    ['Price level', 'first year = 1'],
    '1',
    (at, own) => `${at.before(own)}*(1+${at.of(inflation)})`,
    formats.factor,
  );
  const rate = row(
    ['Discount rate', '%'],
    '0',
    (at) =>
      call(
        'INDEX',
        published('discountRates'),
        call('MATCH', at.of(year), published('discountYears'), '1'),
        call('MATCH', names.figure('vintage'), published('discountTitles'), '0'),
      ),
    formats.rate,
  );
  const factor = row(
    ['Discount factor', 'first year = 1'],
    '1',
    (at, own) => `${at.before(own)}/(1+${at.of(rate)})`,
    formats.factor,
  );
  return { level, factor };
}
