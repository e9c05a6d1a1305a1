import { countedReviews } from '../../contract/pricePath';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { exact, type Known, notKnown, type Pence, pence, rate } from '../../money/units';
import { map, ok } from '../../result';
import { type Driver, withRatesMoved } from '../../risk/drivers';
import type { Tried } from '../../risk/sensitivity';
import type { Council, Figure, Scenario } from '../scenario';
import { chargeOf, openExtensions, priceTerms } from '../terms';
import type { DriverKind, DriverName, Reach } from './choices';
import { type ScenarioRisks, standsAt, unexplainedOf } from './risks';

const withValue = <T>(figure: Figure<T>, value: T): Figure<T> => ({ ...figure, value });

const scaled = (cost: Known<Pence>, to: Decimal): Known<Pence> =>
  cost === notKnown ? cost : roundPence(to.times(cost));

const councilsWith = (scenario: Scenario, change: (council: Council) => Council): Scenario => ({
  ...scenario,
  councils: scenario.councils.map(change),
});

const timesPlusOne = (by: number) => exact(rate(by)).plus(1);

/** All that is paid jointly is so much higher, the contract's price with it. */
const price: Driver<Scenario> = {
  name: 'Price',
  change: (scenario, by) => ok(withJointTimes(scenario, timesPlusOne(by), timesPlusOne(by))),
};

/** Only so much of what is not explained is a cost. */
const unexplained: Driver<Scenario> = {
  name: 'Not explained',
  change: (scenario, part) => ok(withJointTimes(scenario, partExplained(scenario, part), new Decimal(1))),
};

/** What is left of the joint cost when only a part of what is not explained is a cost. */
function partExplained(scenario: Scenario, part: number): Decimal {
  const left = unexplainedOf(scenario);
  const charge = chargeOf(scenario).value;
  if (left === notKnown || charge === notKnown) return new Decimal(1);
  return new Decimal(charge).plus(new Decimal(left).times(part)).div(charge + left);
}

export const withJointTimes = (scenario: Scenario, joint: Decimal, charge: Decimal): Scenario =>
  councilsWith(
    {
      ...scenario,
      contract: {
        ...scenario.contract,
        annualCharge: withValue(
          scenario.contract.annualCharge,
          scaled(scenario.contract.annualCharge.value, charge),
        ),
      },
    },
    (council) => ({ ...council, joint: withValue(council.joint, scaled(council.joint.value, joint)) }),
  );

const indexation: Driver<Scenario> = {
  name: 'Indexation',
  change: (scenario, by) =>
    map(withRatesMoved(priceTerms(scenario), by), (terms) => ({
      ...scenario,
      contract: {
        ...scenario.contract,
        indexation: withValue(scenario.contract.indexation, terms.indexation),
      },
    })),
};

/** One council's as-is cost is so much higher; every council's where none is named. */
const asIs = (name?: string): Driver<Scenario> => ({
  name: 'As-is',
  change: (scenario, by) => ok(withAsIsTimes(scenario, timesPlusOne(by), name)),
});

export const withAsIsTimes = (scenario: Scenario, times: Decimal, name?: string): Scenario =>
  councilsWith(scenario, (council) =>
    name === undefined || council.name === name
      ? { ...council, asIs: withValue(council.asIs, scaled(council.asIs.value, times)) }
      : council,
  );

const growth: Driver<Scenario> = {
  name: 'As-is growth',
  change: (scenario, to) => ok({ ...scenario, asIsGrowth: withValue(scenario.asIsGrowth, rate(to)) }),
};

/** Only so much of each council's first-year saving comes; the rest stays a joint cost, which follows the price. */
const delivered: Driver<Scenario> = {
  name: 'Saving delivered',
  change: (scenario, share) => ok(withDelivered(scenario, exact(rate(share)))),
};

