import { type CalendarDate, dateFromSerial, looksLikeYear } from '../../model/contract/calendar';
import { limits, longest } from '../../model/limits';
import { penceFromPounds, poundsFromPence } from '../../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate, type Rate } from '../../model/money/units';
import type { Expected } from '../../model/problem';
import { sameName } from '../../model/scenario/names';
import { andThen, fail, map, ok, type Result, unreadable } from '../../model/result';
import { quoted } from '../../model/sentences';
import type { Cell, CellError } from './sheetCells';

type Bounds = Extract<Expected, { lowest: number }>;

/**
 * Reads a cell as a figure of one kind. `label` is the figure's name for people; `rounded` is called with the
 * result if the figure had to be rounded.
 */
export type CellReader<T> = (cell: Cell, label: string, rounded?: (to: number) => void) => Result<T>;

/** Whether a cell holds an error. */
export const isError = (cell: Cell): cell is CellError => typeof cell === 'object';

/** Whether a cell is blank, or has only spaces. */
export const isBlank = (cell: Cell) => typeof cell === 'string' && cell.trim() === '';

/** The cell, unless it holds an error or nothing. */
const notBlank = (cell: Cell, label: string, expected: Expected): Result<string | number | boolean> => {
  if (isError(cell)) return fail({ code: 'error value', at: { figure: label }, given: cell.error });
  return isBlank(cell) ? fail({ code: 'missing', at: { figure: label }, expected }) : ok(cell);
};

const refused = (cell: string | number | boolean, label: string, expected: Expected) =>
  unreadable(typeof cell === 'string' ? quoted(cell) : String(cell).toUpperCase(), expected, {
    figure: label,
  });

const numberWithin =
  (limit: Bounds, whole = false): CellReader<number> =>
  (cell, label) =>
    andThen(notBlank(cell, label, limit), (given) => {
      if (typeof given !== 'number') return refused(given, label, limit);
      const inside = given >= limit.lowest && given <= limit.highest && (!whole || Number.isInteger(given));
      return inside
        ? ok(given)
        : fail({ code: 'out of range', at: { figure: label }, given: String(given), expected: limit });
    });

/** A whole number within a limit. */
export const wholes = (limit: Bounds): CellReader<number> => numberWithin(limit, true);
/** A rate within a limit. */
export const rates =
  (limit: Bounds): CellReader<Rate> =>
  (cell, label) =>
    map(numberWithin(limit)(cell, label), rate);
/** A cost in pounds, in whole pence. */
export const pounds: CellReader<Pence> = (cell, label, rounded) =>
  map(numberWithin(limits.cost)(cell, label), (given) => {
    const pence = penceFromPounds(given);
    const whole = poundsFromPence(pence);
    // To fifteen digits, as Excel does, so that rounding errors of formulas do not count.
    if (Number(given.toPrecision(15)) !== whole) rounded?.(whole);
    return pence;
  });

/** A figure that may not be known: blank or "not known". The sheet's own formulas know no other words for it. */
export const orNotKnown =
  <T>(readCell: CellReader<T>): CellReader<OrNotKnown<T>> =>
  (cell, label, rounded) =>
    isBlank(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === notKnown)
      ? ok(notKnown)
      : readCell(cell, label, rounded);

/** A weight that may not be known. */
export const weights: CellReader<OrNotKnown<number>> = orNotKnown(numberWithin(limits.weight));

/** A date. */
export const dates: CellReader<CalendarDate> = (cell, label) =>
  andThen(notBlank(cell, label, { kind: 'date' }), (given) => {
    if (typeof given === 'number' && looksLikeYear(given))
      return fail({ code: 'looks like a year', at: { figure: label }, given });
    const date = typeof given === 'number' ? dateFromSerial(given) : undefined;
    return date ? ok(date) : refused(given, label, { kind: 'date' });
  });

/** One of some words, compared as names are. */
export const oneOf =
  <const W extends string>(options: readonly W[]): CellReader<W> =>
  (cell, label) => {
    const expected: Expected = { kind: 'one of', options };
    return andThen(notBlank(cell, label, expected), (given) => {
      const found = options.find((option) => sameName(option, String(given)));
      return found === undefined ? refused(given, label, expected) : ok(found);
    });
  };

/** The key of one of some words, in any case. */
export const keyOf =
  <const K extends string>(options: Readonly<Record<K, string>>): CellReader<K> =>
  (cell, label) =>
    andThen(oneOf(Object.values<string>(options))(cell, label), (word) => {
      const [key] = (Object.entries(options) as [K, string][]).find(([, one]) => one === word) ?? [];
      return key === undefined
        ? refused(word, label, { kind: 'one of', options: Object.values(options) })
        : ok(key);
    });

/** Yes or No, and the logical values that Excel makes of TRUE and FALSE. */
export const yesOrNo: CellReader<boolean> = (cell, label) =>
  typeof cell === 'boolean' ? ok(cell) : map(oneOf(['Yes', 'No'])(cell, label), (word) => word === 'Yes');

const text =
  (expected: Expected, shortest: number, longest: number): CellReader<string> =>
  (cell, label) => {
    if (isError(cell)) return fail({ code: 'error value', at: { figure: label }, given: cell.error });
    const given = String(cell);
    if (given.length < shortest) return fail({ code: 'missing', at: { figure: label }, expected });
    return given.length > longest ? refused(given, label, expected) : ok(given);
  };

/** A source, date or note as it was typed. */
export const remark = text({ kind: 'text' }, 0, longest.words);

/** The name of a scenario, a council or a key. */
export const names: CellReader<string> = (cell, label) =>
  text({ kind: 'label' }, 1, longest.name)(typeof cell === 'string' ? cell.trim() : cell, label);
