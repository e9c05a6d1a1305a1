import { type OrNotKnown, notKnown } from '../money/units';
import {
  alone,
  areAllQuoted,
  type Coalition,
  costOf,
  everyone,
  type Game,
  isQuoted,
  sizeOf,
  total,
} from './game';
import { sumOver, memberSums } from './halves';
import { excess, eachDearer, type Payments } from './nucleolus/scan';
import { wholeAndPart, type Shares } from './shares';

/** A coalition and its slack: what it would pay without the rest, less what it pays, in pence. */
export interface Slack {
  readonly coalition: Coalition;
  readonly pays: number;
  readonly wouldPay: number;
  readonly slack: number;
}

const paymentsOf = (n: number, shares: Shares): Payments => {
  const { whole, part } = wholeAndPart(shares);
  return { whole: memberSums(n, whole), part: memberSums(n, part), perPound: 0 };
};

/**
 * The smallest slack among the quoted coalitions, all together and nobody left out. Below nought, that coalition
 * would be better off leaving. Time: one pass over the 2ⁿ costs, or over the quotes.
 */
export function smallestSlack(game: Game, shares: Shares): number {
  const payments = paymentsOf(game.councils.length, shares);
  let largest = -Infinity;
  if (areAllQuoted(game)) eachDearer(game.costs, payments, largest, (_, over) => (largest = over));
  else
    for (const coalition of properQuotes(game))
      largest = Math.max(largest, excess(game.costs, payments, coalition));
  return -largest;
}

/**
 * Shares are fair if no quoted coalition would be better off leaving: by more than rounding, where they are not
 * exact.
 */
export const isFair = (smallest: number, shares: Shares): boolean =>
  smallest >= (shares.exact ? -1e-7 : -1e-6 * shares.numerators.length);

/** The quoted coalitions except all together. */
function properQuotes(game: Game): Coalition[] {
  const all = everyone(game.councils.length);
  if (game.quoted !== 'all') return [...game.quoted].filter((coalition) => coalition !== all);
  return Array.from({ length: all - 1 }, (_, index) => index + 1);
}

/**
 * The quoted coalitions with the smallest slacks, at most so many, from the smallest; ties by size. Shares are in
 * pence and need not be whole.
 */
export function slacks(game: Game, shares: readonly number[], most: number): Slack[] {
  const paid = memberSums(game.councils.length, shares);
  const slackOf = (coalition: Coalition) => costOf(game.costs, coalition) - sumOver(paid, coalition);
  const coalitions = properQuotes(game);
  const sorted = Float64Array.from(coalitions, slackOf).sort();
  const limit = sorted[most - 1] ?? Infinity;
  return coalitions
    .filter((coalition) => slackOf(coalition) <= limit)
    .map((coalition) => ({
      coalition,
      pays: sumOver(paid, coalition),
      wouldPay: costOf(game.costs, coalition),
      slack: slackOf(coalition),
    }))
    .sort(
      (a, b) => a.slack - b.slack || sizeOf(a.coalition) - sizeOf(b.coalition) || a.coalition - b.coalition,
    )
    .slice(0, most);
}

/** By how many pence rounding of the members' shares may push a coalition's slack below nought: one for each. */
const rounding = (coalition: Coalition) => sizeOf(coalition);

/**
 * The coalitions that would be better off leaving by more than rounding of their whole-penny shares explains, the
 * most first.
 */
export const objections = (game: Game, shares: readonly number[], most: number): Slack[] =>
  slacks(game, shares, most).filter(({ coalition, slack }) => slack < -rounding(coalition));

/** A coalition with what it pays and what it adds to the bill of the others, in pence. */
export interface Subsidy {
  readonly coalition: Coalition;
  readonly pays: number;
  readonly adds: number;
}

/**
 * The incremental test: nobody should pay less than it adds, `x(S) ≥ c(N) − c(N∖S)`. Where n councils' shares add up
 * to the bill it fails just where those without S would be better off leaving, so that whoever does not object is
 * carried by whoever does.
 */
export const carriedBy = ({ coalition, pays, wouldPay }: Slack, n: number, bill: number): Subsidy => ({
  coalition: everyone(n) - coalition,
  pays: bill - pays,
  adds: bill - wouldPay,
});

/** What is lost in a year if one council leaves, in pence: a gain where it is below nought. */
export interface Losses {
  readonly own: number;
  readonly others: number;
}

/**
 * The losses if each council left, from whole-penny shares. Not known where nobody priced it alone, or the others
 * without it.
 */
export function lossesIfOneLeft(game: Game, shares: readonly number[]): OrNotKnown<Losses>[] {
  const all = everyone(game.councils.length);
  const paid = total(shares);
  return shares.map((share, council) => {
    const own = alone(council);
    if (!isQuoted(game, own) || !isQuoted(game, all - own)) return notKnown;
    return {
      own: costOf(game.costs, own) - share,
      others: costOf(game.costs, all - own) - (paid - share),
    };
  });
}

/**
 * Gately's propensity to disrupt: what the others would lose if a council left, divided by its own loss; undefined
 * where it loses nothing.
 */
export const propensityToDisrupt = ({ own, others }: Losses): number | undefined =>
  own > 0 ? others / own : undefined;
