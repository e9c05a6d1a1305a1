import { type OrNotKnown, type Money, notKnown } from '../../money/units';
import { all, map, ok, type Result } from '../../result';
import { appraiseMonths, type Basis } from './appraise';
import type { Comparison } from './comparison';
import type { Months } from './lines';
import type { Outcome } from './outcome';
import type { Projection } from './projection';
import type { Scenario } from '../scenario';
import { monthsIn, type Period } from './periods';

export type AnyComparison = Comparison | Comparison<'real'>;

/** What an outcome comes to over one period, in cash, in real terms or as present value. */
export interface View {
  readonly councils: readonly (AnyComparison & { readonly name: string })[];
  readonly together: AnyComparison;
  /** Whatever the period: the saving of the years committed to, of the optional years, and of the last contract year. */
  readonly committed: OrNotKnown<Money>;
  readonly optional: OrNotKnown<Money>;
  readonly lastYear: OrNotKnown<Money>;
}

/** An outcome over a period on a basis. Fails only if amounts are too large to be restated in another money. */
export const viewOf = (scenario: Scenario, outcome: Outcome, basis: Basis, period: Period): Result<View> =>
  basis === 'cash' ? ok(cashView(outcome, period)) : statedView(scenario, outcome, basis, period);

/** An outcome over a period in cash. */
export function cashView(outcome: Outcome, period: Period): View {
  return {
    ...cashOver(outcome, period),
    committed: outcome.committed.saving,
    optional: outcome.optional.saving,
    lastYear: outcome.byContractYear.together.spans.at(-1)?.saving ?? notKnown,
  };
}

interface CashOver {
  readonly councils: readonly (Comparison & { readonly name: string })[];
  readonly together: Comparison;
}

/** What each council, and all together, pay and save in cash over a period. */
export function cashOver(outcome: Outcome, period: Period): CashOver {
  if (period === 'first year') return firstSpan(outcome.byContractYear);
  return period === 'committed' ? firstSpan(outcome.byTerm) : totals(outcome.byTerm);
}

function firstSpan({ councils, together }: Projection): CashOver {
  const [first] = together.spans;
  if (!first) throw new Error('a contract has a first year');
  return {
    councils: councils.flatMap(({ name, spans: [own] }) => (own ? [{ name, ...own }] : [])),
    together: first,
  };
}

const totals = <P extends 'cash' | 'real'>({ councils, together }: Projection<P>) => ({
  councils: councils.map(({ name, total }) => ({ name, ...total })),
  together: together.total,
});

function statedView(
  scenario: Scenario,
  outcome: Outcome,
  basis: Exclude<Basis, 'cash'>,
  period: Period,
): Result<View> {
  const { committedYears, years } = outcome.contract;
  const [cut, end] = [committedYears * 12, years.length * 12];
  const over = (months: Months) =>
    map(appraiseMonths(scenario, outcome, months), ({ real, discounted }) =>
      totals(basis === 'real' ? real : discounted),
    );
  const saving = (months: Months) => map(over(months), ({ together }) => together.saving);
  return map(
    all({
      costs: over(monthsIn(outcome, period)),
      committed: saving([0, cut]),
      optional: saving([cut, end]),
      lastYear: saving([end - 12, end]),
    }),
    ({ costs, ...savings }) => ({ ...costs, ...savings }),
  );
}
