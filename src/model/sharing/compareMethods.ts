import { ok, type Result } from '../result';
import type { Pence } from '../money/units';
import { atFloors } from './cheapestSplit';
import { isFair, smallestSlack } from './fairness';
import { endsOf } from './ends';
import { areAllQuoted, type Game } from './game';
import type { MethodInputs } from './methodInputs';
import { isIndicative } from './indicative';
import { type MethodName, methodNames, methods } from './methods';
import { isBeyondBenefits } from './methods/scrb';
import { areSameShares, sharesInPence, type Shares } from './shares';
import { inTurn, type Work } from '../work';

/** What one method makes of a game. */
export interface MethodAnswer {
  readonly method: MethodName;
  readonly shares: Result<ComparedShares>;
}

export interface ComparedShares {
  readonly unrounded: Shares;
  /** Whole pence that add up to the whole cost. */
  readonly published: readonly Pence[];
  /** The smallest slack of the quoted coalitions under the unrounded shares, in pence. */
  readonly smallestSlack: number;
  readonly fair: boolean;
  /** The methods whose answer is the same on this game. */
  readonly sameAs: readonly MethodName[];
  /**
   * The shares if every coalition without a quote cost as little as it could; undefined where they do not depend on
   * such costs.
   */
  readonly atFloors: Result<readonly Pence[]> | undefined;
  /** Whether the bill is more than all councils together can justify paying. Asked of SCRB only. */
  readonly beyondBenefits: boolean;
}

/** Every method on one game, in the order of `methodNames`, and which of them give the same shares. */
export function* compareMethods(game: Game, inputs: MethodInputs): Work<MethodAnswer[]> {
  const floors = areAllQuoted(game) ? game : yield* atFloors(game);
  const answers = yield* inTurn(methodNames, function* (method) {
    const shares = yield* methods[method].share(game, inputs);
    const lowest =
      shares.ok && isIndicative(method, game, inputs)
        ? yield* methods[method].share(floors, inputs)
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
        published: sharesInPence(unrounded),
        smallestSlack: smallest,
        fair: isFair(smallest, unrounded),
        sameAs: answers.flatMap((other) =>
          other.method !== method && other.shares.ok && areSameShares(unrounded, other.shares.value)
            ? [other.method]
            : [],
        ),
        atFloors: lowest && (lowest.ok ? ok(sharesInPence(lowest.value)) : lowest),
        beyondBenefits: method === 'scrb' && isBeyondBenefits(endsOf(game), inputs),
      }),
    };
  });
}

/** What each council pays by a method, in whole pence that add up to the whole cost. */
export function* publishedShares(
  method: MethodName,
  game: Game,
  inputs: MethodInputs,
): Work<Result<Pence[]>> {
  const shares = yield* methods[method].share(game, inputs);
  return shares.ok ? ok(sharesInPence(shares.value)) : shares;
}
