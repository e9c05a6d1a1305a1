import { andThen, each, map, ok, type Result } from '../result';
import { addMonths, type CalendarDate } from './calendar';
import type { Month } from './priceIndex';
import { reviewsThatCount, extensionChanges, type Price, priceAt, pricePath } from './pricePath';
import { type RateSource, type Rise, riseAt } from './reviewRate';
import type { PriceTerms } from './terms';

/** One day on which the price changes, or might have: what the change is based on, and what it leads to. */
export interface PriceReview {
  /** The first day at the new price. */
  readonly from: CalendarDate;
  /** The month whose 12-month change is taken, where an index is. */
  readonly month: Month | undefined;
  /** The rise as stated, published or forecast, before any limit. */
  readonly rise: number;
  readonly basis: RateSource | 'Extension';
  /** The change of the price that day. Nought in the fixed years, whose reviews only feed a catch-up. */
  readonly change: number;
  /** The price from then on as a multiple of the first. */
  readonly factor: number;
}

/**
 * Every review that counts and every other day on which an extension changes the price, in order. Past months come
 * from the index and later ones from the forecast, and `basis` shows where the forecast begins.
 */
export const priceReviews = (terms: PriceTerms): Result<PriceReview[]> =>
  andThen(pricePath(terms), (prices) => {
    const reviews = reviewsThatCount(terms);
    const rows = each(reviews, (review) =>
      map(riseAt(terms.indexation, terms.clause, review), (rise) => row(terms, prices, review.from, rise)),
    );
    return andThen(rows, (list) => {
      const alone = extensionChanges(terms).filter(
        ({ from }) => !reviews.some((review) => review.from === from),
      );
      const months = new Map([
        ...reviews.map((review, index) => [review.from, list[index]] as const),
        ...alone.map(({ from }) => [from, row(terms, prices, from)] as const),
      ]);
      return ok([...months].sort(([a], [b]) => a - b).flatMap(([, found]) => found ?? []));
    });
  });

/** The row of a contract month. Without a rise it is that of an extension. */
function row(terms: PriceTerms, prices: readonly Price[], from: number, rise?: Rise): PriceReview {
  const [before, factor] = [priceAt(prices, from - 1), priceAt(prices, from)];
  const change = before.isZero() ? 0 : factor.div(before).minus(1).toNumber();
  return {
    from: addMonths(terms.start, from),
    month: rise?.month,
    rise: rise?.rate.toNumber() ?? change,
    basis: rise?.basis ?? 'Extension',
    change,
    factor: factor.toNumber(),
  };
}
