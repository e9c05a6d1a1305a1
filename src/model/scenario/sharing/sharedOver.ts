import { financialYearSpans } from '../../contract/views';
import { type PriceTerms, totalYears } from '../../contract/terms';
import type { Pence } from '../../money/units';
import { andThen, map, type Result } from '../../result';
import { appraiseMonths, type Basis } from '../outcome/appraise';
import type { Comparison } from '../outcome/comparison';
import { type CostLine, type Months, serviceLines } from '../outcome/lines';
import { costsOf } from '../outcome/outcome';
import { project, type Projection } from '../outcome/projection';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';

type Bill = Comparison | Comparison<'real'>;

/** Each council's bill for the service over some months of the contract, and that of all together. */
export interface SharedOver {
  readonly councils: readonly (Bill & { readonly name: string })[];
  readonly together: Bill;
}

/**
 * Shares of the first year's bill, projected through the contract. They follow its price, as costs alone do, so
 * that a split which is fair in one year is fair in all. Other costs are not in them.
 */
export function sharedOver(
  scenario: Scenario,
  shares: readonly Pence[],
  months: Months,
  basis: Basis,
): Result<SharedOver> {
  const terms = priceTerms(scenario);
  const names = scenario.councils.map(({ name }) => name);
  const costs = scenario.councils.map((council, index) => {
    const own = costsOf(council);
    return { ...own, joint: shares[index] ?? own.joint };
  });
  return andThen(serviceLines(costs, terms, scenario.asIsGrowth.value), (lines) =>
    basis === 'cash'
      ? map(project(names, lines, [{ name: '', from: months[0], to: months[1] }]), totals)
      : map(appraised(scenario, terms, lines, months), ({ real, discounted }) =>
          totals(basis === 'real' ? real : discounted),
        ),
  );
}

function appraised(scenario: Scenario, terms: PriceTerms, lines: readonly CostLine[], months: Months) {
  const spans = financialYearSpans(terms.start, totalYears(terms) * 12);
  return appraiseMonths(scenario, { byFinancialYear: { spans }, lines }, months);
}

const totals = ({ councils, together }: Projection | Projection<'real'>): SharedOver => ({
  councils: councils.map(({ name, total }) => ({ name, ...total })),
  together: together.total,
});
