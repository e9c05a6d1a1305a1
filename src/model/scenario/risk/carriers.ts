import type { ContractTerms } from '../../contract/terms';
import { rate } from '../../money/units';
import { map, ok, type Result } from '../../result';
import { chargeRuns, yearRuns } from '../../risk/charges';
import type { Column, Scratch } from '../../risk/column';
import { factorRuns } from '../../risk/factors';
import { pricePlan } from '../../risk/pricePlan';
import { grownTerms } from '../lines';
import type { rises } from '../scenario';

/** What each contract year costs in each run, from what the first one does. */
export type RunCarrier = (firsts: Column) => Result<readonly Column[]>;

/** How first-year amounts move through the contract, in all runs of a slice. */
export type Carriers = Readonly<Record<(typeof rises)[number], RunCarrier>>;

/** A column of rates for each contract year: those that prices follow, and those of as-is, none where it stays flat. */
export interface Rates {
  readonly rates: readonly Column[];
  readonly growth: readonly Column[] | undefined;
}

export function carriers(terms: ContractTerms, { rates, growth }: Rates, scratch: Scratch): Carriers {
  const carrier = (on: ContractTerms, moved: readonly Column[]): RunCarrier => {
    const plan = pricePlan(on);
    const factors = factorRuns(plan, moved, scratch);
    return (firsts) =>
      map(chargeRuns(plan, moved, factors, firsts, scratch), (charges) => yearRuns(plan, charges, scratch));
  };
  const flat: RunCarrier = (firsts) => ok(rates.map(() => firsts));
  return {
    flat,
    'with the price': carrier(terms, rates),
    'with as-is': growth ? carrier({ ...terms, ...grownTerms(terms, rate(0)) }, growth) : flat,
  };
}
