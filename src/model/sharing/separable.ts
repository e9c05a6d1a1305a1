import { type Ends, sumExactly } from './ends';
import { exactShares, type Shares } from './shares';

/**
 * Everybody pays what it adds as the last to join, m(i), and an equal part of what that leaves over:
 * `m(i) + NSC ÷ n` (equal allocation of non-separable costs). Time: n.
 *
 * @example A, B and C add 4, 7 and 9 to the others' bill; 2 of the 22 are left over: 4⅔, 7⅔ and 9⅔.
 */
export const separable = (ends: Ends): Shares =>
  sharedLeftover(
    ends,
    ends.alone.map(() => 1n),
  );

/** What each adds as the last to join, and what that leaves over in proportion to parts; equally if these are all nought. */
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
