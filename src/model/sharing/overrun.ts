import { isTooLarge, type Pence, subtract } from '../money/units';
import { fail, ok, type Result } from '../result';
import { publishedShares } from './compareMethods';
import { type Game, wholeCost } from './game';
import type { MethodInputs } from './methodInputs';
import type { MethodName } from './methods';
import type { Work } from '../work';

export interface Overrun {
  readonly before: Pence;
  readonly after: Pence;
  readonly change: Pence;
}

/**
 * What each council pays before and after the bill of all together rises by `extra`, while every smaller group's
 * stays. Under the nucleolus, tau, SCRB, alternative cost avoided and Banzhaf somebody may then pay less.
 */
export function* overrun(
  game: Game,
  extra: Pence,
  method: MethodName,
  inputs: MethodInputs,
): Work<Result<Overrun[]>> {
  const cost = wholeCost(game);
  const later = cost + extra;
  if (later <= 0 || isTooLarge(later))
    return fail({ code: 'no cost left', at: { figure: 'extra' }, cost, extra });
  const before = yield* publishedShares(method, game, inputs);
  if (!before.ok) return before;
  const after = yield* publishedShares(method, withWholeCost(game, later), inputs);
  if (!after.ok) return after;
  return ok(
    before.value.map((share, council) => {
      const shareAfter = after.value[council] ?? share;
      return { before: share, after: shareAfter, change: subtract(shareAfter, share) };
    }),
  );
}

function withWholeCost(game: Game, cost: number): Game {
  const costs = game.costs.slice();
  costs[costs.length - 1] = cost;
  return { ...game, costs };
}
