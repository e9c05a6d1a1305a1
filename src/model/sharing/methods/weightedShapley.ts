import { wholeWeights } from '../../money/split';
import { fail, ok, type Result } from '../../result';
import { everyone, type Game, isIn, membersOf } from '../game';
import type { MethodInputs } from '../methodInputs';
import { lowBitsOf } from '../halves';
import { largestCost } from '../nucleolus/measure';
import { sharesInMillionths, type Shares } from '../shares';
import { shapley } from './shapley';
import type { Work } from '../../work';

/**
 * Every coalition's dividend, what it costs beyond all that its parts explain, is shared by its members in
 * proportion to their weights (Shapley 1953; Kalai and Samet 1987). A larger weight takes more of each, of a
 * saving as well as of an extra cost. Weights are above nought; equal weights are Shapley's own method. Settled to
 * a millionth of a penny. Time: n passes over the 2ⁿ costs, and 2ⁿ long divisions.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22; weights 1, 2 and 3. The dividends of
 * the pairs are −2, −3 and −3, that of all three 3. A pays 6 − 2 · ⅓ − 3 · ¼ + 3 · ⅙ = 5.08, B 7.47, C 9.45.
 */
export function* weightedShapley(game: Game, { weights }: MethodInputs): Work<Result<Shares>> {
  const n = game.councils.length;
  const by = wholeWeights(weights ?? game.councils.map(() => 1));
  const without = by.findIndex((weight) => weight <= 0n);
  if (without >= 0)
    return fail({
      code: 'weight not above nought',
      at: { figure: 'weights', council: game.councils[without] ?? '' },
    });
  if (by.every((weight) => weight === by[0])) return ok(shapley(game));
  const heaviest = by.reduce((most, weight) => (weight > most ? weight : most), 1n);
  const unit = heaviest << 64n;
  const low = lowBitsOf(n);
  const below = weightSums(by.slice(0, low));
  const above = weightSums(by.slice(low));
  const [lower, upper] = dividends(game.costs);
  // Dividend ÷ weight of the coalition, added up by either half of its bits.
  const byBelow = below.map(() => 0n);
  const byAbove = above.map(() => 0n);
  for (let high = 0; high < above.length; high++) {
    yield high / above.length;
    for (let index = high === 0 ? 1 : 0; index < below.length; index++) {
      const coalition = high * below.length + index;
      const dividend = BigInt(lower[coalition] ?? 0) + (upper ? BigInt(upper[coalition] ?? 0) * LIMB : 0n);
      const perWeight = (dividend * unit) / ((below[index] ?? 0n) + (above[high] ?? 0n));
      byBelow[index] = (byBelow[index] ?? 0n) + perWeight;
      byAbove[high] = (byAbove[high] ?? 0n) + perWeight;
    }
  }
  const perWeight = by.map((_, council) =>
    council < low ? sumWith(byBelow, council) : sumWith(byAbove, council - low),
  );
  return ok(
    sharesInMillionths(
      perWeight.map((sum, council) => sum * (by[council] ?? 0n)),
      unit,
    ),
  );
}

const LIMB = 2n ** 26n;

/** The dividends of all coalitions, exactly: in two limbs where one double would not hold them. */
function dividends(costs: Float64Array): [Float64Array, Float64Array?] {
  if (costs.length * largestCost(costs) < 2 ** 53) return [withoutParts(costs.slice())];
  const upper = costs.map((cost) => Math.floor(cost / Number(LIMB)));
  const lower = costs.map((cost, coalition) => cost - (upper[coalition] ?? 0) * Number(LIMB));
  return [withoutParts(lower), withoutParts(upper)];
}

/** Takes from every coalition what its parts explain, council by council (Möbius's inversion). */
function withoutParts(table: Float64Array): Float64Array {
  for (let bit = 1; bit < table.length; bit *= 2)
    for (let start = bit; start < table.length; start += 2 * bit)
      for (let coalition = start; coalition < start + bit; coalition++)
        table[coalition] = (table[coalition] ?? 0) - (table[coalition - bit] ?? 0);
  return table;
}

const weightSums = (weights: readonly bigint[]): bigint[] =>
  Array.from({ length: everyone(weights.length) + 1 }, (_, index) =>
    membersOf(index).reduce((sum, member) => sum + (weights[member] ?? 0n), 0n),
  );

const sumWith = (sums: readonly bigint[], bit: number): bigint =>
  sums.reduce((all, sum, index) => (isIn(bit, index) ? all + sum : all), 0n);
