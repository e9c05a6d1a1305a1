import { Decimal } from '../money/decimal';
import { exact } from '../money/units';
import { all, each, map, ok, type Result } from '../result';
import type { BlendPart, Clause, Indexation } from './clause';
import { levelAt, type Month } from './priceIndex';
import type { Review } from './reviews';

const ONE = new Decimal(1);

/** The rate of one review before any cap: blended, rounded, then floor and collar. */
export function reviewRate(indexation: Indexation, clause: Clause, review: Review): Result<Decimal> {
  return map(givenRate(indexation, clause, review), (given) => {
    const floored = clause.pricesMayFall ? given : Decimal.max(given, 0);
    return clause.collar === undefined ? floored : Decimal.max(floored, exact(clause.collar));
  });
}

/** The rate that the index, or whoever gave it, says, before floor and collar. */
export function givenRate(indexation: Indexation, clause: Clause, review: Review): Result<Decimal> {
  switch (indexation.kind) {
    case 'constant':
      return ok(exact(indexation.rate));
    case 'by year': {
      const rate = indexation.rates[review.year - 1];
      if (rate === undefined)
        throw new RangeError(`no rate for contract year ${review.year}: checkTerms was not asked`);
      return ok(exact(rate));
    }
    case 'index':
      return blended(indexation.blend, clause, referenceMonth(clause, review.month));
  }
}

/** The month whose 12-month change a review applies. */
export function referenceMonth({ referenceMonth: named, lag }: Clause, review: Month): Month {
  const latest = review - lag;
  if (named === undefined) return latest;
  return latest - (((((latest % 12) - (named - 1)) % 12) + 12) % 12);
}

/** The blend's 12-month change, or the forecast where one of its indices is not published yet. */
function blended(blend: readonly BlendPart[], clause: Clause, month: Month): Result<Decimal> {
  const { forecast } = clause;
  if (forecast !== undefined && blend.some(({ index }) => month > index.last)) return ok(exact(forecast));
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
    return clause.rateRounding === 'none' ? change : change.toDecimalPlaces(3);
  });
}

/** The rates of the reviews in their order. */
export const reviewRates = (
  indexation: Indexation,
  clause: Clause,
  dates: readonly Review[],
): Result<Decimal[]> => each(dates, (review) => reviewRate(indexation, clause, review));
