import type { Coalition } from './game';

/**
 * Sums of a value of each council over the members of coalitions. A coalition's bits are split into a low and a
 * high half, and the sums over each half are kept: 2 · 2ⁿᐟ² numbers, which stay in the processor's cache while a
 * table of 2ⁿ costs streams past.
 */
export interface MemberSums {
  readonly lowBits: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** More low bits than these, and the low half falls out of the fastest cache. */
const MOST_LOW_BITS = 11;
/** How many of n bits make the low half. */
export const lowBitsOf = (n: number) => Math.min(MOST_LOW_BITS, (n + 1) >> 1);

/** Sums of one value for each of n councils. */
export function memberSums(n: number, values: ArrayLike<number>): MemberSums {
  const lowBits = lowBitsOf(n);
  const made = {
    lowBits,
    low: new Float64Array(2 ** lowBits),
    high: new Float64Array(2 ** (n - lowBits)),
  };
  refill(made, values);
  return made;
}

/** Replaces the sums by those of new values. */
export function refill({ lowBits, low, high }: MemberSums, values: ArrayLike<number>): void {
  fillHalf(low, values, 0, lowBits);
  fillHalf(high, values, lowBits, Math.log2(high.length));
}

function fillHalf(half: Float64Array, values: ArrayLike<number>, from: number, bits: number): void {
  for (let bit = 0; bit < bits; bit++) {
    const size = 2 ** bit;
    const value = values[from + bit] ?? 0;
    for (let index = 0; index < size; index++) half[index + size] = (half[index] ?? 0) + value;
  }
}

/** The sum over the members of a coalition. */
export const sumOver = ({ lowBits, low, high }: MemberSums, coalition: Coalition): number =>
  (low[coalition & (low.length - 1)] ?? 0) + (high[coalition >>> lowBits] ?? 0);
