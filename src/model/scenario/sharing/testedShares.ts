import { type OrNotKnown, notKnown, type Pence, pence, subtractKnown, sum } from '../../money/units';
import { ok, type Result } from '../../result';
import {
  isFair,
  type Losses,
  lossesIfOneLeft,
  objections,
  type Slack,
  slacks,
  smallestSlack,
} from '../../sharing/fairness';
import { alone, type Coalition, costOf, type Game, isQuoted } from '../../sharing/game';
import type { MethodName } from '../../sharing/methods';
import { sharesAsNumbers, sharesInPence, type Shares } from '../../sharing/shares';
import type { Way } from './way';

/**
 * Whether a group would be better off leaving (fail) or none (pass). Not known where no priced group would, but
 * some council alone is not priced. Not tested where the shares do not add up to the bill.
 */
export type Verdict = 'pass' | 'not known' | 'fail' | 'not the bill';

/** One way of sharing and its shares. */
export interface Sharing {
  readonly way: Way;
  /** The other methods that give the same shares here. */
  readonly sameAs: readonly MethodName[];
  readonly outcome: Result<TestedShares>;
}

export interface TestedShares {
  /** Whole pence by council. */
  readonly shares: readonly Pence[];
  /** What each council saves against going alone, or pays more where it is below nought. */
  readonly gains: readonly OrNotKnown<Pence>[];
  readonly verdict: Verdict;
  /**
   * The groups that would be better off leaving, the most first: at least one if the verdict is fail, otherwise
   * none.
   */
  readonly objections: readonly Slack[];
  /** What would be lost if each council left. */
  readonly losses: readonly OrNotKnown<Losses>[];
  /** The bill less the shares: nought, unless the councils agreed on something else. */
  readonly left: number;
  /** Whether the shares depend on the costs of groups that nobody has priced. */
  readonly indicative: boolean;
}

/** The costs that are quoted, and what is missing. */
export interface QuotedCosts {
  readonly known: Game;
  /** What all together would pay. */
  readonly whole: OrNotKnown<Pence>;
  /**
   * The names of the single councils, and of all together, that have no cost: without them only some ways can be
   * worked out.
   */
  readonly missing: readonly string[];
}

/** How many objections are looked for: enough to find the council and the group with most reason to leave. */
const MOST_OBJECTIONS = 1000;

/** Tests shares against every cost that is quoted. */
export function testShares(
  { whole, known, missing }: QuotedCosts,
  answer: Result<Shares>,
  indicative: boolean,
): Sharing['outcome'] {
  if (!answer.ok) return answer;
  const shares = sharesInPence(answer.value);
  const left = whole === notKnown ? 0 : whole - sum(shares);
  const gains = shares.map((share, council) => subtractKnown(quoteOf(known, alone(council)), share));
  const losses = lossesIfOneLeft(known, shares);
  const common = { shares, gains, losses, left, indicative };
  if (left !== 0) return ok({ ...common, verdict: 'not the bill', objections: [] });
  if (isFair(smallestSlack(known, answer.value), answer.value))
    return ok({ ...common, verdict: missing.length === 0 ? 'pass' : 'not known', objections: [] });
  const over = objections(known, shares, MOST_OBJECTIONS);
  // Where whole-penny shares hide the failure, the unrounded ones show it.
  return ok({
    ...common,
    verdict: 'fail',
    objections: over.length > 0 ? over : slacks(known, sharesAsNumbers(answer.value), 1),
  });
}

/** What a coalition was quoted, if it was. */
export const quoteOf = (known: Game, coalition: Coalition): OrNotKnown<Pence> =>
  isQuoted(known, coalition) ? pence(costOf(known.costs, coalition)) : notKnown;

/** What each of two councils gains, if that is the same to within an odd penny. */
export function evenGain({ gains }: TestedShares): Pence | undefined {
  const [first, second] = gains;
  if (gains.length !== 2 || first === undefined || first === notKnown) return undefined;
  if (second === undefined || second === notKnown) return undefined;
  return Math.abs(first - second) <= 1 ? first : undefined;
}

/** Of the ways that fail, those that overcharge somebody least. */
export function nearestWays({ ways }: { readonly ways: readonly Sharing[] }): Sharing[] {
  const failing = ways.filter(({ outcome }) => outcome.ok && outcome.value.verdict === 'fail');
  const least = Math.min(...failing.map(overcharge));
  return failing.filter((way) => overcharge(way) === least);
}

const ranks = { pass: 0, 'not known': 1, fail: 2, 'not the bill': 3 };
const rank = ({ outcome }: Sharing): number => (outcome.ok ? ranks[outcome.value.verdict] : 4);
const overcharge = ({ outcome }: Sharing): number =>
  outcome.ok ? -(outcome.value.objections[0]?.slack ?? 0) : 0;

/** The ways sorted: those that pass first, then by how little they overcharge. */
export const passingFirst = (ways: readonly Sharing[]): Sharing[] =>
  [...ways].sort((a, b) => rank(a) - rank(b) || overcharge(a) - overcharge(b));
