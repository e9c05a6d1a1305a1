import type { Months } from './lines';
import type { Outcome } from './outcome';

/** A stretch of the contract, from its start, over which costs can be compared. */
export type Period = 'first year' | 'committed' | 'whole term';

/** The periods that differ under this contract, the shortest first. */
export const periodsOf = ({ contract }: Outcome): Period[] => [
  'first year',
  ...(contract.committedYears > 1 ? (['committed'] as const) : []),
  ...(contract.years.length > contract.committedYears ? (['whole term'] as const) : []),
];

/** How many contract years a period has. */
export function yearsIn({ contract }: Outcome, period: Period): number {
  if (period === 'first year') return 1;
  return period === 'committed' ? contract.committedYears : contract.years.length;
}

/** The contract months of a period, from the first to the one after its last. */
export const monthsIn = (outcome: Outcome, period: Period): Months => [0, yearsIn(outcome, period) * 12];

/** The period that was chosen, or the contract's longest if it does not have that one. */
export function periodShown(outcome: Outcome, chosen: Period): Period {
  const periods = periodsOf(outcome);
  return periods.includes(chosen) ? chosen : (periods.at(-1) ?? 'first year');
}
