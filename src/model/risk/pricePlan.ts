import type { Clause } from '../contract/clause';
import { reviewsThatCount, extensionChanges, priceAt, yearsCovered } from '../contract/pricePath';
import type { Review } from '../contract/reviews';
import { type ContractTerms, totalYears } from '../contract/terms';
import { limits } from '../limits';
import type { Decimal } from '../money/decimal';
import { DOUBLE_ERROR } from '../money/rounding';
import { exact } from '../money/units';

/**
 * A change of the price in a contract month: the reviews since the step before, and the extensions' changes so far
 * as a factor.
 */
export interface PriceStep {
  readonly from: number;
  readonly reviews: readonly CountedReview[];
  readonly change: number;
  /** How far the factor f may be from the exact one, as a part of 1 + f. */
  readonly error: number;
}

export interface CountedReview {
  readonly from: number;
  /** The contract year whose rate it applies, counted from 0. */
  readonly year: number;
  readonly movesPrice: boolean;
  /** The years whose rise it applies: one, or less in a catch-up's broken first year. */
  readonly years: number;
  /** The most that it may multiply the price by, or add to it in simple compounding. */
  readonly most: number;
}

/** The months of a contract year, counted within it, that one step's price applies to. */
export interface PricedMonths {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** All of a contract's pricing that does not depend on the run. */
export interface PricePlan {
  readonly terms: ContractTerms;
  readonly steps: readonly PriceStep[];
  readonly years: readonly (readonly PricedMonths[])[];
  /** The least and the most that one review's rate may be. */
  readonly least: number;
  readonly cap: number;
  readonly share: number;
  readonly simple: boolean;
  /** Whether the price may make up later what the cap kept back. */
  readonly carriesForward: boolean;
}

/** The plan by which any run's rates move the price. The contract's own indexation is not used. */
export function pricePlan(terms: ContractTerms): PricePlan {
  const { clause } = terms;
  const steps = priceSteps(terms);
  return {
    terms,
    steps,
    years: Array.from({ length: totalYears(terms) }, (_, year) => pricedMonths(steps, year * 12)),
    least: leastRate(terms),
    cap: Math.min(limits.rise.highest, clause.cap ?? Infinity),
    share: clause.indexableShare,
    simple: clause.compounding === 'simple',
    carriesForward: clause.carryForward && clause.cap !== undefined,
  };
}

/** The lowest rate of a review: the floor and the collar, and the limit of `heldRate`. */
const leastRate = ({ clause }: ContractTerms) =>
  Math.max(clause.pricesMayFall ? limits.rise.lowest : 0, clause.collar ?? -Infinity);

function priceSteps(terms: ContractTerms): PriceStep[] {
  const reviews = reviewsThatCount(terms).map((review) => counted(terms, review));
  const changes = extensionChanges(terms);
  const moves = reviews.filter(({ movesPrice }) => movesPrice).map(({ from }) => from);
  const months = [...new Set([0, ...moves, ...changes.map(({ from }) => from)])].sort((a, b) => a - b);
  return months.map((from, index) => {
    const before = months[index - 1] ?? -1;
    const held = reviews.filter((review) => review.from <= from);
    return {
      from,
      reviews: held.filter((review) => review.from > before),
      change: priceAt(changes, from).toNumber(),
      error: factorError(terms, held),
    };
  });
}

function counted({ clause }: ContractTerms, { from, year, movesPrice }: Review): CountedReview {
  const years = yearsCovered(clause, from);
  return { from, year: year - 1, movesPrice, years: years.toNumber(), most: mostRise(clause, years) };
}

function mostRise({ cap, compounding }: Clause, years: Decimal): number {
  if (cap === undefined) return Infinity;
  const most = compounding === 'simple' ? exact(cap).times(years) : exact(cap).plus(1).pow(years);
  return most.toNumber();
}

/**
 * In units of a double's rounding error, a review adds three to the factor's: two for the sum of one and the
 * rate's double, one for the product. A broken year's power adds no more than twelve; the share, the change
 * of an extension and the charge's own product no more than seven together, and one is to spare. Rates that add
 * up and may fall can come to less than their parts did, which are one and at most one for each review: there
 * the error is theirs.
 */
function factorError(terms: ContractTerms, reviews: readonly CountedReview[]): number {
  const broken = reviews.filter(({ years }) => years !== 1).length;
  const cancels = terms.clause.compounding === 'simple' && leastRate(terms) < 0;
  return (3 * reviews.length + 12 * broken + 8) * DOUBLE_ERROR * (cancels ? 1 + reviews.length : 1);
}

/** The prices in force in the contract year that starts in a month. */
function pricedMonths(steps: readonly PriceStep[], start: number): PricedMonths[] {
  return steps
    .map(({ from }, step) => ({
      step,
      from: Math.max(0, from - start),
      to: Math.min(12, (steps[step + 1]?.from ?? Infinity) - start),
    }))
    .filter(({ from, to }) => from < to);
}
