import { Decimal } from '../money/decimal';
import { type Pence, rate, type Rate } from '../money/units';
import { fail, ok, type Result } from '../result';
import { limits } from '../limits';
import { priceAt, pricePath } from '../contract/pricePath';
import { type ContractTerms, totalYears } from '../contract/terms';
import { lastThatHolds } from './solve';

/** How near to the true rate the solution comes. */
export const TOLERANCE = 1e-15;

/**
 * The highest constant rate at which the contract's last year costs no more than as-is, which is held flat:
 * above it the last year's saving is gone. Solved by halving, on unrounded prices, to `TOLERANCE`.
 */
export function breakEven(asIs: Pence, terms: Omit<ContractTerms, 'indexation'>): Result<Rate> {
  const none = (side: 'always saves' | 'never saves') =>
    fail({ code: 'no break-even', noAnswer: true, at: { figure: 'asIs' }, side });
  const affordable = (at: number) => lastYearCost(terms, rate(at)).lte(asIs);
  const { lowest, highest } = limits.rise;
  if (affordable(highest)) return none('always saves');
  if (!affordable(lowest)) return none('never saves');
  // Nought first: a saving that is nil from the start is nil at 0%, not a hair below.
  const [low, high] = affordable(0) ? [0, highest] : [lowest, 0];
  return ok(rate(lastThatHolds(affordable, low, high, TOLERANCE)));
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
