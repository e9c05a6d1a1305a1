import { rate, type Rate } from '../money/units';
import { fail, ok, type Result } from '../result';
import type { PriceIndex } from './priceIndex';

/** A part of a blend: an index and its weight. A clause on one index is a blend of one. */
export interface BlendPart {
  readonly weight: Rate;
  readonly index: PriceIndex;
}

/**
 * Stated rates: one for all years, or one for each contract year, of which the first is not used, as no review
 * opens it.
 */
export type GivenRates =
  | { readonly kind: 'constant'; readonly rate: Rate }
  | { readonly kind: 'by year'; readonly rates: readonly Rate[] };

/** What the price rises by: stated rates, or the 12-month change of an index or of a blend of indices. */
export type Indexation = GivenRates | { readonly kind: 'index'; readonly blend: readonly BlendPart[] };

export const compoundings = ['compound', 'simple', 'single step'] as const;
export const reviewDates = ['anniversary', '1 april'] as const;
export const roundingsOfRates = ['none', 'one decimal'] as const;

/** The rest of an indexation clause: how reviews turn a year's rise into a price. */
export interface Clause {
  /** The month, 1 to 12, whose 12-month change applies: the latest such month at least `lag` before the review. */
  readonly referenceMonth?: number;
  /** Months from the reference month to the review. */
  readonly lag: number;
  /** The first review recovers all inflation since the start, not only its own year's. */
  readonly catchUp: boolean;
  /** Whether rates multiply, add, or apply once at the first review. */
  readonly compounding: (typeof compoundings)[number];
  /** The most, and then the least, that one review's rate may be. */
  readonly cap?: Rate;
  readonly collar?: Rate;
  /** Whether what a cap kept back may be made up at later reviews. */
  readonly carryForward: boolean;
  /** Whether a negative rate lowers the price, rather than being taken as nought. */
  readonly pricesMayFall: boolean;
  /** The part of the charge that moves. */
  readonly indexableShare: Rate;
  readonly reviewDate: (typeof reviewDates)[number];
  /** A ratio of index levels as it is, or rounded to one decimal of a percent. */
  readonly rateRounding: (typeof roundingsOfRates)[number];
  /** The rate of a review whose month is not yet published. */
  readonly forecast?: Rate;
}

/** What is assumed of a clause until somebody says otherwise. */
export const usualClause: Clause = {
  lag: 2,
  catchUp: false,
  compounding: 'compound',
  carryForward: false,
  pricesMayFall: false,
  indexableShare: rate(1),
  reviewDate: 'anniversary',
  rateRounding: 'none',
};

/** The clause, if its parts agree with each other. */
export function checkClause(clause: Clause): Result<Clause> {
  const { cap, collar } = clause;
  if (cap !== undefined && collar !== undefined && collar > cap)
    return fail({ code: 'collar above cap', at: { figure: 'terms' }, collar, cap });
  return ok(clause);
}
