import { isTooLarge, type Pence, pence } from '../money/units';
import { DOUBLE_ERROR, roundNear, roundPence } from '../money/rounding';
import { fail, ok, type Result } from '../result';
import { factorError, lastFixedYear, priceFactors, rateOf } from './pricePath';
import { type ContractTerms, totalYears } from './terms';

/** The annual charge in force in each contract year, by which every month's cost is settled. */
export interface Schedule {
  readonly terms: ContractTerms;
  readonly charges: readonly Pence[];
}

/**
 * Prices the contract year by year: first charge × factor, rounded once, the factor carried unrounded.
 *
 * The factor is multiplied up in doubles, whose error is known; only where the fraction of a penny lies too
 * near a half for that error is the factor worked out in full. The pence are the same, many times sooner.
 */
export function schedule(terms: ContractTerms): Result<Schedule> {
  const years = totalYears(terms);
  const fixed = lastFixedYear(terms);
  const first = terms.annualCharge;
  const constant = terms.indexation.kind === 'constant' ? terms.indexation.rate : undefined;
  // The product rounds once more than the factor did.
  const error = factorError(years) + 2 * DOUBLE_ERROR;
  const charges: Pence[] = [];
  let factor = 1;
  for (let year = 1; year <= years; year++) {
    if (year > fixed) factor *= 1 + (constant ?? rateOf(terms, year));
    const product = first * factor;
    if (isTooLarge(product)) return fail({ code: 'price too large', at: { figure: 'annualCharge' }, year });
    const charge = roundNear(product, product * error);
    // Two pushes: in one, the doubles would be boxed, at twice the time.
    if (Number.isNaN(charge)) charges.push(exactCharge(terms, year));
    else charges.push(charge as Pence);
  }
  return ok({ terms, charges });
}

function exactCharge(terms: ContractTerms, year: number): Pence {
  const factor = priceFactors(terms, year).at(-1);
  if (factor === undefined) throw new RangeError(`there is no contract year ${year}`);
  return roundPence(factor.times(terms.annualCharge));
}

/**
 * What months cost, from month `from` up to but not including month `to`, counted from 0 at the start. A
 * year's charge is split into twelve whole-pence months, the odd pence in the first ones, so that any months
 * add up to the same total in every view. Worked out by counting, not by listing the months.
 */
export function costOfMonths({ charges }: Schedule, from: number, to: number): Pence {
  let cost = 0;
  for (let year = Math.floor(from / 12); year * 12 < to; year++) {
    const charge = charges[year];
    if (charge === undefined) break;
    const first = Math.max(0, from - year * 12);
    const end = Math.min(12, to - year * 12);
    const [each, odd] = [Math.floor(charge / 12), charge % 12];
    cost += each * (end - first) + Math.min(end, odd) - Math.min(first, odd);
  }
  return pence(cost);
}
