import { fail, ok, type Result } from '../../result';
import { type Game, isIn, separableCosts, total, wholeCost } from '../game';
import { type MemberSums, memberSums } from '../halves';
import { exactShares, plusAmounts, type Shares } from '../shares';

/**
 * The compromise between the least each can be asked, what it adds as the last to join, m(i), and the most,
 * a(i), which is what is left of the bill of its best coalition when the others in it pay their least:
 * `x = m + t (a − m)` with t such that all is paid (Tijs 1981). There is an answer only if m ≤ a for everybody and
 * the bill lies between the two totals. Time: one pass over the 2ⁿ costs.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22. They add 4, 7 and 9, 20 in all. At
 * most they pay 6, 9 and 11, C because A+C costs 15, of which A pays at least 4. A third of the way: 4⅔, 7⅔, 9⅔.
 */
export function tau(game: Game): Result<Shares> {
  const least = separableCosts(game);
  const workspace = mostAboveLeast(game, least);
  const noAnswer = { at: { figure: 'costs' }, noAnswer: true } as const;
  const asked = workspace.findIndex((most) => most < 0);
  if (asked >= 0) return fail({ code: 'no tau', council: game.councils[asked], ...noAnswer });
  const left = wholeCost(game) - total(least);
  const most = total(workspace);
  // Nobody's room is above what is left, which therefore is not below nought here.
  if (left > most) return fail({ code: 'no tau', council: undefined, ...noAnswer });
  return ok(
    plusAmounts(
      least,
      exactShares(
        workspace.map((most) => BigInt(left) * BigInt(most)),
        BigInt(most || 1),
      ),
    ),
  );
}

/** The most that each may pay above its least: the smallest `c(S) − m(S)` of the coalitions that contain it. */
function mostAboveLeast({ councils, costs }: Game, least: readonly number[]): number[] {
  const n = councils.length;
  const below = memberSums(n, least);
  const byIndex = { ...below, low: below.low.map(() => Infinity), high: below.high.map(() => Infinity) };
  const block = below.low.length;
  for (let above = 0; above < below.high.length; above++)
    byIndex.high[above] = smallestOfBlock(
      costs.subarray(above * block, (above + 1) * block),
      below.low,
      below.high[above] ?? 0,
      byIndex.low,
    );
  return councils.map((_, council) => smallestWith(byIndex, council));
}

function smallestOfBlock(
  costs: Float64Array,
  below: Float64Array,
  belowAbove: number,
  byIndex: Float64Array,
): number {
  let smallest = Infinity;
  for (let index = 0; index < costs.length; index++) {
    const left = (costs[index] ?? 0) - (below[index] ?? 0) - belowAbove;
    if (left < (byIndex[index] ?? 0)) byIndex[index] = left;
    if (left < smallest) smallest = left;
  }
  return smallest;
}

function smallestWith({ lowBits, low, high }: MemberSums, council: number): number {
  const [half, bit] = council < lowBits ? [low, council] : [high, council - lowBits];
  return half.reduce(
    (smallest, left, index) => (isIn(bit, index) ? Math.min(smallest, left) : smallest),
    Infinity,
  );
}
