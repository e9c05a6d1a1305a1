import { Decimal } from './decimal';
import { fail, ok, type Result } from '../result';
import { isTooLarge, type Money, type Pence, pence } from './units';

/**
 * Divisions, of index levels above all, leave 60-digit numbers a hair off: half a penny as 0.4999…9. Amounts are
 * rounded to this many digits first, so that half a penny is rounded as half a penny.
 */
const SIGNIFICANT_DIGITS = 45;

/**
 * An exact amount of pence rounded to whole pence, halves away from nought. This is the definition that faster
 * arithmetic must agree with.
 */
export const roundPence = <P extends 'cash' | 'real' = 'cash'>(exactPence: Decimal): Pence<P> =>
  pence(
    exactPence.toSignificantDigits(SIGNIFICANT_DIGITS).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
  );

/** The same, or a problem where the amount is too large to keep to the penny; `figure` is what it came from. */
export const roundedWithin = <P extends 'cash' | 'real' = 'cash'>(
  exactPence: Decimal,
  figure: string,
): Result<Pence<P>> =>
  isTooLarge(exactPence.toNumber())
    ? fail({ code: 'too large', at: { figure } })
    : ok(roundPence(exactPence));

/** Adding this to a double of less than half its size, and subtracting it again, leaves a whole number. */
const TO_WHOLE = 1.5 * 2 ** 52;

/** The whole number nearest to a value. */
export const toWhole = (value: number): number => value + TO_WHOLE - TO_WHOLE;

/** Whether a value that is known to within `error` certainly rounds to that whole number. */
export const isNear = (value: number, whole: number, error: number): boolean =>
  Math.abs(value - whole) < 0.5 - error;

/**
 * The whole number nearest to a value that is known to within `error`, or NaN where the value is so near a half
 * that only exact arithmetic can decide. NaN, because a result that is always a double is kept unboxed: this is the
 * inmost step of every schedule.
 */
export function roundNear(value: number, error: number): number {
  const whole = toWhole(value);
  return isNear(value, whole, error) ? whole : Number.NaN;
}

/** The largest rounding error of a double, relative to its size. */
export const DOUBLE_ERROR = 2 ** -53;

/** Pounds from a cell in whole pence: 1.005 is £1.01 although its double is a little less. */
export function penceFromPounds(pounds: number): Pence {
  const near = pounds * 100;
  const sure = roundNear(near, Math.abs(near) * 4 * DOUBLE_ERROR);
  return Number.isNaN(sure) ? roundPence(new Decimal(pounds).times(100)) : pence(sure);
}

/** Pence in pounds for a cell: the double nearest to the decimal. */
export const poundsFromPence = (amount: Money): number => amount / 100;
