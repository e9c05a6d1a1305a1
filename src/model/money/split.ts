import { Decimal } from './decimal';
import { type Pence, pence } from './units';

/** The parts of a penny to which shares that are not exact are rounded. */
export const MILLION = 1_000_000n;

/**
 * Splits whole pence in proportion to weights, so that the parts add up exactly: each part is rounded down and the
 * odd pence go to the largest remainders, ties to the earlier part (Hamilton's method). A negative total is split
 * as the mirror image of the positive one. Shares are rounded to a millionth of a penny first. Weights are at least
 * nought and not all nought.
 *
 * @example split(13, [5, 3, 2]) is [6, 4, 3]
 */
export function split(total: Pence, weights: readonly number[]): Pence[] {
  const whole = wholeWeights(weights);
  const allWeights = whole.reduce((sum, weight) => sum + weight, 0n);
  if (allWeights <= 0n || whole.some((weight) => weight < 0n))
    throw new RangeError('split needs weights of at least nought, not all nought');
  const amount = BigInt(total);
  return wholeParts(
    total,
    whole.map((weight) => amount * weight),
    allWeights,
    false,
  );
}

/**
 * The whole pence nearest to shares that add up to a total, adding up to it as well, by the same method. Share i
 * is `numerators[i] / denominator` pence, may be negative, and is rounded towards −∞ before odd pence are given. Shares
 * that are not exact are rounded to a millionth of a penny first.
 *
 * @example wholeParts(533, [643n, 601n, 355n], 3n) is [215, 200, 118]
 */
export function wholeParts(
  total: Pence,
  numerators: readonly bigint[],
  denominator: bigint,
  areExact = true,
): Pence[] {
  const mirror = total < 0 ? -1n : 1n;
  const unit = areExact ? denominator : MILLION;
  const parts = numerators.map((numerator, index) => {
    const share = areExact ? mirror * numerator : inMillionths(mirror * numerator, denominator);
    const floor = floorOf(share, unit);
    return { index, floor: Number(floor), remainder: share - floor * unit };
  });
  const odd = Math.abs(total) - parts.reduce((sum, part) => sum + part.floor, 0);
  const oddPennyTo = new Set(
    [...parts]
      // The sort keeps the order of equal remainders.
      .sort((a, b) => Number(b.remainder - a.remainder))
      .slice(0, odd)
      .map((part) => part.index),
  );
  return parts.map((part) => pence(Number(mirror) * (part.floor + (oddPennyTo.has(part.index) ? 1 : 0))));
}

/** A fraction of a penny rounded to whole millionths, so that noise in computed shares decides no odd penny. */
export const inMillionths = (numerator: bigint, denominator: bigint): bigint =>
  floorOf(2n * numerator * MILLION + denominator, 2n * denominator);

/** A fraction rounded down. Dividing BigInts rounds towards nought instead. */
export function floorOf(numerator: bigint, denominator: bigint): bigint {
  const cut = numerator / denominator;
  return cut * denominator > numerator ? cut - 1n : cut;
}

/** Whole numbers in exactly the same proportion as the weights, of which 0.1 stands for one tenth. */
export function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map((weight) => new Decimal(weight));
  const places = Math.max(0, ...decimals.map((weight) => weight.decimalPlaces()));
  return decimals.map((weight) => BigInt(weight.times(new Decimal(10).pow(places)).toFixed(0)));
}
