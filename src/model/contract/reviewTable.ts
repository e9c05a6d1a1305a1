import { andThen, each, map, type Result } from '../result';
import { addMonths, type CalendarDate } from './calendar';
import type { Month } from './priceIndex';
import { countedReviews, priceAt, pricePath } from './pricePath';
import { type Basis, riseAt } from './reviewRate';
import type { PriceTerms } from './terms';

/** One review of the price: what it goes by, and what it leads to. */
export interface PriceReview {
  /** The first day at the new price. */
  readonly from: CalendarDate;
  /** The month whose 12-month change is taken, where an index is. */
  readonly month: Month | undefined;
  /** The rise as it was given, published or forecast, before any limit. */
  readonly rise: number;
  readonly basis: Basis;
  /** What became of it: the change of the price that day. Nought in the fixed years, whose reviews only feed a catch-up. */
  readonly change: number;
  /** The price from then on as a multiple of the first. */
  readonly factor: number;
}

/** Every review that counts, in order. Past months come from the index and later ones from the forecast, and `basis` shows where the two join. */
export const priceReviews = (terms: PriceTerms): Result<PriceReview[]> =>
  andThen(pricePath(terms), (prices) =>
    each(countedReviews(terms), (review) =>
      map(riseAt(terms.indexation, terms.clause, review), ({ rate, basis, month }) => {
        const [before, factor] = [priceAt(prices, review.from - 1), priceAt(prices, review.from)];
        return {
          from: addMonths(terms.start, review.from),
          month,
          rise: rate.toNumber(),
          basis,
          change: before.isZero() ? 0 : factor.div(before).minus(1).toNumber(),
          factor: factor.toNumber(),
        };
      }),
    ),
  );
