/** Sums of whole numbers below 2^53 that stay exact beyond it, each in an upper and a lower limb. */
export interface ExactSums {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

const LIMB = 2 ** 26;

/** So many sums, all nought. */
export const exactSums = (count: number): ExactSums => ({
  upper: new Float64Array(count),
  lower: new Float64Array(count),
});

/** Adds an amount to the sum at an index. */
export function addTo({ upper, lower }: ExactSums, index: number, amount: number): void {
  const limb = Math.floor(amount / LIMB);
  upper[index] = (upper[index] ?? 0) + limb;
  lower[index] = (lower[index] ?? 0) + (amount - limb * LIMB);
}

/** The sums as whole numbers. */
export const sumsOf = ({ upper, lower }: ExactSums): bigint[] =>
  Array.from(upper, (limb, index) => BigInt(limb) * BigInt(LIMB) + BigInt(lower[index] ?? 0));
