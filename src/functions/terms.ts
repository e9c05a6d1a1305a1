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
import { fraction, isLeftOut, itself, name, number, oneOf, type Reader, table, wrongShape } from './read';

/** What the argument `terms` says: the clause, and into which extensions the years of extension are divided. */
export interface Terms {
  readonly clause: Clause;
  readonly extensions: readonly Extension[];
}

/** Reads the value of an option as a change to one part of the clause. */
const changes =
  <T>(reader: Reader<T>, change: (value: T) => Partial<Clause>): Reader<Partial<Clause>> =>
  (value, at) =>
    map(reader(value, at), change);

const rise = fraction(limits.rise);
const yesOrNo = oneOf({ yes: true, true: true, no: false, false: false });

/** Excel turns "1 April" into a date of this year as it is typed, so any such date means 1 April. */
const reviewDate: Reader<Clause['reviewDate']> = (content, at) => {
  const day = content.kind === 'number' ? dateFromSerial(content.value) : undefined;
  return day?.month === 4 && day.day === 1 ? ok('1 april') : oneOf(itself(reviewDates))(content, at);
};

/** The options that make up the clause, in the order in which error sentences list them. */
const clauseOptions: Readonly<Record<string, Reader<Partial<Clause>>>> = {
  forecast: changes(rise, (forecast) => ({ forecast })),
  'reference month': changes(number(limits.month), (referenceMonth) => ({ referenceMonth })),
  lag: changes(number(limits.lag), (lag) => ({ lag })),
  'catch-up': changes(yesOrNo, (catchUp) => ({ catchUp })),
  compounding: changes(oneOf(itself(compoundings)), (compounding) => ({ compounding })),
  cap: changes(rise, (cap) => ({ cap })),
  collar: changes(rise, (collar) => ({ collar })),
  'carry forward': changes(yesOrNo, (carryForward) => ({ carryForward })),
  floor: changes(oneOf({ nought: false, none: true }), (pricesMayFall) => ({ pricesMayFall })),
  'indexable share': changes(fraction(limits.part), (indexableShare) => ({ indexableShare })),
  'review date': changes(reviewDate, (when) => ({ reviewDate: when })),
  'rate rounding': changes(oneOf(itself(roundingsOfRates)), (rateRounding) => ({ rateRounding })),
};

const EXTENSION_PRICE = 'extension price';
const optionNames = ['extensions', ...Object.keys(clauseOptions), EXTENSION_PRICE];

/** Reads the two columns of `terms`, option and value, for a contract with that many years of extension. */
export const readTerms = (raw: unknown, years: number): Result<Terms> =>
  andThen(optionCells(raw), (cells) =>
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

/**
 * The extensions, such as "2+2", each with the change to the price; one extension of all the years if `extensions`
 * is left out.
 */
const readExtensions = (division: Cell, price: Cell, years: number): Result<Extension[]> =>
  map(
    all({
      lengths: leavesUsual(division) ? ok(years ? [years] : []) : readLengths(division, years),
      change: leavesUsual(price) ? ok(rate(0)) : rise(price, { figure: 'terms', option: EXTENSION_PRICE }),
    }),
    ({ lengths, change }) => extensionsOf(lengths, change),
  );

function readLengths(division: Cell, years: number): Result<number[]> {
  const text = shown(division).replaceAll('"', '');
  const lengths = /^\d+(\s*\+\s*\d+)*$/.test(text) ? text.split('+').map(Number) : [];
  return extensionYears({ extensions: extensionsOf(lengths) }) === years
    ? ok(lengths.filter((length) => length > 0))
    : fail({
        code: 'extensions disagree',
        at: { figure: 'terms' },
        given: shown(division),
        extensionYears: years,
      });
}

/** The value beside each option. Rows without an option are ignored. */
function optionCells(raw: unknown): Result<Map<string, Cell>> {
  return andThen(table(raw, 'terms'), (rows) => {
    const at = { figure: 'terms' };
    const cells = new Map<string, Cell>();
    if (isLeftOut(rows)) return ok(cells);
    if (rows[0]?.length !== 2) return wrongShape(rows, 'terms', { kind: 'options' });
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
