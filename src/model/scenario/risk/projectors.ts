import type { ContractTerms } from '../../contract/terms';
import { rate } from '../../money/units';
import { map, ok, type Result } from '../../result';
import { chargeRuns, yearRuns } from '../../risk/charges';
import type { Column, Scratch } from '../../risk/column';
import { factorRuns } from '../../risk/factors';
import { pricePlan } from '../../risk/pricePlan';
import { grownTerms } from '../outcome/lines';
import type { rises } from '../scenario';

/** Projects a first-year cost in each run to each contract year's cost. */
export type RunProjector = (firsts: Column) => Result<readonly Column[]>;

/** A projection of first-year amounts for each way in which they may rise, in all runs of a slice. */
export type RunProjectors = Readonly<Record<(typeof rises)[number], RunProjector>>;

/**
 * A column of rates for each contract year: those that prices follow, and those of as-is growth, undefined where
 * as-is stays flat.
 */
export interface Rates {
  readonly rates: readonly Column[];
  readonly growth: readonly Column[] | undefined;
}

/** The projections for one slice's rates. */
export function runProjectors(
  terms: ContractTerms,
  { rates, growth }: Rates,
  scratch: Scratch,
): RunProjectors {
  const projector = (on: ContractTerms, moved: readonly Column[]): RunProjector => {
    const plan = pricePlan(on);
    const factors = factorRuns(plan, moved, scratch);
    return (firsts) =>
      map(chargeRuns(plan, moved, factors, firsts, scratch), (charges) => yearRuns(plan, charges, scratch));
  };
  const flat: RunProjector = (firsts) => ok(rates.map(() => firsts));
  return {
    flat,
    'with the price': projector(terms, rates),
    'with as-is': growth ? projector({ ...terms, ...grownTerms(terms, rate(0)) }, growth) : flat,
  };
}
