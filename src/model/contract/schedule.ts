import type { Decimal } from '../money/decimal';
import { isTooLarge, type Pence, pence } from '../money/units';
import { DOUBLE_ERROR, roundNear, roundPence } from '../money/rounding';
import { fail, ok, type Result } from '../result';
import { pricePath } from './pricePath';
import type { ContractTerms } from './terms';

/** The annual charge in force in each contract year, by which every month's cost is settled. */
export interface Schedule {
  readonly terms: ContractTerms;
  readonly charges: readonly Pence[];
  /** Each year's price as a multiple of the first year's. */
  readonly factors: readonly number[];
}

/** Prices the contract year by year: first charge × factor, rounded once, the factor carried unrounded. */
export function schedule(terms: ContractTerms): Result<Schedule> {
  const { near, error, exact } = pricePath(terms);
  const charges: Pence[] = [];
  // The product rounds once more than the factor did.
  const relative = error + 2 * DOUBLE_ERROR;
  let factors: readonly Decimal[] | undefined;
  for (const factor of near) {
    const product = terms.annualCharge * factor;
    if (isTooLarge(product))
      return fail({ code: 'price too large', at: { figure: 'annualCharge' }, year: charges.length + 1 });
    const sure = roundNear(product, Math.abs(product) * relative);
    if (sure === undefined) {
      factors ??= exact();
      charges.push(roundPence(atYear(factors, charges.length + 1).times(terms.annualCharge)));
    } else charges.push(pence(sure));
  }
  return ok({ terms, charges, factors: near });
}

function atYear<T>(years: readonly T[], year: number): T {
  const found = years[year - 1];
  if (found === undefined) throw new RangeError(`there is no contract year ${year}`);
  return found;
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
