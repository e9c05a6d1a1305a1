import { type Month, monthOf } from './priceIndex';
import { type PriceTerms, totalYears } from './terms';

/** A day on which the price may be reviewed. */
export interface Review {
  /** The first contract month at the new price, counted from 0 at the start. */
  readonly from: number;
  /** The calendar month of the review. */
  readonly month: Month;
  /** The contract year that the review opens, or falls in. */
  readonly year: number;
  /** Whether the price may move; reviews of the fixed years only feed a catch-up. */
  readonly movesPrice: boolean;
}

/**
 * Every review date after the start; the start itself is never one. A review takes effect from the first contract month
 * that starts on or after it, and none moves the price before contract year `fixedYears + 1`.
 */
export function reviews(terms: PriceTerms): Review[] {
  const { start, fixedYears, clause } = terms;
  const byApril = clause.reviewDate === '1 april';
  const startMonth = monthOf(start.year, start.month);
  // Months from the start to the first review: a year, or less to the next 1 April.
  const first = byApril ? ((12 + 3 - start.month) % 12) + 1 : 12;
  // A review on 1 April comes before a contract year that starts later that April.
  const early = byApril && start.day > 1 ? 1 : 0;
  const dates: Review[] = [];
  for (let from = first; from < totalYears(terms) * 12; from += 12)
    dates.push({
      from,
      month: startMonth + from,
      year: Math.floor(from / 12) + 1,
      movesPrice: from >= fixedYears * 12 + early,
    });
  return dates;
}
