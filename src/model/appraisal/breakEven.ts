import { Decimal } from '../money/decimal';
import type { Pence, Rate } from '../money/units';
import { fail, ok, type Result } from '../result';
import { priceAt, pricePath } from '../contract/pricePath';
import { type ContractTerms, totalYears } from '../contract/terms';
import { highestRate } from './solve';

/**
 * The highest constant rate at which the contract's last year costs no more than as-is, which is held flat:
 * above it the last year's saving is gone. Solved by halving, on unrounded prices.
 */
export function breakEven(asIs: Pence, terms: Omit<ContractTerms, 'indexation'>): Result<Rate> {
  const found = highestRate((at) => lastYearCost(terms, at).lte(asIs));
  return typeof found === 'number'
    ? ok(found)
    : fail({ code: 'no break-even', noAnswer: true, at: { figure: 'asIs' }, side: found });
}

/** What the last contract year costs at a constant rate, unrounded. A review may fall within the year. */
function lastYearCost(terms: Omit<ContractTerms, 'indexation'>, constant: Rate): Decimal {
  const prices = pricePath({ ...terms, indexation: { kind: 'constant', rate: constant } });
  if (!prices.ok) throw new RangeError(`a constant rate has a price path: ${prices.problem.code}`);
  const first = (totalYears(terms) - 1) * 12;
  const factors = Array.from({ length: 12 }, (_, month) => priceAt(prices.value, first + month));
  return Decimal.sum(...factors)
    .div(12)
    .times(terms.annualCharge);
}
