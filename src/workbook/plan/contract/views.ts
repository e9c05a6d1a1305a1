import { band, tableHeader } from '../blocks';
import { call, ifElse, literal } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { blankWhereZero, type Column, ofWholeYears, type Timeline, type TimeRow } from '../timeline';
import type { IctTables } from './ict';
import { factNames } from './facts';
import { dayAfterMonths, financialYearName } from './months';
import { TOTAL } from './layout';
import type { PriceRows } from './price';

/** One more than the cell before. SUM passes over the text or blank in front of the first. */
const oneMore = (row: TimeRow) => (at: Column) => call('SUM', at.before(row), '1');

/** A running total, likewise. */
const soFar = (row: TimeRow, amount: TimeRow) => (at: Column) => call('SUM', at.before(row), at.of(amount));

function heading(time: Timeline, title: string): void {
  const columns = time.first + time.count;
  band(time.draft, time.row++, title, columns);
  tableHeader(time.draft, { row: time.row, column: 0, columns }, TOTAL);
}

export interface ContractYearRows {
  readonly year: TimeRow;
  readonly charge: TimeRow;
}

/** Puts the contract by contract year, for the years it is taken to run. */
export function contractYearRows(
  time: Timeline,
  price: PriceRows,
  names: ModelNames,
  ict: IctTables | undefined,
): ContractYearRows {
  const start = names.figure('start');
  const months = names.figure('monthsInAYear');
  heading(time, 'By contract year');
  const year = time.add(['Contract year', 'Unit', 'Total'], oneMore(time.at(time.row)), {
    format: formats.whole,
  });
  const within = (at: Column, formula: string) =>
    ifElse(`${at.of(year)}>${names.of(factNames.termYears)}`, literal(''), formula);
  const find = (at: Column, row: TimeRow) =>
    call('INDEX', time.all(row), call('MATCH', at.of(year), time.all(price.contractYear), '0'));
  const row = (labels: string[], format: string, formula: (at: Column) => string) =>
    time.add(labels, (at) => within(at, formula(at)), { format });
  row(['From', 'date'], formats.date, (at) => dayAfterMonths(start, `(${at.of(year)}-1)*${months}`));
  row(['To', 'date'], formats.date, (at) => `${dayAfterMonths(start, `${at.of(year)}*${months}`)}-1`);
  row(['Phase of the price', 'text'], formats.general, (at) => find(at, price.phase));
  row(['Price factor at its start', 'first price = 1'], formats.factor, (at) => find(at, price.factor));
  const chargeRow = time.at(time.row);
  const charge = time.add(
    ['Charge', '£'],
    (at) =>
      within(at, ict?.charge(at.of(year)) ?? sumOf(time, price.contractYear, at.of(year), price.costTaken)),
    { format: formats.pence, front: { [TOTAL]: call('SUM', time.all(chargeRow)) }, styles: [styles.strong] },
  );
  row(['Charge so far', '£'], formats.pence, soFar(time.at(time.row), charge));
  return { year, charge };
}

/** The sum of the amounts in a row whose keys in another row equal `key`. */
const sumOf = (time: Timeline, keys: TimeRow, key: string, amounts: TimeRow) =>
  call('SUMIF', time.all(keys), key, time.all(amounts));

export interface FinancialYearRows {
  /** The year it begins in. */
  readonly year: TimeRow;
  /** 2011/12 */
  readonly name: TimeRow;
  readonly months: TimeRow;
  readonly charge: TimeRow;
}

/** Puts the contract by financial year, for the years it is taken to run. */
export function financialYearRows(
  time: Timeline,
  price: PriceRows,
  names: ModelNames,
  ict: IctTables | undefined,
): FinancialYearRows {
  heading(time, 'By financial year, April to March');
  const yearRow = time.at(time.row + 1);
  const monthsRow = time.at(time.row + 2);
  const within = (at: Column, formula: string) => blankWhereZero(monthsRow, at, formula);
  const name = time.add(['Financial year', 'Unit', 'Total'], (at) =>
    within(at, financialYearName(at.of(yearRow))),
  );
  const year = time.add(
    ['The year it begins', 'year'],
    (at) => (at.place === 0 ? time.cellOf(price.financialYear, 0) : `${at.before(yearRow)}+1`),
    { format: formats.whole },
  );
  const months = time.add(
    ['Months', 'months'],
    (at) => sumOf(time, price.financialYear, at.of(year), price.taken),
    { format: formats.whole, front: { [TOTAL]: call('SUM', time.all(monthsRow)) } },
  );
  const chargeRow = time.at(time.row);
  const charge = time.add(
    ['Charge', '£'],
    (at) =>
      within(
        at,
        ict?.yearlyCharge(at.place) ?? sumOf(time, price.financialYear, at.of(year), price.costTaken),
      ),
    { format: formats.pence, front: { [TOTAL]: call('SUM', time.all(chargeRow)) }, styles: [styles.strong] },
  );
  const extensionRow = time.at(time.row);
  time.add(
    ['of which extension', '£'],
    (at) =>
      within(
        at,
        call(
          'SUMIFS',
          time.all(price.costTaken),
          time.all(price.financialYear),
          at.of(year),
          time.all(price.phase),
          literal('Extension'),
        ),
      ),
    { format: formats.pence, front: { [TOTAL]: call('SUM', time.all(extensionRow)) } },
  );
  time.add(
    ['Change on the year before', '£'],
    (at) =>
      within(
        at,
        at.place === 0
          ? literal('')
          : ofWholeYears(at, months, names, `${at.of(charge)}-${at.before(charge)}`),
      ),
    { format: formats.pence },
  );
  const soFarRow = time.at(time.row);
  time.add(['Charge so far', '£'], (at) => within(at, soFar(soFarRow, charge)(at)), {
    format: formats.pence,
  });
  return { year, name, months, charge };
}
