import { ok, type Result } from '../result';
import type { Pence } from '../money/units';
import { atFloors } from './cheapestSplit';
import { isFair, smallestSlack } from './fairness';
import { endsOf } from './ends';
import { areAllQuoted, type Game } from './game';
import type { Given } from './given';
import { isIndicative } from './indicative';
import { type MethodName, methodNames, methods } from './methods';
import { isBeyondBenefits } from './scrb';
import { areSame, inPence, type Shares } from './shares';
import { inTurn, type Work } from '../work';

/** What one method makes of a game. */
export interface Answer {
  readonly method: MethodName;
  readonly shares: Result<Shared>;
}

export interface Shared {
  readonly unrounded: Shares;
  /** Whole pence that add up to the whole cost. */
  readonly published: readonly Pence[];
  /** Of the quoted coalitions, in pence; unrounded. */
  readonly smallestSlack: number;
  readonly fair: boolean;
  /** The methods whose answer is the same on this game. */
  readonly sameAs: readonly MethodName[];
  /** The shares if every coalition without a quote cost as little as it could, where the answer hangs on such costs. */
  readonly atFloors: Result<readonly Pence[]> | undefined;
  /** Whether the bill is more than all councils together can justify paying. Asked of SCRB only. */
  readonly beyondBenefits: boolean;
}

/** Every method on one game, in the order of the catalogue, and which of them come to the same. */
export function* compareMethods(game: Game, given: Given): Work<Answer[]> {
  const floors = areAllQuoted(game) ? game : yield* atFloors(game);
  const answers = yield* inTurn(methodNames, function* (method) {
    const shares = yield* methods[method].share(game, given);
    const lowest =
      shares.ok && isIndicative(method, game, given)
        ? yield* methods[method].share(floors, given)
        : undefined;
    return { method, shares, lowest };
  });
  return answers.map(({ method, shares, lowest }) => {
    if (!shares.ok) return { method, shares };
    const unrounded = shares.value;
    const smallest = smallestSlack(game, unrounded);
    return {
      method,
      shares: ok({
        unrounded,
        published: inPence(unrounded),
        smallestSlack: smallest,
        fair: isFair(smallest, unrounded),
        sameAs: answers.flatMap((other) =>
          other.method !== method && other.shares.ok && areSame(unrounded, other.shares.value)
            ? [other.method]
            : [],
        ),
        atFloors: lowest && (lowest.ok ? ok(inPence(lowest.value)) : lowest),
        beyondBenefits: method === 'scrb' && isBeyondBenefits(endsOf(game), given),
      }),
    };
  });
}

/** What everybody pays by a method, in whole pence that add up to the whole cost. */
export function* publishedShares(method: MethodName, game: Game, given: Given): Work<Result<Pence[]>> {
  const shares = yield* methods[method].share(game, given);
  return shares.ok ? ok(inPence(shares.value)) : shares;
}
