import { fail, ok, type Result } from '../../result';
import { sumExactly } from '../ends';
import { type Game, wholeCost } from '../game';
import { exactShares, type Shares } from '../shares';
import { sizeSums, totalsOfSizes } from './sizeSums';

/**
 * What a council adds to the bill, averaged over all the coalitions that it may join, `Σ (c(S ∪ i) − c(S)) ÷
 * 2^(n−1)`. These do not add up to the bill and are scaled until they do (Banzhaf 1965). There is no answer where
 * they come to nought or less in all. Time: one pass over the 2ⁿ costs.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22. A adds 6, 4, 3 and 4: 4¼ on average;
 * B 7¼, C 9¾, which come to 21¼; times 22 ÷ 21¼ they are 4.40, 7.51 and 10.09.
 */
export function banzhaf(game: Game): Result<Shares> {
  const bySize = sizeSums(game.councils.length, game.costs);
  const all = sumExactly(totalsOfSizes(bySize));
  return scaledTo(
    BigInt(wholeCost(game)),
    bySize.map((within) => 2n * sumExactly(within) - all),
  );
}

/** Shares of the whole cost in proportion to what the councils add. */
export function scaledTo(whole: bigint, adds: readonly bigint[]): Result<Shares> {
  const raw = sumExactly(adds);
  if (raw <= 0n) return fail({ code: 'banzhaf not positive', at: { figure: 'costs' }, noAnswer: true });
  return ok(
    exactShares(
      adds.map((add) => whole * add),
      raw,
    ),
  );
}
