import { totalYears } from '../../contract/terms';
import { type OrNotKnown, notKnown, type Pence, subtract, sumKnown } from '../../money/units';
import { andThen, each, fail, map, ok, type Result } from '../../result';
import type { Case } from '../../risk/case';
import type { OptionCase } from '../../risk/extensionOption';
import type { CostLine } from '../outcome/lines';
import { costLines } from '../outcome/outcome';
import type { Scenario, Timing } from '../scenario';
import { jointTogether, knownCharge, openExtensions, priceTerms } from '../terms';

/** A scenario as a case: one contract against what is spent now, all councils together. */
export const caseOf = (scenario: Scenario): Result<Case> =>
  andThen(knownCharge(scenario), (annualCharge) =>
    andThen(knownOrProblem(jointTogether(scenario), 'Joint'), (joint) =>
      map(costsBeyondPrice(scenario), (costs) => ({
        terms: { ...priceTerms(scenario), annualCharge },
        beyondPrice: subtract(joint, annualCharge),
        ...costs,
      })),
    ),
  );

/**
 * The same with its undecided extensions open. Costs that fall once at the contract's end fall by every route and
 * decide nothing, so they are left out.
 */
export function optionCase(scenario: Scenario): Result<OptionCase> {
  const going = (timings: readonly Timing['kind'][]) => caseOf(withCosts(scenario, timings));
  return andThen(going(['yearly', 'once']), (businessCase) =>
    map(going(['yearly']), ({ otherCosts }) => ({
      ...businessCase,
      yearlyCosts: otherCosts,
      open: openExtensions(scenario),
    })),
  );
}

const withCosts = (scenario: Scenario, timings: readonly Timing['kind'][]): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) => ({
    ...council,
    otherCosts: council.otherCosts.filter(({ timing }) => timings.includes(timing.kind)),
  })),
});

/** What is spent as-is, and what is paid jointly besides the service, in each contract year. */
function costsBeyondPrice(scenario: Scenario): Result<Pick<Case, 'asIs' | 'otherCosts'>> {
  const terms = priceTerms(scenario);
  const years = Array.from({ length: totalYears(terms) }, (_, year) => year);
  return andThen(costLines(scenario, terms), (lines) => {
    const byYear = (of: readonly CostLine[], figure: string) =>
      each(years, (year) =>
        knownOrProblem(sumKnown(of.map(({ over }) => over(year * 12, year * 12 + 12))), figure),
      );
    const asIs = lines.filter(({ course }) => course === 'asIs');
    const extras = lines.filter(({ course, kind }) => course === 'joint' && kind !== 'service');
    return andThen(byYear(asIs, 'As-is'), (spent) =>
      map(byYear(extras, 'Joint'), (otherCosts) => ({ asIs: spent, otherCosts })),
    );
  });
}

const knownOrProblem = (cost: OrNotKnown<Pence>, figure: string): Result<Pence> =>
  cost === notKnown
    ? fail({ code: 'missing', noAnswer: true, at: { figure }, expected: { kind: 'one value' } })
    : ok(cost);
