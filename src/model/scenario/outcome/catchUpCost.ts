import { contractTotal } from '../../contract/views';
import { schedule } from '../../contract/schedule';
import { type Pence, subtract } from '../../money/units';
import { all, andThen, map, type Result } from '../../result';
import type { Scenario } from '../scenario';
import { knownCharge, priceTerms } from '../terms';

/**
 * What a catch-up, which recovers the inflation of the fixed years, adds to the contract's cost over its whole
 * term.
 */
export function catchUpCost(scenario: Scenario): Result<Pence> {
  const terms = priceTerms(scenario);
  return andThen(knownCharge(scenario), (annualCharge) => {
    const total = (catchUp: boolean) =>
      map(schedule({ ...terms, annualCharge, clause: { ...terms.clause, catchUp } }), contractTotal);
    return map(all({ caught: total(true), left: total(false) }), ({ caught, left }) =>
      subtract(caught, left),
    );
  });
}
