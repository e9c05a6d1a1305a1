import { mostCouncils } from '../limits';
import { type Known, notKnown, type Pence, pence, sum } from '../money/units';
import { map, ok, type Result } from '../result';
import { type Answer, compareMethods } from '../sharing/compareMethods';
import { type FairRange, fairRanges } from '../sharing/fairRange';
import { isFair, objections, type Slack, smallestSlack } from '../sharing/fairness';
import { coalitionName, costOf, everyone, type Game, isQuoted } from '../sharing/game';
import { endsMethods, type MethodName } from '../sharing/methods';
import { gameOfQuotes, mustBeQuoted, quotedGame } from '../sharing/quotes';
import { exactly, inPence, type Shares } from '../sharing/shares';
import { part, type Work } from '../sharing/work';
import { quotesOf } from './quotes';
import type { Scenario } from './scenario';
import { allKnown, type Way, weightedWays } from './way';

/** Whether somebody would be better off leaving. Not known where nobody who is priced would, but not all are. */
export type Verdict = 'pass' | 'not known' | 'fail';

/** What one way comes to. */
export interface Sharing {
  readonly way: Way;
  /** The other methods that come to the same here. */
  readonly sameAs: readonly MethodName[];
  readonly outcome: Result<TestedShares>;
}

export interface TestedShares {
  /** Whole pence by council. */
  readonly shares: readonly Pence[];
  readonly verdict: Verdict;
  /** Who would be better off leaving, the most first. */
  readonly objections: readonly Slack[];
  /** The bill less the shares: nought, but where the councils agreed on something else. */
  readonly left: number;
  /** The answer hangs on the costs of groups that nobody has priced. */
  readonly indicative: boolean;
}

/** Every way of sharing a scenario's bill, as far as what is known goes. */
export interface WaysOfSharing {
  readonly councils: readonly string[];
  /** What all together would pay. */
  readonly whole: Known<Pence>;
  /** Who alone, or that all together, have no cost, without which only some ways can be worked out. */
  readonly missing: readonly string[];
  /** Absent as long as they have not been worked out. */
  readonly ranges?: Result<readonly FairRange[]>;
  /** Those that pass first, then by who would gain most from leaving. */
  readonly ways: readonly Sharing[];
}

/** Enough to find the council and the group with most reason to leave. */
const MOST_OBJECTIONS = 1000;

/** Every way, worked out to the end. */
export function* waysOfSharing(scenario: Scenario): Work<Result<WaysOfSharing>> {
  const quoted = quotedIn(scenario);
  if (!quoted.ok) return quoted;
  const simple = simpleWays(scenario, quoted.value);
  const game = yield* part(gameOfQuotes(quotesOf(scenario), mostCouncils.pane), 0, 3);
  if (!game.ok) return ok(said(quoted.value, simple, game));
  const answers = yield* part(compareMethods(game.value, {}), 1, 3);
  const ranges = yield* part(fairRanges(game.value), 2, 3);
  return ok(said(quoted.value, [...simple, ...methodWays(quoted.value, answers)], ranges));
}

/** What takes no time: what was agreed, keys and equal shares, tested on the costs that are quoted. */
export const waysAtOnce = (scenario: Scenario): Result<WaysOfSharing> =>
  map(quotedIn(scenario), (quoted) => said(quoted, simpleWays(scenario, quoted)));

/** The costs that are quoted, and what is missing. */
interface Quoted extends Pick<WaysOfSharing, 'councils' | 'whole' | 'missing'> {
  readonly known: Game;
}

const quotedIn = (scenario: Scenario): Result<Quoted> =>
  map(quotedGame(quotesOf(scenario), mostCouncils.pane), (known) => {
    const { councils } = known;
    const all = everyone(councils.length);
    return {
      councils,
      whole: isQuoted(known, all) ? pence(costOf(known.costs, all)) : notKnown,
      missing: mustBeQuoted(councils.length)
        .filter((coalition) => !isQuoted(known, coalition))
        .map((coalition) => coalitionName(councils, coalition)),
      known,
    };
  });

