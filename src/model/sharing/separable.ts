import { type Game, separableCosts, total, wholeCost } from './game';
import { exactly, plus, type Shares } from './shares';

/**
 * Everybody pays what it adds as the last to join, m(i), and an equal part of what that leaves over:
 * `m(i) + NSC ÷ n` (equal allocation of non-separable costs). Time: n.
 *
 * @example A, B and C add 4, 7 and 9 to the others' bill; 2 of the 22 are left over: 4⅔, 7⅔ and 9⅔.
 */
export const separable = (game: Game): Shares =>
  sharedLeftover(
    game,
    game.councils.map(() => 1n),
  );

/** What each adds as the last to join, and what that leaves over in proportion to parts; equally if these are all nought. */
export function sharedLeftover(game: Game, parts: readonly bigint[]): Shares {
  const added = separableCosts(game);
  const left = BigInt(wholeCost(game) - total(added));
  const all = parts.reduce((sum, part) => sum + part, 0n);
  const by = all === 0n ? parts.map(() => 1n) : parts;
  return plus(
    added,
    exactly(
      by.map((part) => left * part),
      all === 0n ? BigInt(parts.length) : all,
    ),
  );
}
