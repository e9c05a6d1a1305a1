import { Decimal } from '../money/decimal';
import { exact } from '../money/units';
import { all, each, map, ok, type Result } from '../result';
import type { BlendPart, Clause, Indexation } from './clause';
import { lastMonth, levelAt, type Month, publishedIndices } from './priceIndex';
import type { Review } from './reviews';

const ONE = new Decimal(1);

/**
 * Where a review's rate comes from: it is stated, the change of an index, or forecast because the index has no such
 * month yet.
 */
export type RateSource = 'Given' | 'Published' | 'Own index' | 'Forecast';

/** The rise at a review before any limit, and where it comes from. */
export interface Rise {
  readonly rate: Decimal;
  readonly basis: RateSource;
  /** The month whose 12-month change of an index it is, if it is one. */
  readonly month?: Month;
}

/** The rate of one review before any cap: the rise, then the floor and the collar. */
export const reviewRate = (indexation: Indexation, clause: Clause, review: Review): Result<Decimal> =>
  map(riseAt(indexation, clause, review), ({ rate }) => {
    const floored = clause.pricesMayFall ? rate : Decimal.max(rate, 0);
    return clause.collar === undefined ? floored : Decimal.max(floored, exact(clause.collar));
  });

/** The rise at one review: the stated rate, or the index's change, rounded as the clause says. */
export function riseAt(indexation: Indexation, clause: Clause, review: Review): Result<Rise> {
  switch (indexation.kind) {
    case 'constant':
      return ok({ rate: exact(indexation.rate), basis: 'Given' });
    case 'by year': {
      const rate = indexation.rates[review.year - 1];
      if (rate === undefined)
        throw new RangeError(`no rate for contract year ${review.year}: checkTerms was not asked`);
      return ok({ rate: exact(rate), basis: 'Given' });
    }
    case 'index':
      return blendedRise(indexation.blend, clause, referenceMonth(clause, review.month));
  }
}

/** The month whose 12-month change a review in a month applies. */
export function referenceMonth({ referenceMonth: named, lag }: Clause, review: Month): Month {
  const latest = review - lag;
  if (named === undefined) return latest;
  return latest - (((((latest % 12) - (named - 1)) % 12) + 12) % 12);
}

/** The blend's 12-month change, or the forecast where one of its indices is not published yet. */
function blendedRise(blend: readonly BlendPart[], clause: Clause, month: Month): Result<Rise> {
  const { forecast } = clause;
  if (forecast !== undefined && blend.some(({ index }) => month > lastMonth(index)))
    return ok({ rate: exact(forecast), basis: 'Forecast', month });
  const published = blend.every(({ index }) => publishedIndices.includes(index));
  const changes = each(blend, ({ weight, index }) =>
    map(
      all({
        now: levelAt(index, month, 'indexation'),
        before: levelAt(index, month - 12, 'indexation'),
      }),
      ({ now, before }) => now.div(before).times(exact(weight)),
    ),
  );
  return map(changes, (ratios) => {
    const change = ratios.reduce((sum, ratio) => sum.plus(ratio), new Decimal(0)).minus(ONE);
    const rate = clause.rateRounding === 'none' ? change : change.toDecimalPlaces(3);
    return { rate, basis: published ? 'Published' : 'Own index', month };
  });
}

/** The rates of the reviews in their order. */
export const reviewRates = (
  indexation: Indexation,
  clause: Clause,
  dates: readonly Review[],
): Result<Decimal[]> => each(dates, (review) => reviewRate(indexation, clause, review));
