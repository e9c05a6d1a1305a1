import { andThen, each, map, type Result } from '../result';
import { addMonths, type CalendarDate } from './calendar';
import type { Month } from './priceIndex';
import { countedReviews, priceAt, pricePath } from './pricePath';
import { type Basis, reviewRate, riseAt } from './reviewRate';
import type { PriceTerms } from './terms';

/** One review of the price: what it goes by, and what it leads to. */
export interface PriceReview {
  /** The first day at the new price. */
  readonly from: CalendarDate;
  /** The month whose 12-month change is taken, where an index is. */
  readonly month: Month | undefined;
  /** The rise as it was given, published or forecast, before any limit. */
  readonly rise: number;
  /** The rise within floor and collar; a cap works on the price as a whole. */
  readonly applied: number;
  readonly basis: Basis;
  /** The price from then on as a multiple of the first. */
  readonly factor: number;
  /** Reviews of the fixed years move nothing themselves: they only feed a catch-up. */
  readonly movesPrice: boolean;
}

/** Every review that counts, in order. Past months come from the index and later ones from the forecast, and `basis` shows where the two join. */
export const priceReviews = (terms: PriceTerms): Result<PriceReview[]> =>
  andThen(pricePath(terms), (prices) =>
    each(countedReviews(terms), (review) =>
      andThen(riseAt(terms.indexation, terms.clause, review), ({ rate, basis, month }) =>
        map(reviewRate(terms.indexation, terms.clause, review), (applied) => ({
          from: addMonths(terms.start, review.from),
          month,
          rise: rate.toNumber(),
          applied: applied.toNumber(),
          basis,
          factor: priceAt(prices, review.from).toNumber(),
          movesPrice: review.movesPrice,
        })),
      ),
    ),
  );