/** What is told of it: without the table of costs, which may be large. */
const said = (
  { councils, whole, missing }: Quoted,
  ways: readonly Sharing[],
  ranges?: WaysOfSharing['ranges'],
): WaysOfSharing => ({ councils, whole, missing, ways: inOrder(ways), ...(ranges && { ranges }) });

const endsOf = (whole: Pence, n: number) => ({
  whole: BigInt(whole),
  alone: Array.from({ length: n }, () => 0n),
  added: [],
});

/** What was agreed, each key that every council has a number for, and equal shares. */
function simpleWays({ councils }: Pick<Scenario, 'councils'>, quoted: Quoted): Sharing[] {
  const { whole } = quoted;
  if (whole === notKnown) return [];
  const ends = endsOf(whole, councils.length);
  const agreed = allKnown(councils.map(({ joint }) => joint.value));
  const answers: { way: Way; answer: Result<Shares> }[] = [
    ...(agreed ? [{ way: { kind: 'agreed' } as const, answer: ok(exactly(agreed.map(BigInt))) }] : []),
    ...weightedWays({ councils }).map(({ way, weights }) => ({
      way,
      answer: endsMethods.proportional(ends, { weights }),
    })),
    { way: { kind: 'method', method: 'equal' }, answer: endsMethods.equal(ends, {}) },
  ];
  return answers.map(({ way, answer }) => ({ way, sameAs: [], outcome: tested(quoted, answer, false) }));
}

/** Shares held against every cost that is quoted. */
function tested(
  { whole, known, missing }: Quoted,
  answer: Result<Shares>,
  indicative: boolean,
): Sharing['outcome'] {
  if (!answer.ok) return answer;
  const shares = inPence(answer.value);
  const fair = isFair(smallestSlack(known, answer.value), answer.value);
  return ok({
    shares,
    verdict: fair ? (missing.length === 0 ? 'pass' : 'not known') : 'fail',
    objections: objections(known, shares, MOST_OBJECTIONS),
    left: whole === notKnown ? 0 : whole - sum(shares),
    indicative,
  });
}

/** The methods that work on the whole game, the best known first; those that come to the same here as one. */
const methodOrder: readonly MethodName[] = [
  'shapley',
  'nucleolus',
  'scrb',
  'separable',
  'equal saving',
  'alternative cost avoided',
  'tau',
  'per-capita nucleolus',
  'proportional nucleolus',
  'prenucleolus',
  'weighted shapley',
  'owen',
  'banzhaf',
];

function methodWays(quoted: Quoted, answers: readonly Answer[]): Sharing[] {
  const found = new Map(answers.map((answer) => [answer.method, answer]));
  const told = new Set<MethodName>();
  return [...methodOrder, 'proportional' as const].flatMap((method): Sharing[] => {
    const answer = found.get(method);
    if (!answer || told.has(method)) return [];
    const { shares } = answer;
    const sameAs =
      shares.ok && method !== 'proportional'
        ? methodOrder.filter((one) => shares.value.sameAs.includes(one))
        : [];
    for (const one of sameAs) told.add(one);
    const indicative = shares.ok && shares.value.atFloors !== undefined;
    const outcome = tested(
      quoted,
      map(shares, ({ unrounded }) => unrounded),
      indicative,
    );
    return [{ way: { kind: 'method', method }, sameAs, outcome }];
  });
}

const ranks = { pass: 0, 'not known': 1, fail: 2 };
const rank = ({ outcome }: Sharing): number => (outcome.ok ? ranks[outcome.value.verdict] : 3);
const overcharge = ({ outcome }: Sharing): number =>
  outcome.ok ? -(outcome.value.objections[0]?.slack ?? 0) : 0;

/** What passes first, then what overcharges least. */
const inOrder = (ways: readonly Sharing[]): Sharing[] =>
  [...ways].sort((a, b) => rank(a) - rank(b) || overcharge(a) - overcharge(b));
