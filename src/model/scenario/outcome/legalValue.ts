import type { CalendarDate } from '../../contract/calendar';
import { contractTotal } from '../../contract/views';
import { schedule } from '../../contract/schedule';
import { statutoryTests, type StatutoryTest, vatOn } from '../../contract/statutory';
import { add, type Pence } from '../../money/units';
import { all, andThen, map, type Result } from '../../result';
import type { Scenario } from '../scenario';
import { fullTerms, knownCharge } from '../terms';

export interface WithVat {
  readonly withoutVat: Pence;
  readonly vat: Pence;
  readonly withVat: Pence;
}

/** The contract's estimated value under the Procurement Act 2023, Schedule 3, and the thresholds that it meets. */
export interface LegalValue {
  readonly initialTerm: WithVat;
  /** The most that the councils could expect to pay: every extension counts, whatever has been decided. */
  readonly wholeTerm: WithVat;
  readonly tests: readonly StatutoryTest[];
}

/**
 * The estimated value with and without extensions and VAT. `date` is the day whose thresholds apply; the latest
 * known without it.
 */
export function legalValue(scenario: Scenario, date?: CalendarDate): Result<LegalValue> {
  const vatRate = scenario.appraisal.vatRate.value;
  const withVat = (withoutVat: Pence): Result<WithVat> =>
    map(vatOn(withoutVat, vatRate, 'annualCharge'), (vat) => ({
      withoutVat,
      vat,
      withVat: add(withoutVat, vat),
    }));
  const terms = fullTerms(scenario);
  const total = (extensions: typeof terms.extensions) =>
    andThen(knownCharge(scenario), (annualCharge) =>
      map(schedule({ ...terms, annualCharge, extensions }), contractTotal),
    );
  return andThen(total(terms.extensions), (whole) =>
    all({
      initialTerm: andThen(total([]), withVat),
      wholeTerm: withVat(whole),
      tests: statutoryTests(whole, vatRate, date),
    }),
  );
}
