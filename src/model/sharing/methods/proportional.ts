import { wholeWeights } from '../../money/split';
import { fail, ok, type Result } from '../../result';
import { type Ends, sumExactly } from '../ends';
import type { MethodInputs } from '../methodInputs';
import { exactShares, type Shares } from '../shares';

/**
 * The bill in proportion to a key, `c(N) · k(i) ÷ Σk`: what each would pay alone, or weights such as users. Keys
 * are at least nought and not all nought. Time: n.
 *
 * @example A, B and C cost 6, 9 and 12 alone and 22 together: 22 · 6 ÷ 27 = 4.89, 7.33 and 9.78.
 */
export function proportional({ whole, alone }: Ends, { weights }: MethodInputs): Result<Shares> {
  const keys = weights ? wholeWeights(weights) : alone;
  const all = sumExactly(keys);
  if (all <= 0n)
    return fail({ code: 'all weights nought', at: { figure: weights ? 'weights' : 'costs alone' } });
  return ok(
    exactShares(
      keys.map((key) => whole * key),
      all,
    ),
  );
}
