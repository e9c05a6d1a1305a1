import { mostCouncils } from '../../limits';
import { notKnown } from '../../money/units';
import { map, ok, type Result } from '../../result';
import { type MethodAnswer, compareMethods } from '../../sharing/compareMethods';
import { endsOfBill } from '../../sharing/ends';
import { type FairRange, fairRanges } from '../../sharing/fairRange';
import { coalitionName, everyone, isQuoted, quotesIn } from '../../sharing/game';
import { endsMethods, type MethodName } from '../../sharing/methods';
import { gameOfQuotes, mustBeQuoted, quotedGame } from '../../sharing/quotes';
import { exactShares, type Shares } from '../../sharing/shares';
import { part, type Work } from '../../work';
import { quotesOf } from './quotes';
import type { Scenario } from '../scenario';
import { passingFirst, type QuotedCosts, quoteOf, type Sharing, testShares } from './testedShares';
import { allKnown, methodWays, type Way, weightedWays } from './way';

/** Every way of sharing a scenario's bill that the known costs allow. */
export interface WaysOfSharing extends Pick<QuotedCosts, 'whole' | 'missing'> {
  readonly councils: readonly string[];
  /**
   * How many groups there are between one council and all of them, and how many are priced: shares are tested on
   * those only.
   */
  readonly groups: { readonly all: number; readonly priced: number };
  /** Left out until they have been worked out. */
  readonly ranges?: Result<readonly FairRange[]>;
  /** The ways that pass first, then by how much a group would gain from leaving. */
  readonly ways: readonly Sharing[];
}

/** Every way, worked out to the end. */
export function* waysOfSharing(scenario: Scenario): Work<Result<WaysOfSharing>> {
  const quoted = quotedIn(scenario);
  if (!quoted.ok) return quoted;
  const simple = simpleWays(scenario, quoted.value);
  const game = yield* part(gameOfQuotes(quotesOf(scenario), mostCouncils.pane), 0, 3);
  if (!game.ok) return ok(summaryOf(quoted.value, simple, game));
  const answers = yield* part(compareMethods(game.value, {}), 1, 3);
  const ranges = yield* part(fairRanges(game.value), 2, 3);
  return ok(summaryOf(quoted.value, [...simple, ...gameWays(quoted.value, answers)], ranges));
}

/** The ways that take no time: the agreed split, keys and equal shares, tested on the quoted costs. */
export const waysAtOnce = (scenario: Scenario): Result<WaysOfSharing> =>
  map(quotedIn(scenario), (quoted) => summaryOf(quoted, simpleWays(scenario, quoted)));

type QuotedGame = QuotedCosts & Pick<WaysOfSharing, 'councils' | 'groups'>;

const quotedIn = (scenario: Scenario): Result<QuotedGame> =>
  map(quotedGame(quotesOf(scenario), mostCouncils.pane), (known) => {
    const { councils } = known;
    const all = everyone(councils.length);
    const needed = mustBeQuoted(councils.length);
    const missing = needed.filter((coalition) => !isQuoted(known, coalition));
    return {
      councils,
      whole: quoteOf(known, all),
      missing: missing.map((coalition) => coalitionName(councils, coalition)),
      groups: {
        all: all - needed.length,
        priced: quotesIn(known) - (needed.length - missing.length),
      },
      known,
    };
  });

/** The ways with what a screen shows beside them, without the table of costs, which may be large. */
const summaryOf = (
  { councils, whole, missing, groups }: QuotedGame,
  ways: readonly Sharing[],
  ranges?: WaysOfSharing['ranges'],
): WaysOfSharing => ({
  councils,
  whole,
  missing,
  groups,
  ways: passingFirst(ways),
  ...(ranges && { ranges }),
});

/** The agreed split, each key that every council has, and equal shares. */
function simpleWays({ councils }: Pick<Scenario, 'councils'>, quoted: QuotedCosts): Sharing[] {
  const { whole } = quoted;
  if (whole === notKnown) return [];
  const ends = endsOfBill(whole, councils.length);
  const agreed = allKnown(councils.map(({ joint }) => joint.value));
  const answers: { way: Way; answer: Result<Shares> }[] = [
    ...(agreed ? [{ way: { kind: 'agreed' } as const, answer: ok(exactShares(agreed.map(BigInt))) }] : []),
    ...weightedWays({ councils }).map(({ way, weights }) => ({
      way,
      answer: endsMethods.proportional(ends, { weights }),
    })),
    { way: { kind: 'method', method: 'equal' }, answer: endsMethods.equal(ends, {}) },
  ];
  return answers.map(({ way, answer }) => ({ way, sameAs: [], outcome: testShares(quoted, answer, false) }));
}

const EVEN = 'equal saving';
/** The methods that need the whole game. */
const ofGame = methodWays.filter((method) => method !== 'equal');

/** The ways by methods. Methods that give the same shares are one way, named after the first of them. */
function gameWays(quoted: QuotedGame, answers: readonly MethodAnswer[]): Sharing[] {
  const found = new Map(answers.map((answer) => [answer.method, answer]));
  const listedAlready = new Set<MethodName>();
  return ofGame.flatMap((method): Sharing[] => {
    const answer = found.get(method);
    if (!answer || listedAlready.has(method)) return [];
    const { shares } = answer;
    const sameAs =
      shares.ok && method !== 'proportional'
        ? ofGame.filter((one) => one !== 'proportional' && shares.value.sameAs.includes(one))
        : [];
    for (const one of sameAs) listedAlready.add(one);
    // With two councils most methods give the equal gain, the plainest name for them.
    const leads = quoted.councils.length === 2 && sameAs.includes(EVEN) ? EVEN : method;
    const indicative = shares.ok && shares.value.atFloors !== undefined;
    const outcome = testShares(
      quoted,
      map(shares, ({ unrounded }) => unrounded),
      indicative,
    );
    return [
      {
        way: { kind: 'method', method: leads },
        sameAs: [method, ...sameAs].filter((one) => one !== leads),
        outcome,
      },
    ];
  });
}
