import { Decimal } from '../money/decimal';
import { exact, type Rate } from '../money/units';
import { DOUBLE_ERROR } from '../money/rounding';
import { type ContractTerms, totalYears } from './terms';

/**
 * The price of each contract year as a multiple of the first year's. `near` holds doubles whose relative
 * error is at most `error`; `exact` works the same factors out in full, for the rare charge that lies too
 * near half a penny.
 */
export interface PricePath {
  readonly near: readonly number[];
  readonly error: number;
  readonly exact: () => readonly Decimal[];
}

/** Prices rise by compound rates from the first review on: the factor of year k is Π(1 + rate of year j), fixed < j ≤ k. */
export function pricePath(terms: ContractTerms): PricePath {
  const years = totalYears(terms);
  const near = new Array<number>(years);
  let factor = 1;
  for (let year = 1; year <= years; year++) {
    if (isReview(terms, year)) factor *= 1 + rateOf(terms, year);
    near[year - 1] = factor;
  }
  // A year's step rounds three times: the rate's double, 1 + rate (which may double the first), and the product.
  return { near, error: 4 * years * DOUBLE_ERROR, exact: () => exactFactors(terms, years) };
}

function exactFactors(terms: ContractTerms, years: number): Decimal[] {
  const factors: Decimal[] = [];
  let factor = new Decimal(1);
  for (let year = 1; year <= years; year++) {
    if (isReview(terms, year)) factor = factor.times(exact(rateOf(terms, year)).plus(1));
    factors.push(factor);
  }
  return factors;
}

/** Whether a review opens the contract year. The start is never one. */
const isReview = (terms: ContractTerms, year: number) => year > 1 && year > terms.fixedYears;

function rateOf({ indexation }: ContractTerms, year: number): Rate {
  if (indexation.kind === 'constant') return indexation.rate;
  const rate = indexation.rates[year - 1];
  if (rate === undefined) throw new RangeError(`no rate for contract year ${year}: checkTerms was not asked`);
  return rate;
}
