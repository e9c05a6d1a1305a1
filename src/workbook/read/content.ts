import { type CalendarDate, dateFromSerial, looksLikeYear } from '../../model/contract/calendar';
import { limits, longest } from '../../model/limits';
import { penceFromPounds, poundsFromPence } from '../../model/money/rounding';
import { type Known, notKnown, type Pence, rate, type Rate } from '../../model/money/units';
import type { Expected } from '../../model/problem';
import { sameName } from '../../model/scenario/names';
import { andThen, fail, map, ok, type Result, unreadable } from '../../model/result';
import { quoted } from '../../model/sentences';
import type { Cell, CellError } from './sheetCells';

type Bounds = Extract<Expected, { lowest: number }>;

/**
 * Reads what a cell holds as a figure of one kind. `label` is what people call it; `rounded` hears of a figure that
 * had to be rounded, and to what.
 */
export type Take<T> = (cell: Cell, label: string, rounded?: (to: number) => void) => Result<T>;

export const isError = (cell: Cell): cell is CellError => typeof cell === 'object';

export const isBlank = (cell: Cell) => typeof cell === 'string' && cell.trim() === '';

/** The cell, unless it holds an error or nothing. */
const filled = (cell: Cell, label: string, expected: Expected): Result<string | number | boolean> => {
  if (isError(cell)) return fail({ code: 'error value', at: { figure: label }, given: cell.error });
  return isBlank(cell) ? fail({ code: 'missing', at: { figure: label }, expected }) : ok(cell);
};

const refused = (cell: string | number | boolean, label: string, expected: Expected) =>
  unreadable(typeof cell === 'string' ? quoted(cell) : String(cell).toUpperCase(), expected, {
    figure: label,
  });

const numberWithin =
  (limit: Bounds, whole = false): Take<number> =>
  (cell, label) =>
    andThen(filled(cell, label, limit), (given) => {
      if (typeof given !== 'number') return refused(given, label, limit);
      const inside = given >= limit.lowest && given <= limit.highest && (!whole || Number.isInteger(given));
      return inside
        ? ok(given)
        : fail({ code: 'out of range', at: { figure: label }, given: String(given), expected: limit });
    });

export const wholes = (limit: Bounds): Take<number> => numberWithin(limit, true);
export const rates =
  (limit: Bounds): Take<Rate> =>
  (cell, label) =>
    map(numberWithin(limit)(cell, label), rate);
export const pounds: Take<Pence> = (cell, label, rounded) =>
  map(numberWithin(limits.cost)(cell, label), (given) => {
    const pence = penceFromPounds(given);
    const whole = poundsFromPence(pence);
    // As Excel counts: of a figure that a formula came to, fifteen digits are meant.
    if (Number(given.toPrecision(15)) !== whole) rounded?.(whole);
    return pence;
  });

/** Blank, and the words, say that a figure is not known: no others, for the sheet's own formulas know no others. */
export const knownOr =
  <T>(take: Take<T>): Take<Known<T>> =>
  (cell, label, rounded) =>
    isBlank(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === notKnown)
      ? ok(notKnown)
      : take(cell, label, rounded);

export const weights: Take<Known<number>> = knownOr(numberWithin(limits.weight));

export const dates: Take<CalendarDate> = (cell, label) =>
  andThen(filled(cell, label, { kind: 'date' }), (given) => {
    if (typeof given === 'number' && looksLikeYear(given))
      return fail({ code: 'looks like a year', at: { figure: label }, given });
    const date = typeof given === 'number' ? dateFromSerial(given) : undefined;
    return date ? ok(date) : refused(given, label, { kind: 'date' });
  });

/** One of some words, as names are compared; the words stand for themselves. */
export const words =
  <const W extends string>(options: readonly W[]): Take<W> =>
  (cell, label) => {
    const expected: Expected = { kind: 'one of', options };
    return andThen(filled(cell, label, expected), (given) => {
      const found = options.find((option) => sameName(option, String(given)));
      return found === undefined ? refused(given, label, expected) : ok(found);
    });
  };

/** The key of one of some words. */
export const keyed =
  <const K extends string>(options: Readonly<Record<K, string>>): Take<K> =>
  (cell, label) =>
    andThen(words(Object.values<string>(options))(cell, label), (word) => {
      const [key] = (Object.entries(options) as [K, string][]).find(([, one]) => one === word) ?? [];
      return key === undefined
        ? refused(word, label, { kind: 'one of', options: Object.values(options) })
        : ok(key);
    });

/** Yes or No, and the logical values that Excel makes of TRUE and FALSE. */
export const yesOrNo: Take<boolean> = (cell, label) =>
  typeof cell === 'boolean' ? ok(cell) : map(words(['Yes', 'No'])(cell, label), (word) => word === 'Yes');

const text =
  (expected: Expected, shortest: number, longest: number): Take<string> =>
  (cell, label) => {
    if (isError(cell)) return fail({ code: 'error value', at: { figure: label }, given: cell.error });
    const given = String(cell);
    if (given.length < shortest) return fail({ code: 'missing', at: { figure: label }, expected });
    return given.length > longest ? refused(given, label, expected) : ok(given);
  };

/** What stands beside a figure, as it was typed. */
export const remark = text({ kind: 'text' }, 0, longest.words);

/** The name of a scenario, a council or a key. */
export const names: Take<string> = (cell, label) =>
  text({ kind: 'label' }, 1, longest.name)(typeof cell === 'string' ? cell.trim() : cell, label);
