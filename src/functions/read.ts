import { type CalendarDate, dateFromIso, dateFromSerial, looksLikeYear } from '../model/contract/calendar';
import type { Limit } from '../model/limits';
import { penceFromPounds } from '../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate, type Rate } from '../model/money/units';
import type { Expected, Where } from '../model/problem';
import { andThen, each, fail, ok, type Result, unreadable } from '../model/result';
import { saysNotKnown } from '../model/scenario/amountText';
import { type Cell, cell, numberIn, shown } from './cell';

/** Reads one cell as a value, or says what is wrong with it and where: `at` names the argument as the user sees it. */
export type Reader<T> = (content: Cell, at: Where) => Result<T>;

/** The one value of an argument, which may have come as a range of a single cell. */
export function one<T>(raw: unknown, figure: string, reader: Reader<T>): Result<T> {
  const at = { figure };
  if (!Array.isArray(raw)) return reader(cell(raw), at);
  return andThen(table(raw, figure), (rows) => {
    const [row = [], more] = rows;
    if (more || row.length !== 1) return wrongShape(rows, figure, { kind: 'one value' });
    return reader(row[0] ?? { kind: 'blank' }, at);
  });
}

/** The value of an optional argument, or its default where it was left out or is blank. */
export const optional = <T>(raw: unknown, figure: string, reader: Reader<T>, byDefault: T): Result<T> =>
  one(raw, figure, (content, at) => (content.kind === 'blank' ? ok(byDefault) : reader(content, at)));

/** The cells of an argument that must be one column or one row, in their order. */
export function list(raw: unknown, figure: string): Result<Cell[]> {
  return andThen(table(raw, figure), (rows) => {
    if (rows.length > 1 && rows.some((row) => row.length > 1))
      return wrongShape(rows, figure, { kind: 'list' });
    return ok(rows.flat());
  });
}

/** Every cell of a range, row by row; one value counts as a range of one cell. */
export function table(raw: unknown, figure: string): Result<Cell[][]> {
  const rows: unknown[] = Array.isArray(raw) ? raw : [raw];
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return fail({ code: 'empty', at: { figure }, expected: { kind: 'table' } });
  if (cells.some((row) => row.length !== columns)) return fail({ code: 'ragged', at: { figure } });
  return ok(cells);
}

/** The problem of a range that has another number of rows or columns than the argument needs. */
export const wrongShape = (rows: readonly Cell[][], figure: string, expected: Expected): Result<never> =>
  fail({ code: 'wrong shape', at: { figure }, rows: rows.length, columns: rows[0]?.length ?? 0, expected });

/** Whether a range argument was left out: it then arrives as a single cell that holds nothing. */
export const isLeftOut = (rows: readonly Cell[][]): boolean =>
  rows.length === 1 && rows[0]?.length === 1 && rows[0].every(isNothing);

/** A number within its limits. A blank cell is 0 wherever 0 is allowed. */
export const number =
  (limit: Limit | (Expected & { kind: 'whole' })): Reader<number> =>
  (content, at) => {
    if (content.kind === 'error') return fail({ code: 'error value', at, given: content.code });
    if (saysNotKnownInWords(content)) return fail({ code: 'missing', at, expected: limit });
    const value = numberIn(content);
    if (value === undefined) return unreadable(shown(content), limit, at);
    const outside = value < limit.lowest || value > limit.highest;
    if (content.kind === 'blank' && outside) return fail({ code: 'missing', at, expected: limit });
    if (outside || ((limit.kind === 'years' || limit.kind === 'whole') && !Number.isInteger(value)))
      return fail({ code: 'out of range', at, given: shown(content), expected: limit });
    return ok(value);
  };

export const pounds =
  (limit: Limit & { kind: 'pounds' }): Reader<Pence> =>
  (content, at) =>
    andThen(number(limit)(content, at), (value) => ok(penceFromPounds(value)));

/** A cost that may not be known. */
export const poundsOrNotKnown =
  (limit: Limit & { kind: 'pounds' }): Reader<OrNotKnown<Pence>> =>
  (content, at) =>
    isNotKnown(content) ? ok(notKnown) : pounds(limit)(content, at);

/** Whether a cell says that its figure is not known: a blank cell, a 0 and words such as n/a all do. */
export const isNotKnown = (content: Cell) => isNothing(content) || saysNotKnownInWords(content);

/** Whether a cell says so in words. A figure that must be known is then missing. */
export const saysNotKnownInWords = (content: Cell) => content.kind === 'text' && saysNotKnown(content.value);

/** Whether a cell holds nothing: hosts hand a blank cell over as null, "" or 0. */
export const isNothing = (content: Cell) => numberIn(content) === 0;

export const fraction =
  (limit: Limit & { kind: 'rate' }): Reader<Rate> =>
  (content, at) =>
    andThen(number(limit)(content, at), (value) => ok(rate(value)));

/** One of a few words, in capitals or not, read as the value listed beside it. */
export const oneOf =
  <T>(meanings: Readonly<Record<string, T>>): Reader<T> =>
  (content, at) => {
    const word = shown(content).replaceAll('"', '').toLowerCase();
    const options = Object.keys(meanings);
    const meaning = Object.values(meanings)[options.indexOf(word)];
    return meaning === undefined ? unreadable(shown(content), { kind: 'one of', options }, at) : ok(meaning);
  };

/** For `oneOf`: words that the model knows by the same words. The cast is because `fromEntries` forgets the keys. */
export const itself = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;

/** A day, as Excel's serial number or as ISO text. */
export const date: Reader<CalendarDate> = (content, at) => {
  if (content.kind === 'error') return fail({ code: 'error value', at, given: content.code });
  if (content.kind === 'blank' || saysNotKnownInWords(content))
    return fail({ code: 'missing', at, expected: { kind: 'date' } });
  const serial = numberIn(content);
  if (serial !== undefined && looksLikeYear(serial))
    return fail({ code: 'looks like a year', at, given: serial });
  const day = serial === undefined ? isoDay(content) : dateFromSerial(serial);
  return day ? ok(day) : unreadable(shown(content), { kind: 'date' }, at);
};

const isoDay = (content: Cell) => (content.kind === 'text' ? dateFromIso(content.value) : undefined);

/** A name, or '' where there is none: a blank cell, which may arrive as 0. */
export const name: Reader<string> = (content, at) => {
  switch (content.kind) {
    case 'text':
      return ok(content.value);
    case 'blank':
      return ok('');
    case 'number':
      return ok(content.value === 0 ? '' : String(content.value));
    case 'error':
      return fail({ code: 'error value', at, given: content.code });
    default:
      return unreadable(shown(content), { kind: 'name' }, at);
  }
};

/** The cells of a list, if it is as long as the list it stands beside. */
export const sameLength = (
  cells: readonly Cell[],
  figure: string,
  other: string,
  otherCount: number,
): Result<readonly Cell[]> =>
  cells.length === otherCount
    ? ok(cells)
    : fail({ code: 'different length', at: { figure }, count: cells.length, other, otherCount });

/** Reads each cell of a list. A problem says which cell it is, counted from 1. */
export const items = <T>(cells: readonly Cell[], figure: string, reader: Reader<T>): Result<T[]> =>
  each(cells, (content, index) =>
    reader(content, cells.length === 1 ? { figure } : { figure, cell: index + 1 }),
  );
