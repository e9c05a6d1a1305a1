import { type Known, notKnown, type Pence, pence, subtractKnown, sum } from '../money/units';
import { ok, type Result } from '../result';
import {
  isFair,
  type Losses,
  lossesIfOneLeft,
  objections,
  type Slack,
  slacks,
  smallestSlack,
} from '../sharing/fairness';
import { alone, type Coalition, costOf, type Game, isQuoted } from '../sharing/game';
import type { MethodName } from '../sharing/methods';
import { sharesAsNumbers, sharesInPence, type Shares } from '../sharing/shares';
import type { Way } from './way';

/**
 * Whether somebody would be better off leaving. Not known where nobody who is priced would, but somebody alone is not
 * priced. Not asked where the shares do not come to the bill.
 */
export type Verdict = 'pass' | 'not known' | 'fail' | 'not the bill';

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
  /** What each council saves against going alone, or pays more where it is below nought. */
  readonly gains: readonly Known<Pence>[];
  readonly verdict: Verdict;
  /** Who would be better off leaving, the most first: somebody wherever the verdict is to fail, and nobody elsewhere. */
  readonly objections: readonly Slack[];
  /** What would be lost if one council left, council by council. */
  readonly losses: readonly Known<Losses>[];
  /** The bill less the shares: nought, but where the councils agreed on something else. */
  readonly left: number;
  /** The answer hangs on the costs of groups that nobody has priced. */
  readonly indicative: boolean;
}

/** The costs that are quoted, and what is missing. */
export interface QuotedCosts {
  readonly known: Game;
  /** What all together would pay. */
  readonly whole: Known<Pence>;
  /** Who alone, or that all together, have no cost, without which only some ways can be worked out. */
  readonly missing: readonly string[];
}

/** Enough to find the council and the group with most reason to leave. */
const MOST_OBJECTIONS = 1000;

/** Shares held against every cost that is quoted. */
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
  const told = { shares, gains, losses, left, indicative };
  if (left !== 0) return ok({ ...told, verdict: 'not the bill', objections: [] });
  if (isFair(smallestSlack(known, answer.value), answer.value))
    return ok({ ...told, verdict: missing.length === 0 ? 'pass' : 'not known', objections: [] });
  const over = objections(known, shares, MOST_OBJECTIONS);
  // Shares that fail by less than their rounding are held against the costs as they are, unrounded.
  return ok({
    ...told,
    verdict: 'fail',
    objections: over.length > 0 ? over : slacks(known, sharesAsNumbers(answer.value), 1),
  });
}

export const quoteOf = (known: Game, coalition: Coalition): Known<Pence> =>
  isQuoted(known, coalition) ? pence(costOf(known.costs, coalition)) : notKnown;

/** What both of two councils gain, where that is the same to the penny that cannot be split. */
export function evenGain({ gains }: TestedShares): Pence | undefined {
  const [first, second] = gains;
  if (gains.length !== 2 || first === undefined || first === notKnown) return undefined;
  if (second === undefined || second === notKnown) return undefined;
  return Math.abs(first - second) <= 1 ? first : undefined;
}

/** The ways that overcharge least where every one overcharges somebody. */
export function nearestWays({ ways }: { readonly ways: readonly Sharing[] }): Sharing[] {
  const failing = ways.filter(({ outcome }) => outcome.ok && outcome.value.verdict === 'fail');
  const least = Math.min(...failing.map(overcharge));
  return failing.filter((way) => overcharge(way) === least);
}

const ranks = { pass: 0, 'not known': 1, fail: 2, 'not the bill': 3 };
const rank = ({ outcome }: Sharing): number => (outcome.ok ? ranks[outcome.value.verdict] : 4);
const overcharge = ({ outcome }: Sharing): number =>
  outcome.ok ? -(outcome.value.objections[0]?.slack ?? 0) : 0;

/** What passes first, then what overcharges least. */
export const passingFirst = (ways: readonly Sharing[]): Sharing[] =>
  [...ways].sort((a, b) => rank(a) - rank(b) || overcharge(a) - overcharge(b));
