import { mostCouncils } from '../limits';
import { type Pence, pence } from '../money/units';
import { fail, map, ok, type Result } from '../result';
import { publishedShares } from '../sharing/compareMethods';
import { type Coalition, costOf, type Game, isQuoted, membersOf } from '../sharing/game';
import { gameOfQuotes } from '../sharing/quotes';
import { subgame } from '../sharing/subgame';
import type { Work } from '../sharing/work';
import { quotesOf } from './quotes';
import type { Scenario } from './scenario';
import { sameWay, type Way, weightedWays } from './way';

/** What some of the councils pay if the rest leave. */
export interface SharesAmong {
  /** By the places of those that stay. */
  readonly shares: readonly Pence[];
  /** Whether somebody quoted what they would pay together. If not, it is taken as the cheapest split. */
  readonly quoted: boolean;
}

/** What one way gives among some of the councils, were the others to leave: they share what they would pay without them. */
export function* sharesAmong(scenario: Scenario, way: Way, members: Coalition): Work<Result<SharesAmong>> {
  const game = yield* gameOfQuotes(quotesOf(scenario), mostCouncils.pane);
  if (!game.ok) return game;
  const shares = yield* sharesIn(scenario, subgame(game.value, members), way, members);
  return map(shares, (found) => ({ shares: found, quoted: isQuoted(game.value, members) }));
}

function* sharesIn(
  scenario: Scenario,
  game: Game,
  way: Way,
  members: Coalition,
): Work<Result<readonly Pence[]>> {
  if (game.councils.length === 1) return ok([pence(costOf(game.costs, 1))]);
  if (way.kind === 'method') return yield* publishedShares(way.method, game, {});
  const weights = weightedWays(scenario).find((one) => sameWay(one.way, way))?.weights;
  // What was agreed among all says nothing of what fewer would pay.
  if (!weights) return fail({ code: 'all weights nought', at: { figure: 'weights' }, noAnswer: true });
  const own = membersOf(members).map((council) => weights[council] ?? 0);
  return yield* publishedShares('proportional', game, { weights: own });
}
