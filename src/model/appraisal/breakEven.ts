import { Decimal } from '../money/decimal';
import { type Pence, rate, type Rate } from '../money/units';
import { fail, ok, type Result } from '../result';
import { limits } from '../limits';
import { priceAt, pricePath } from '../contract/pricePath';
import { type ContractTerms, totalYears } from '../contract/terms';

/**
 * The highest constant rate at which the contract's last year costs no more than as-is, which is held flat:
 * above it the last year's saving is gone. Solved by halving, on unrounded prices, until no double lies
 * between the two sides, so to about one part in 10¹⁵.
 */
export function breakEven(asIs: Pence, terms: Omit<ContractTerms, 'indexation'>): Result<Rate> {
  const none = (side: 'always saves' | 'never saves') =>
    fail({ code: 'no break-even', noAnswer: true, at: { figure: 'asIs' }, side });
  const affordable = (at: number) => lastYearCost(terms, rate(at)).lte(asIs);
  let { lowest: low, highest: high } = limits.rise as { lowest: number; highest: number };
  if (affordable(high)) return none('always saves');
  if (!affordable(low)) return none('never saves');
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return ok(rate(low));
    if (affordable(middle)) low = middle;
    else high = middle;
  }
}

/** What the last contract year costs at one constant rate, unrounded; a review may fall within it. */
function lastYearCost(terms: Omit<ContractTerms, 'indexation'>, constant: Rate): Decimal {
  const prices = pricePath({ ...terms, indexation: { kind: 'constant', rate: constant } });
  if (!prices.ok) throw new RangeError(`a constant rate has a price path: ${prices.problem.code}`);
  const first = (totalYears(terms) - 1) * 12;
  const factors = Array.from({ length: 12 }, (_, month) => priceAt(prices.value, first + month));
  return Decimal.sum(...factors)
    .div(12)
    .times(terms.annualCharge);
}
