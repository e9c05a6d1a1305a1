import { Decimal } from './decimal';
import { type Pence, pence } from './units';

const MILLION = 1_000_000n;

/**
 * Splits whole pence in proportion to weights, so that the parts add up exactly: each part is rounded down
 * and the odd pence go to the largest remainders, ties to the earlier part (Hamilton's method). A negative
 * total is split as the mirror image of the positive one. Shares are settled to a millionth of a penny. Weights are at least nought and not all nought.
 *
 * @example split(13, [5, 3, 2]) is [6, 4, 3]
 */
export function split(total: Pence, weights: readonly number[]): Pence[] {
  const whole = wholeWeights(weights);
  const allWeights = whole.reduce((sum, weight) => sum + weight, 0n);
  if (allWeights <= 0n || whole.some((weight) => weight < 0n))
    throw new RangeError('split needs weights of at least nought, not all nought');

  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(total));
  const parts = whole.map((weight, place) => {
    // Settled to a millionth of a penny, so that the noise of computed weights decides no odd penny.
    const share = (2n * size * weight * MILLION + allWeights) / (2n * allWeights);
    return { place, floor: Number(share / MILLION), remainder: share % MILLION };
  });
  const odd = Math.abs(total) - parts.reduce((sum, part) => sum + part.floor, 0);
  const oddPlaces = new Set(
    [...parts]
      .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
      .slice(0, odd)
      .map((part) => part.place),
  );
  return parts.map((part) => pence(sign * (part.floor + (oddPlaces.has(part.place) ? 1 : 0))));
}

/** The weights as whole numbers in the same proportion, exactly: 0.1 stands for one tenth. */
function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map((weight) => new Decimal(weight));
  const places = Math.max(0, ...decimals.map((weight) => weight.decimalPlaces()));
  return decimals.map((weight) => BigInt(weight.times(new Decimal(10).pow(places)).toFixed(0)));
}
