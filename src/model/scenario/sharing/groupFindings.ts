import { mostCouncils } from '../../limits';
import { ok, type Result } from '../../result';
import { dataChecks, type Findings } from '../../sharing/dataChecks';
import { gameOfQuotes } from '../../sharing/quotes';
import type { Work } from '../../work';
import { quotesOf } from './quotes';
import type { Scenario } from '../scenario';

/** What to know about the costs of a scenario's groups before relying on shares of them; at most so many findings. */
export function* groupFindings(scenario: Scenario, most: number): Work<Result<Findings>> {
  const game = yield* gameOfQuotes(quotesOf(scenario), mostCouncils.pane);
  return game.ok ? ok(yield* dataChecks(game.value, most)) : game;
}
