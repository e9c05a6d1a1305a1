import { aloneCosts, type Game, total, wholeCost } from './game';
import { exactly, plus, type Shares } from './shares';

/**
 * Everybody saves the same on what it would pay alone: `c(i) − v(N) ÷ n`, where v(N) is what all save together.
 * Nash's bargaining solution with equal power (Nash 1950). Time: n.
 *
 * @example A, B and C cost 6, 9 and 12 alone and 22 together, which saves 5: they pay 4⅓, 7⅓ and 10⅓.
 */
export function equalSaving(game: Game): Shares {
  const mostEach = aloneCosts(game);
  const saving = BigInt(total(mostEach) - wholeCost(game));
  return plus(
    mostEach,
    exactly(
      mostEach.map(() => -saving),
      BigInt(mostEach.length),
    ),
  );
}
