import { type Game, wholeCost } from './game';
import { exactly, type Shares } from './shares';

/**
 * Everybody pays the same, `c(N) ÷ n`: the yardstick that every other method is held against. Time: n.
 *
 * @example A, B and C, 22 together: 7⅓ each, whatever they would pay alone.
 */
export const equal = (game: Game): Shares =>
  exactly(
    game.councils.map(() => BigInt(wholeCost(game))),
    BigInt(game.councils.length),
  );
