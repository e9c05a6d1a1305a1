import { dateFromSerial } from '../model/contract/calendar';
import {
  type Clause,
  compoundings,
  reviewDates,
  roundingsOfRates,
  usualClause,
} from '../model/contract/clause';
import { type Extension, extensionsOf, extensionYears } from '../model/contract/terms';
import { limits } from '../model/limits';
import { rate } from '../model/money/units';
import { all, andThen, fail, map, ok, type Result } from '../model/result';
import { blank, type Cell, shown } from './cell';
import { fraction, isNothing, itself, name, number, oneOf, type Reader, table } from './read';

/** What `terms` says: the clause, and how the years of extension are cut up. */
export interface Terms {
  readonly clause: Clause;
  readonly extensions: readonly Extension[];
}

/** An option whose value settles one part of the clause. */
const settles =
  <T>(reader: Reader<T>, change: (value: T) => Partial<Clause>): Reader<Partial<Clause>> =>
  (value, at) =>
    map(reader(value, at), change);

const rise = fraction(limits.rise);
const yesOrNo = oneOf({ yes: true, true: true, no: false, false: false });

/** Excel turns "1 April" into a date of this year as it is typed, so that date says the same. */
const reviewDate: Reader<Clause['reviewDate']> = (content, at) => {
  const day = content.kind === 'number' ? dateFromSerial(content.value) : undefined;
  return day?.month === 4 && day.day === 1 ? ok('1 april') : oneOf(itself(reviewDates))(content, at);
};

/** The options that make up the clause, in the order in which a sentence lists them. */
const clauseOptions: Readonly<Record<string, Reader<Partial<Clause>>>> = {
  forecast: settles(rise, (forecast) => ({ forecast })),
  'reference month': settles(number(limits.month), (referenceMonth) => ({ referenceMonth })),
  lag: settles(number(limits.lag), (lag) => ({ lag })),
  'catch-up': settles(yesOrNo, (catchUp) => ({ catchUp })),
  compounding: settles(oneOf(itself(compoundings)), (compounding) => ({ compounding })),
  cap: settles(rise, (cap) => ({ cap })),
  collar: settles(rise, (collar) => ({ collar })),
  'carry forward': settles(yesOrNo, (carryForward) => ({ carryForward })),
  floor: settles(oneOf({ nought: false, none: true }), (pricesMayFall) => ({ pricesMayFall })),
  'indexable share': settles(fraction(limits.part), (indexableShare) => ({ indexableShare })),
  'review date': settles(reviewDate, (when) => ({ reviewDate: when })),
  'rate rounding': settles(oneOf(itself(roundingsOfRates)), (rateRounding) => ({ rateRounding })),
};

const EXTENSION_PRICE = 'extension price';
const optionNames = ['extensions', ...Object.keys(clauseOptions), EXTENSION_PRICE];

/** Reads the two columns of `terms`, option and value, for a contract with that many years of extension. */
export const readTerms = (given: unknown, years: number): Result<Terms> =>
  andThen(optionCells(given), (cells) =>
    all({
      clause: readClause(cells),
      extensions: readExtensions(
        cells.get('extensions') ?? blank,
        cells.get(EXTENSION_PRICE) ?? blank,
        years,
      ),
    }),
  );

function readClause(cells: ReadonlyMap<string, Cell>): Result<Clause> {
  let clause: Result<Clause> = ok(usualClause);
  for (const [option, read] of Object.entries(clauseOptions)) {
    const value = cells.get(option) ?? blank;
    if (leavesUsual(value)) continue;
    clause = andThen(clause, (settled) =>
      map(read(value, { figure: 'terms', option }), (change) => ({ ...settled, ...change })),
    );
  }
  return clause;
}

/**
 * Whether a value leaves the usual one: a blank cell, which Excel may hand over as 0. So that one workbook has
 * one answer everywhere, a plain 0 says nothing either; who means nought writes it as text, '0%.
 */
const leavesUsual = (value: Cell) => value.kind === 'blank' || (value.kind === 'number' && value.value === 0);

/** "2+2" say, each bringing the change to the price: one extension unless it is said otherwise. */
const readExtensions = (cut: Cell, price: Cell, years: number): Result<Extension[]> =>
  map(
    all({
      lengths: leavesUsual(cut) ? ok(years ? [years] : []) : readLengths(cut, years),
      change: leavesUsual(price) ? ok(rate(0)) : rise(price, { figure: 'terms', option: EXTENSION_PRICE }),
    }),
    ({ lengths, change }) => extensionsOf(lengths, change),
  );

function readLengths(cut: Cell, years: number): Result<number[]> {
  const text = shown(cut).replaceAll('"', '');
  const lengths = /^\d+(\s*\+\s*\d+)*$/.test(text) ? text.split('+').map(Number) : [];
  return extensionYears({ extensions: extensionsOf(lengths) }) === years
    ? ok(lengths.filter((length) => length > 0))
    : fail({
        code: 'extensions disagree',
        at: { figure: 'terms' },
        given: shown(cut),
        extensionYears: years,
      });
}

/** The value beside each option. Rows without an option are ignored. */
function optionCells(given: unknown): Result<Map<string, Cell>> {
  return andThen(table(given, 'terms'), (rows) => {
    const at = { figure: 'terms' };
    const cells = new Map<string, Cell>();
    const columns = rows[0]?.length ?? 0;
    if (rows.length === 1 && columns === 1 && isNothing(rows[0]?.[0] ?? blank)) return ok(cells);
    if (columns !== 2)
      return fail({ code: 'wrong shape', at, rows: rows.length, columns, expected: { kind: 'options' } });
    for (const [index, [label = blank, value = blank]] of rows.entries()) {
      const read = name(label, { ...at, row: index + 1 });
      if (!read.ok) return read;
      const option = read.value.toLowerCase();
      if (option === '') continue;
      if (!optionNames.includes(option))
        return fail({ code: 'unknown option', at, given: read.value, options: optionNames });
      if (cells.has(option)) return fail({ code: 'repeated option', at, given: read.value });
      if (value.kind === 'error')
        return fail({ code: 'error value', at: { ...at, option }, given: value.code });
      cells.set(option, value);
    }
    return ok(cells);
  });
}
