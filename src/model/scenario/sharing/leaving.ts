import { limits, mostCouncils } from '../../limits';
import { type OrNotKnown, notKnown, type Pence, pence } from '../../money/units';
import { andThen, each, fail, map, ok, type Result } from '../../result';
import { publishedShares } from '../../sharing/compareMethods';
import { endsOfBill } from '../../sharing/ends';
import { type Losses, lossesIfOneLeft, objections } from '../../sharing/fairness';
import { type Coalition, everyone, type Game, isQuoted, membersOf, wholeCost } from '../../sharing/game';
import { endsMethods } from '../../sharing/methods';
import { eachAlone, filledGame, quotedGame } from '../../sharing/quotes';
import { sharesInPence } from '../../sharing/shares';
import { subgame } from '../../sharing/subgame';
import type { Work } from '../../work';
import { quotesOf } from './quotes';
import type { Scenario } from '../scenario';
import { sameWay, type Way, weightedWays } from './way';

/** Councils that would pay less together without the rest, and by how much. */
export interface Objection {
  readonly councils: readonly string[];
  readonly saves: Pence;
}

/** What some of the councils pay if the rest leave. */
export interface SharesAmong {
  /** In the order of those that stay. */
  readonly shares: readonly Pence[];
  /** Whether what they would pay together was quoted. If not, it is taken as the cheapest split. */
  readonly quoted: boolean;
  /** Who of them has reason to leave next, the most reason first, as far as costs are quoted. */
  readonly objections: readonly Objection[];
}

/** The same, with what would be lost if each of those that stay left too. */
export interface SharesAmongFewer extends SharesAmong {
  readonly losses: readonly OrNotKnown<Losses>[];
}

/** How many objections are listed: enough to name who may leave next. */
const MOST_OBJECTIONS = 10;

/**
 * What some of the councils pay by one way of sharing if the others leave: they share what they would pay without
 * them. The costs that the way depends on must be quoted. An agreed split keeps its proportions.
 */
export function* sharesAmong(
  scenario: Scenario,
  way: Way,
  members: Coalition,
): Work<Result<SharesAmongFewer>> {
  const known = map(quotedGame(quotesOf(scenario), mostCouncils.pane), (game) => subgame(game, members));
  if (!known.ok) return known;
  const n = known.value.councils.length;
  const quoted = isQuoted(known.value, everyone(n));
  const enough = quoted && way.kind !== 'method';
  const game = enough ? known : yield* filledGame(known.value, eachAlone(n));
  if (!game.ok) return game;
  const shares = yield* sharesIn(scenario, game.value, way, members);
  return map(shares, (found) => ({
    shares: found,
    quoted,
    objections: objectionsTo(known.value, found),
    losses: lossesIfOneLeft(known.value, found),
  }));
}

function* sharesIn(
  scenario: Scenario,
  game: Game,
  way: Way,
  members: Coalition,
): Work<Result<readonly Pence[]>> {
  const whole = wholeCost(game);
  if (game.councils.length === 1) return ok([pence(whole)]);
  if (way.kind === 'method') return yield* publishedShares(way.method, game, {});
  const ends = endsOfBill(whole, game.councils.length);
  return andThen(weightsOf(scenario, way, membersOf(members)), (weights) =>
    map(endsMethods.proportional(ends, { weights }), sharesInPence),
  );
}

function weightsOf(scenario: Scenario, way: Way, members: readonly number[]): Result<readonly number[]> {
  if (way.kind === 'agreed') return jointOf(scenario, members);
  const weights = weightedWays(scenario).find((one) => sameWay(one.way, way))?.weights;
  return weights
    ? ok(members.map((council) => weights[council] ?? 0))
    : fail({ code: 'missing', at: { figure: 'weights' }, expected: { kind: 'one value' }, noAnswer: true });
}

/** What all have agreed to pay, and who has reason to leave nevertheless. */
export const agreedByAll = (scenario: Scenario): Result<SharesAmong> =>
  andThen(quotedGame(quotesOf(scenario), mostCouncils.pane), (known) =>
    map(jointOf(scenario, [...known.councils.keys()]), (shares) => ({
      shares,
      quoted: true,
      objections: objectionsTo(known, shares),
    })),
  );

/** What the councils of these indices have agreed to pay, or a problem where one amount is not known. */
const jointOf = ({ councils }: Scenario, members: readonly number[]): Result<readonly Pence[]> =>
  each(members, (index) => {
    const { name = '', joint } = councils[index] ?? {};
    return joint === undefined || joint.value === notKnown
      ? fail({
          code: 'missing',
          at: { figure: 'Joint cost', council: name },
          expected: limits.cost,
          noAnswer: true,
        })
      : ok(joint.value);
  });

const objectionsTo = (known: Game, shares: readonly Pence[]): Objection[] =>
  objections(known, shares, MOST_OBJECTIONS).map(({ coalition, slack }) => ({
    councils: membersOf(coalition).flatMap((index) => known.councils[index] ?? []),
    saves: pence(Math.round(0 - slack)),
  }));
