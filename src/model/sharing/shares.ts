import { floorOf, inMillionths, MILLION, wholeParts } from '../money/split';
import { type Pence, pence } from '../money/units';
import { sumExactly } from './ends';
import type { Fractions } from './linearSystem';

/** What each council pays, in pence, unrounded: council i pays `numerators[i] / denominator`. */
export interface Shares extends Fractions {
  /** False where the shares are the nearest millionths of a penny and not exact fractions. */
  readonly exact: boolean;
}

/** Exact shares. The denominator may be negative. */
export const exactShares = (numerators: readonly bigint[], denominator = 1n): Shares => ({
  ...(denominator < 0n
    ? { numerators: numerators.map((numerator) => -numerator), denominator: -denominator }
    : { numerators, denominator }),
  exact: true,
});

/** Shares known as doubles, rounded to a millionth of a penny. */
export const nearlyExactShares = (shares: ArrayLike<number>): Shares =>
  sharesInMillionths(
    Array.from(shares, (share) => {
      const whole = Math.floor(share);
      return BigInt(whole) * BITS + BigInt(Math.round((share - whole) * Number(BITS)));
    }),
    BITS,
  );

const BITS = 2n ** 32n;

/**
 * Fractions that are nearly the shares, each rounded to the nearest millionth of a penny, so that equal shares stay
 * equal. They add up to the bill within some millionths.
 */
export const sharesInMillionths = (numerators: readonly bigint[], denominator: bigint): Shares => ({
  numerators: numerators.map((numerator) => inMillionths(numerator, denominator)),
  denominator: MILLION,
  exact: false,
});

/** Shares plus an amount in whole pence for each council. */
export const plusAmounts = (
  amounts: readonly number[],
  { numerators, denominator, exact }: Shares,
): Shares => ({
  numerators: numerators.map((numerator, index) => numerator + BigInt(amounts[index] ?? 0) * denominator),
  denominator,
  exact,
});

/** What is published: whole pence that add up to the total. */
export const sharesInPence = ({ numerators, denominator, exact }: Shares): Pence[] => {
  const sum = sumExactly(numerators);
  // The nearest whole number: rounded shares may be some millionths off it.
  const total = floorOf(2n * sum + denominator, 2n * denominator);
  return wholeParts(pence(Number(total)), numerators, denominator, exact);
};

/**
 * The shares as doubles in two parts, whole pence and the fraction of a penny left over, so that sums over
 * coalitions are known to a ten-billionth of a penny however large the amounts are.
 */
export interface WholeAndPart {
  readonly whole: Float64Array;
  readonly part: Float64Array;
}

/** The shares in whole pence and the fractions of a penny left over. */
export function wholeAndPart({ numerators, denominator }: Fractions): WholeAndPart {
  const floors = numerators.map((numerator) => floorOf(numerator, denominator));
  return {
    whole: Float64Array.from(floors, Number),
    part: Float64Array.from(numerators, (numerator, index) =>
      ratio(numerator - (floors[index] ?? 0n) * denominator, denominator),
    ),
  };
}

/** A fraction below 1 as a double. Both may be far beyond what a double holds. */
const ratio = (numerator: bigint, denominator: bigint): number =>
  Number((numerator << 64n) / denominator) / 2 ** 64;

/** The shares in pence as doubles. */
export const sharesAsNumbers = (shares: Fractions): number[] => {
  const { whole, part } = wholeAndPart(shares);
  return Array.from(whole, (pounds, index) => pounds + (part[index] ?? 0));
};

/** Whether two shares are the same: exactly, or to a millionth of a penny a council where either is not exact. */
export function areSameShares(a: Shares, b: Shares): boolean {
  return a.numerators.every((numerator, index) => {
    const gap = numerator * b.denominator - (b.numerators[index] ?? 0n) * a.denominator;
    if (a.exact && b.exact) return gap === 0n;
    return (gap < 0n ? -gap : gap) * MILLION <= BigInt(a.numerators.length) * a.denominator * b.denominator;
  });
}
