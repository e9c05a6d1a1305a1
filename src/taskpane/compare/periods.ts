import type { Comparison } from '../../model/scenario/comparison';
import type { Outcome } from '../../model/scenario/outcome';
import type { Projection } from '../../model/scenario/projection';

/** A stretch of the contract that the comparison can be read over. */
export type Period = 'first year' | 'committed' | 'whole term';

/** The periods that differ under this contract, the shortest first. */
export const periodsOf = ({ contract }: Outcome): Period[] => [
  'first year',
  ...(contract.committedYears > 1 ? (['committed'] as const) : []),
  ...(contract.years.length > contract.committedYears ? (['whole term'] as const) : []),
];

export function yearsIn({ contract }: Outcome, period: Period): number {
  if (period === 'first year') return 1;
  return period === 'committed' ? contract.committedYears : contract.years.length;
}

export interface CostsOver {
  readonly councils: readonly (Comparison & { readonly name: string })[];
  readonly together: Comparison;
}

/** The part of an outcome that a period shows. */
export function costsOver(outcome: Outcome, period: Period): CostsOver {
  if (period === 'first year') return firstSpan(outcome.byContractYear);
  if (period === 'committed') return firstSpan(outcome.byTerm);
  return {
    councils: outcome.byTerm.councils.map(({ name, total }) => ({ name, ...total })),
    together: outcome.wholeTerm,
  };
}

function firstSpan({ councils, together }: Projection): CostsOver {
  const [first] = together.spans;
  if (!first) throw new Error('a contract has a first year');
  return {
    councils: councils.flatMap(({ name, spans: [own] }) => (own ? [{ name, ...own }] : [])),
    together: first,
  };
}

/** The period that was chosen, or the longest there is where this contract does not have it. */
export function periodShown(outcome: Outcome, chosen: Period): Period {
  const periods = periodsOf(outcome);
  return periods.includes(chosen) ? chosen : (periods.at(-1) ?? 'first year');
}
