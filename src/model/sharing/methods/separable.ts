import { type Ends, sumExactly } from '../ends';
import { exactShares, type Shares } from '../shares';

/**
 * Everybody pays what it adds as the last to join, m(i), and an equal part of what is left of the bill:
 * `m(i) + NSC ÷ n` (equal allocation of non-separable costs). Time: n.
 *
 * @example A, B and C add 4, 7 and 9 to the others' bill; 2 of the 22 are left over: 4⅔, 7⅔ and 9⅔.
 */
export const separable = (ends: Ends): Shares =>
  sharedLeftover(
    ends,
    ends.alone.map(() => 1n),
  );

/**
 * Everybody pays what it adds as the last to join; the rest is shared in proportion to `parts`, or equally if all
 * are nought.
 */
export function sharedLeftover({ whole, added }: Ends, parts: readonly bigint[]): Shares {
  const left = whole - sumExactly(added);
  const all = sumExactly(parts);
  if (all === 0n)
    return sharedLeftover(
      { whole, added, alone: added },
      parts.map(() => 1n),
    );
  return exactShares(
    added.map((least, council) => least * all + left * (parts[council] ?? 0n)),
    all,
  );
}
