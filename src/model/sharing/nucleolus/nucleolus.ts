import { fail, ok, type Result } from '../../result';
import { sumExactly } from '../ends';
import { alone, costOf, everyone } from '../game';
import { lexicographic } from './levels';
import { largestCost, slackMeasure, type MeasureName } from './measure';
import { exactSolution } from './settle';
import { exactShares, type Shares } from '../shares';
import type { Work } from '../../work';

export type NucleolusName = 'nucleolus' | 'prenucleolus' | 'per-capita nucleolus' | 'proportional nucleolus';

/**
 * The shares under which the group with most reason to complain has as little reason as can be, then the next, and
 * so on: the slacks `c(S) − x(S)` of all coalitions, sorted from the smallest, are as large as they can be, one
 * after the other. The nucleolus looks among shares that charge no council more than it would pay alone, the
 * prenucleolus among all; the per-capita nucleolus divides each slack by the coalition's size first, the
 * proportional nucleolus by its cost. Costs are whole pence by coalition, `costs[0]` is 0.
 *
 * Schmeidler 1969; Young, Okada and Hashimoto 1982. Time: some 10 to 30 passes over the 2ⁿ costs, most of them over
 * a part, and as many small linear programmes. Exact fractions, or millionths of a penny where near ties leave doubles
 * in doubt.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22. Each pair's slack is the third
 * council's share less what it adds last (4, 7 and 9), and these come to 2 together: ⅔ each. A pays 4⅔, B 7⅔, C 9⅔.
 */
export function* nucleolusOf(kind: NucleolusName, n: number, costs: Float64Array): Work<Result<Shares>> {
  switch (kind) {
    case 'nucleolus':
      return yield* nucleolus(n, costs);
    case 'prenucleolus':
      return ok(yield* lexicographicShares(n, costs, 'slack', false));
    case 'per-capita nucleolus':
      return ok(yield* lexicographicShares(n, costs, 'slack per council', false));
    case 'proportional nucleolus':
      if (areTooFarApart(costs))
        return fail({ code: 'costs too far apart', at: { figure: 'costs' }, noAnswer: true });
      return ok(yield* lexicographicShares(n, costs, 'slack per pound', false));
  }
}

/**
 * A slack cannot be divided by a cost of nought, nor compared in doubles with one divided by ten million times as
 * much.
 */
function areTooFarApart(costs: Float64Array): boolean {
  const least = largestCost(costs) / 1e7;
  return costs.some((cost, coalition) => coalition > 0 && (cost <= 0 || cost < least));
}

/** It differs from the prenucleolus only where that charges somebody more than it would pay alone. */
function* nucleolus(n: number, costs: Float64Array): Work<Result<Shares>> {
  const mostEach = Array.from({ length: n }, (_, council) => BigInt(costOf(costs, alone(council))));
  const mostAll = Number(sumExactly(mostEach));
  const together = costOf(costs, everyone(n));
  if (mostAll < together)
    return fail({
      code: 'dearer than alone',
      at: { figure: 'costs' },
      together,
      alone: mostAll,
      noAnswer: true,
    });
  if (mostAll === together) return ok(exactShares(mostEach));
  const free = yield* lexicographicShares(n, costs, 'slack', false);
  const isWithin = free.numerators.every(
    (share, council) => share <= (mostEach[council] ?? 0n) * free.denominator,
  );
  return ok(isWithin ? free : yield* lexicographicShares(n, costs, 'slack', true));
}

function* lexicographicShares(
  n: number,
  costs: Float64Array,
  by: MeasureName,
  aloneAtMost: boolean,
): Work<Shares> {
  const measure = slackMeasure(by, costs);
  return exactSolution(n, costs, measure, yield* lexicographic(n, costs, measure, aloneAtMost));
}
