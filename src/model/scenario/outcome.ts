import { schedule } from '../contract/schedule';
import {
  type ContractYear,
  contractTotal,
  contractYears,
  type FinancialYear,
  financialYears,
} from '../contract/views';
import { totalYears } from '../contract/terms';
import { type Known, notKnown, type Pence, rate, subtractKnown } from '../money/units';
import { penceFromPounds } from '../money/rounding';
import { all, andThen, map, ok, type Result } from '../result';
import { checkedTotal, compare, type Comparison, type CouncilCosts } from './comparison';
import { type PlacedSaving, reconcile, type Reconciliation } from './reconcile';
import { type Council, priceTerms, type Scenario } from './scenario';
import { type CostsBySpan, type Projection, project } from './projection';

/** Everything that follows from a scenario, each figure worked out once. */
export interface Outcome {
  /** The first contract year, council by council and together. */
  readonly firstYear: {
    readonly councils: readonly (Comparison & { name: string })[];
    readonly together: Comparison;
  };
  readonly byFinancialYear: Projection;
  readonly byContractYear: Projection;
  /** In two spans: the initial term and, empty where there are none, the extensions. */
  readonly byTerm: Projection;
  /** The initial term, to which the councils are committed, and the extensions, which are only an option. */
  readonly initialTerm: CostsBySpan['total'];
  readonly extension: CostsBySpan['total'];
  readonly wholeTerm: CostsBySpan['total'];
  readonly contract: {
    readonly years: readonly ContractYear[];
    readonly financialYears: readonly FinancialYear[];
    readonly initialTotal: Pence;
    readonly total: Pence;
  };
  /** What the councils' joint costs come to beyond the contract's price, which nobody has explained. */
  readonly unexplained: {
    readonly firstYear: Known<Pence>;
    readonly byFinancialYear: readonly Known<Pence>[];
    readonly wholeTerm: Known<Pence>;
  };
  /** Present where every council announced its saving. */
  readonly reconciliation?: Reconciliation;
}

/** What announcements are rounded to: £0.1m, and whole percents. */
const announcedSteps = {
  saving: penceFromPounds(100_000),
  rate: rate(0.01),
  value: penceFromPounds(100_000),
};

export function outcome(scenario: Scenario): Result<Outcome> {
  const terms = priceTerms(scenario);
  const annualCharge = scenario.contract.annualCharge.value;
  const councils = scenario.councils.map(costsOf);
  const growth = scenario.asIsGrowth.value;
  const [initialMonths, months] = [terms.initialYears * 12, totalYears(terms) * 12];
  const parts = all({
    firstYearTotal: checkedTotal(councils),
    byFinancialYear: project(councils, terms, growth),
    byContractYear: project(
      councils,
      terms,
      growth,
      Array.from({ length: totalYears(terms) }, (_, year) => ({
        name: `Year ${year + 1}`,
        from: year * 12,
        to: year * 12 + 12,
      })),
    ),
    byTerm: project(councils, terms, growth, [
      { name: 'Initial term', from: 0, to: initialMonths },
      { name: 'Extension', from: initialMonths, to: months },
    ]),
    priced: andThen(schedule({ ...terms, annualCharge }), (charges) =>
      map(contractYears(charges), (years) => ({ charges, years })),
    ),
    reconciliation: reconciled(scenario, annualCharge),
  });
  return map(parts, ({ firstYearTotal, byFinancialYear, byContractYear, byTerm, priced, reconciliation }) => {
    const { charges, years } = priced;
    const byYear = financialYears(charges);
    const total = contractTotal(charges);
    const [initialTerm, extension] = byTerm.together.spans;
    if (!initialTerm || !extension) throw new Error('the two spans asked for were not projected');
    return {
      firstYear: {
        councils: councils.map((council) => ({ name: council.name, ...compare(council) })),
        together: compare(firstYearTotal),
      },
      byFinancialYear,
      byContractYear,
      byTerm,
      initialTerm,
      extension,
      wholeTerm: byTerm.together.total,
      contract: {
        years,
        financialYears: byYear,
        initialTotal: years[terms.initialYears - 1]?.cumulative ?? total,
        total,
      },
      unexplained: {
        firstYear: subtractKnown(firstYearTotal.joint, annualCharge),
        byFinancialYear: byFinancialYear.together.spans.map(({ joint }, year) =>
          subtractKnown(joint, byYear[year]?.charge ?? notKnown),
        ),
        wholeTerm: subtractKnown(byTerm.together.total.joint, total),
      },
      ...(reconciliation && { reconciliation }),
    };
  });
}

const costsOf = ({ name, asIs, alone, joint }: Council): CouncilCosts => ({
  name,
  asIs: asIs.value,
  alone: alone.value,
  joint: joint.value,
});

function reconciled({ councils }: Scenario, annualCharge: Pence): Result<Reconciliation | undefined> {
  const savings = councils.flatMap(({ name, announced }): PlacedSaving[] =>
    announced
      ? [{ saving: announced.saving.value, rate: announced.rate.value, where: { council: name } }]
      : [],
  );
  const everyone = savings.length > 0 && savings.length === councils.length;
  return everyone ? reconcile(savings, annualCharge, announcedSteps) : ok(undefined);
}
