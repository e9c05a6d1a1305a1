import { Decimal } from '../money/decimal';
import { DOUBLE_ERROR } from '../money/rounding';
import { exact, type Rate } from '../money/units';
import { type PriceTerms, totalYears } from './terms';

/**
 * The price of each contract year as a multiple of the first year's: rates compound from the first review on,
 * so that the factor of year k is Π(1 + rate of year j), fixed < j ≤ k.
 */
export function priceFactors(terms: PriceTerms, years = totalYears(terms)): Decimal[] {
  const factors: Decimal[] = [];
  let factor = new Decimal(1);
  for (let year = 1; year <= years; year++) {
    if (year > lastFixedYear(terms)) factor = factor.times(exact(rateOf(terms, year)).plus(1));
    factors.push(factor);
  }
  return factors;
}

/** The last contract year before any review. The start is never a review, so that it is 1 at least. */
export const lastFixedYear = ({ fixedYears }: PriceTerms) => Math.max(1, fixedYears);

/** The rate of the review that opens a contract year. */
export function rateOf({ indexation }: PriceTerms, year: number): Rate {
  if (indexation.kind === 'constant') return indexation.rate;
  const rate = indexation.rates[year - 1];
  if (rate === undefined) throw new RangeError(`no rate for contract year ${year}: checkTerms was not asked`);
  return rate;
}

/**
 * The relative error of a factor multiplied up in doubles: each review rounds the rate, 1 + rate (which may
 * double the first error, as a rate of −50% does) and the product.
 */
export const factorError = (years: number) => 4 * years * DOUBLE_ERROR;
