import type { Ends } from '../ends';
import { exactShares, type Shares } from '../shares';

/**
 * Everybody pays the same, `c(N) ÷ n`: the yardstick that every other method is held against. Time: n.
 *
 * @example A, B and C, 22 together: 7⅓ each, whatever they would pay alone.
 */
export const equal = ({ whole, alone }: Ends): Shares =>
  exactShares(
    alone.map(() => whole),
    BigInt(alone.length),
  );
