import { type Ends, sumExactly } from '../ends';
import { exactShares, type Shares } from '../shares';

/**
 * Everybody saves the same on what it would pay alone: `c(i) − v(N) ÷ n`, where v(N) is what all save together.
 * Nash's bargaining solution with equal power (Nash 1950). Time: n.
 *
 * @example A, B and C cost 6, 9 and 12 alone and 22 together, which saves 5: they pay 4⅓, 7⅓ and 10⅓.
 */
export function equalSaving({ whole, alone }: Ends): Shares {
  const saving = sumExactly(alone) - whole;
  const councils = BigInt(alone.length);
  return exactShares(
    alone.map((most) => most * councils - saving),
    councils,
  );
}
