import { Decimal } from './decimal';
import { type Pence, pence } from './units';

/** The rounding rules by name. Prices and published figures use the first. */
export const roundings = {
  'half away from nought': Decimal.ROUND_HALF_UP,
  'half to even': Decimal.ROUND_HALF_EVEN,
  'towards nought': Decimal.ROUND_DOWN,
} as const;
export type Rounding = keyof typeof roundings;

/** An exact amount of pence, rounded to whole pence. This is the definition that the fast path must meet. */
export const roundPence = (exactPence: Decimal, rounding: Rounding = 'half away from nought'): Pence =>
  pence(exactPence.toDecimalPlaces(0, roundings[rounding]).toNumber());

/**
 * The whole number nearest to a value that is known to within `error`, halves away from nought, or
 * `undefined` where the value is so near a half that only exact arithmetic can tell.
 */
export function roundNear(value: number, error: number): number | undefined {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  const overHalf = size - whole - 0.5;
  if (overHalf <= error && overHalf >= -error) return undefined;
  const rounded = overHalf > 0 ? whole + 1 : whole;
  return value < 0 ? -rounded : rounded;
}

/** One double's rounding error, relative to its size. */
export const DOUBLE_ERROR = 2 ** -53;

/** Pounds as a cell holds them, in whole pence: 1.005 is £1.01 although its double is a little less. */
export function penceFromPounds(pounds: number): Pence {
  const near = pounds * 100;
  const sure = roundNear(near, Math.abs(near) * 4 * DOUBLE_ERROR);
  return sure === undefined ? roundPence(new Decimal(pounds).times(100)) : pence(sure);
}

/** Pence as a cell shows them: the double nearest to the decimal pounds. */
export const poundsFromPence = (amount: Pence | Pence<'real'>): number => amount / 100;
