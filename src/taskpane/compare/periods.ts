import { extensionYears, type PriceTerms, totalYears } from '../../model/contract/terms';
import type { Comparison } from '../../model/scenario/comparison';
import type { Outcome } from '../../model/scenario/outcome';

/** A stretch of the contract that the comparison can be read over. */
export type Period = 'first year' | 'initial term' | 'whole term';

/** The periods that differ under these terms, the shortest first. */
export const periodsOf = (terms: PriceTerms): Period[] => [
  'first year',
  ...(terms.initialYears > 1 ? (['initial term'] as const) : []),
  ...(extensionYears(terms) > 0 ? (['whole term'] as const) : []),
];

export function yearsIn(terms: PriceTerms, period: Period): number {
  if (period === 'first year') return 1;
  return period === 'initial term' ? terms.initialYears : totalYears(terms);
}

export interface CostsOver {
  readonly councils: readonly (Comparison & { readonly name: string })[];
  readonly together: Comparison;
}

/** The part of an outcome that a period shows. */
export function costsOver(outcome: Outcome, period: Period): CostsOver {
  if (period === 'first year') return outcome.firstYear;
  const { councils } = outcome.byTerm;
  if (period === 'whole term')
    return {
      councils: councils.map(({ name, total }) => ({ name, ...total })),
      together: outcome.wholeTerm,
    };
  return {
    councils: councils.flatMap(({ name, spans: [initial] }) => (initial ? [{ name, ...initial }] : [])),
    together: outcome.initialTerm,
  };
}

/** The period that was chosen, or the longest there is where these terms do not have it. */
export function periodShown(terms: PriceTerms, chosen: Period): Period {
  const periods = periodsOf(terms);
  return periods.includes(chosen) ? chosen : (periods.at(-1) ?? 'first year');
}
