import { andThen } from '../../model/result';
import { appraise } from '../../model/scenario/outcome/appraise';
import { breakEvens } from '../../model/scenario/outcome/breakEvens';
import { expected } from '../../model/scenario/outcome/expected';
import { legalValue } from '../../model/scenario/outcome/legalValue';
import { outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';

/** Works out something of a scenario once, however many ask. A scenario never changes: an edit makes a new object. */
function once<T>(work: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const known = new WeakMap<Scenario, { readonly value: T }>();
  return (scenario) => {
    const before = known.get(scenario);
    if (before) return before.value;
    const value = work(scenario);
    known.set(scenario, { value });
    return value;
  };
}

/** What follows from a scenario, kept as long as the scenario is: see the functions of the model that they call. */
export const outcomeOf = once(outcome);
export const appraisedOf = once((scenario) =>
  andThen(outcomeOf(scenario), (result) => appraise(scenario, result)),
);
export const legalValueOf = once((scenario) => legalValue(scenario));
export const expectedOf = once(expected);
export const breakEvensOf = once(breakEvens);