export const withDelivered = (scenario: Scenario, share: Decimal): Scenario =>
  councilsWith(heldPrice(scenario), (council) => ({
    ...council,
    joint: withValue(council.joint, jointDelivering(council, share)),
  }));

/** A price that nobody gave follows the joint costs: it stays what it was when only these change. */
const heldPrice = (scenario: Scenario): Scenario => ({
  ...scenario,
  contract: { ...scenario.contract, annualCharge: chargeOf(scenario) },
});

function jointDelivering({ asIs: spent, joint }: Council, share: Decimal): Known<Pence> {
  const paid = joint.value;
  if (spent.value === notKnown || paid === notKnown) return notKnown;
  const missed = roundPence(new Decimal(1).minus(share).times(spent.value - paid));
  return pence(Math.max(0, paid + missed));
}

/** So many of the extensions that are still open are taken. */
const extension: Driver<Scenario> = {
  name: 'Extension',
  change: (scenario, taken) => {
    const { extensions } = scenario.contract;
    let open = 0;
    const decided = extensions.value.map((one) =>
      one.decision === 'undecided'
        ? { ...one, decision: open++ < taken ? ('exercised' as const) : ('not exercised' as const) }
        : one,
    );
    return ok({
      ...scenario,
      contract: { ...scenario.contract, extensions: withValue(extensions, decided) },
    });
  },
};

/** What falls once costs so much more. */
const oneOff: Driver<Scenario> = {
  name: 'One-off costs',
  change: (scenario, by) =>
    ok(
      councilsWith(scenario, (council) => ({
        ...council,
        otherCosts: council.otherCosts.map((cost) =>
          cost.timing.kind === 'yearly'
            ? cost
            : { ...cost, amount: withValue(cost.amount, scaled(cost.amount.value, timesPlusOne(by))) },
        ),
      })),
    ),
};

/** A driver of a scenario, how far it may go, and what a reader needs to know to have that in words. */
export interface ScenarioTried extends Tried<Scenario>, DriverName {
  /** Where it is in the scenario as it stands. */
  readonly stands: number;
}

/** More councils than this are moved together, or the list would be of councils alone. */
const MOST_BY_THEMSELVES = 4;

/** All that may move the saving, as far as the risks say. */
export function driversOf(scenario: Scenario, risks: ScenarioRisks): ScenarioTried[] {
  const { councils } = scenario;
  const stands = standsAt(scenario);
  const taken = (kind: DriverKind, driver: Driver<Scenario>, reach: Reach | undefined, at: number) =>
    reach && reach.low !== reach.high ? [{ kind, driver, low: reach.low, high: reach.high, stands: at }] : [];
  const open = openExtensions(scenario).length;
  const apart = councils.length <= MOST_BY_THEMSELVES ? councils.map(({ name }) => name) : [];
  const spent = apart.length
    ? apart.flatMap((council) =>
        taken('As-is', { ...asIs(council), name: `As-is, ${council}` }, risks.asIs, stands.asIs).map(
          (tried) => ({ ...tried, council }),
        ),
      )
    : taken('As-is', asIs(), risks.asIs, stands.asIs);
  return [
    ...taken('Saving delivered', delivered, risks.delivered, stands.delivered),
    ...(isReviewed(scenario) ? taken('Indexation', indexation, risks.indexation, 0) : []),
    ...taken('Price', price, risks.price, stands.price),
    ...taken('As-is growth', growth, risks.growth, stands.growth),
    ...spent,
    ...taken('Extension', extension, { low: 0, high: open }, open),
    ...taken('One-off costs', oneOff, risks.oneOff, stands.oneOff),
    ...taken('Not explained', unexplained, risks.unexplained, stands.unexplained),
  ];
}

/** Whether a review ever moves the price; where it is fixed throughout, its rate moves nothing. */
const isReviewed = (scenario: Scenario) =>
  countedReviews(priceTerms(scenario)).some(({ movesPrice }) => movesPrice);
