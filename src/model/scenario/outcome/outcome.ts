import { priceReviews, type PriceReview } from '../../contract/reviewTable';
import { type Schedule, schedule } from '../../contract/schedule';
import { type PriceTerms, totalYears } from '../../contract/terms';
import {
  type ContractYear,
  contractTotal,
  contractYears,
  type FinancialYear,
  financialYearSpans,
  financialYears,
  type MonthSpan,
} from '../../contract/views';
import { type OrNotKnown, notKnown, type Pence, subtractKnown } from '../../money/units';
import { all, andThen, map, ok, type Result } from '../../result';
import { usualSteps } from './baseline';
import { extraLines } from './extraLines';
import { checkedTotal, compare, type Comparison, type CouncilCosts } from './comparison';
import { allMonths, type CostLine, serviceLines } from './lines';
import { type PlacedSaving, reconcile, type Reconciliation } from './reconcile';
import type { Council, Scenario } from '../scenario';
import { type CostsBySpan, type Projection, project } from './projection';
import {
  committedYears,
  contractYearSpans,
  knownCharge,
  type PlacedExtension,
  placedExtensions,
  priceTerms,
} from '../terms';

/** Everything that follows from a scenario, each figure worked out once. */
export interface Outcome {
  /** The service in the first contract year, council by council and together, without other costs. */
  readonly firstYear: {
    readonly councils: readonly (Comparison & { name: string })[];
    readonly together: Comparison;
  };
  readonly byFinancialYear: Projection;
  readonly byContractYear: Projection;
  /** In two spans: the years committed to and the years that are only an option, which may be none. */
  readonly byTerm: Projection;
  readonly committed: CostsBySpan['total'];
  readonly optional: CostsBySpan['total'];
  readonly wholeTerm: CostsBySpan['total'];
  /** Every line of cost that the tables add up, the service first. */
  readonly lines: readonly CostLine[];
  readonly contract: {
    readonly years: readonly ContractYear[];
    readonly financialYears: readonly FinancialYear[];
    readonly reviews: readonly PriceReview[];
    readonly extensions: readonly PlacedExtension[];
    readonly committedYears: number;
    readonly committedTotal: Pence;
    readonly total: Pence;
  };
  /** What the councils pay for the service jointly beyond the contract's price, which nobody has explained. */
  readonly unexplained: {
    readonly firstYear: OrNotKnown<Pence>;
    readonly byFinancialYear: readonly OrNotKnown<Pence>[];
    readonly wholeTerm: OrNotKnown<Pence>;
  };
  /** Present where every council announced its saving. */
  readonly reconciliation?: Reconciliation;
}

/** The outcome of a scenario. It needs the contract's price; other unknown figures leave parts of it not known. */
export const outcome = (scenario: Scenario): Result<Outcome> =>
  andThen(knownCharge(scenario), (annualCharge) => outcomeAt(scenario, annualCharge));

function outcomeAt(scenario: Scenario, annualCharge: Pence): Result<Outcome> {
  const terms = priceTerms(scenario);
  const councils = scenario.councils.map(costsOf);
  const names = councils.map(({ name }) => name);
  const spans = financialYearSpans(terms.start, totalYears(terms) * 12);
  const parts = andThen(costLines(scenario, terms), (lines) =>
    all({
      lines: ok(lines),
      firstYearTotal: checkedTotal(councils),
      byFinancialYear: project(names, lines, spans),
      byContractYear: project(names, lines, contractYearSpans(terms)),
      byTerm: project(names, lines, termSpans(terms, committedYears(scenario))),
      service: project(
        names,
        lines.filter(({ kind }) => kind === 'service'),
        spans,
      ),
      contract: andThen(schedule({ ...terms, annualCharge }), (charges) =>
        contractOutcome(scenario, charges),
      ),
      reconciliation: reconciled(scenario, annualCharge),
    }),
  );
  return map(parts, ({ firstYearTotal, service, reconciliation, ...tables }) => {
    const [committed, optional] = tables.byTerm.together.spans;
    if (!committed || !optional) throw new Error('the two spans asked for were not projected');
    return {
      ...tables,
      firstYear: {
        councils: councils.map((council) => ({ name: council.name, ...compare(council) })),
        together: compare(firstYearTotal),
      },
      committed,
      optional,
      wholeTerm: tables.byTerm.together.total,
      unexplained: {
        firstYear: subtractKnown(firstYearTotal.joint, annualCharge),
        ...unexplainedIn(service.together, tables.contract),
      },
      ...(reconciliation && { reconciliation }),
    };
  });
}

/** The contract by itself, and how much of it is committed. */
const contractOutcome = (scenario: Scenario, charges: Schedule): Result<Outcome['contract']> =>
  map(all({ years: contractYears(charges), reviews: priceReviews(charges.terms) }), ({ years, reviews }) => {
    const committed = committedYears(scenario);
    const total = contractTotal(charges);
    return {
      years,
      financialYears: financialYears(charges),
      reviews,
      extensions: placedExtensions(scenario),
      committedYears: committed,
      committedTotal: years[committed - 1]?.cumulative ?? total,
      total,
    };
  });

/** What the councils pay for the service jointly beyond what the contract charges. */
const unexplainedIn = (
  { spans, total }: CostsBySpan,
  contract: Outcome['contract'],
): Pick<Outcome['unexplained'], 'byFinancialYear' | 'wholeTerm'> => ({
  byFinancialYear: spans.map(({ joint }, year) =>
    subtractKnown(joint, contract.financialYears[year]?.charge ?? notKnown),
  ),
  wholeTerm: subtractKnown(total.joint, contract.total),
});

/** Every line of a scenario's costs on these terms: the service and all other costs. */
export const costLines = (scenario: Scenario, terms: PriceTerms): Result<CostLine[]> =>
  andThen(serviceLines(scenario.councils.map(costsOf), terms, scenario.asIsGrowth.value), (service) =>
    map(extraLines(scenario, terms, service), (extras) => [...service, ...extras]),
  );

function termSpans(terms: PriceTerms, committed: number): MonthSpan[] {
  const [from, to] = allMonths(terms);
  return [
    { name: 'Committed', from, to: committed * 12 },
    { name: 'Option', from: committed * 12, to },
  ];
}

/** A council's first-year costs without their sources. */
export const costsOf = ({ name, asIs, alone, joint }: Council): CouncilCosts => ({
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
  return everyone ? reconcile(savings, annualCharge, usualSteps) : ok(undefined);
}
