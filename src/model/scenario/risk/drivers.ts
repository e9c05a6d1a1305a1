import { reviewsThatCount } from '../../contract/pricePath';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { exact, type OrNotKnown, notKnown, type Pence, pence, type Rate, rate } from '../../money/units';
import { andThen, map, ok, type Result } from '../../result';
import { type Driver, withRatesMoved } from '../../risk/drivers';
import type { DriverRange } from '../../risk/sensitivity';
import type { Council, Figure, Scenario } from '../scenario';
import { chargeOf, openExtensions, priceTerms } from '../terms';
import type { DriverKind, DriverName, Reach } from './choices';
import { contractRates } from './inflation';
import { savingMissed, type ScenarioRisks, standsAt, unexplainedOf } from './risks';

const withValue = <T>(figure: Figure<T>, value: T): Figure<T> => ({ ...figure, value });

const scaled = (cost: OrNotKnown<Pence>, to: Decimal): OrNotKnown<Pence> =>
  cost === notKnown ? cost : roundPence(to.times(cost));

const councilsWith = (scenario: Scenario, change: (council: Council) => Council): Scenario => ({
  ...scenario,
  councils: scenario.councils.map(change),
});

const factorOfChange = (by: number) => exact(rate(by)).plus(1);

/** The drivers of the joint costs. */
const jointKinds = ['Price', 'Not explained', 'Saving delivered'] as const satisfies readonly DriverKind[];
type JointKind = (typeof jointKinds)[number];
type JointMoves = Readonly<Partial<Record<JointKind, number>>>;

/** A driver of the joint costs, moved by itself. */
const joint = (name: JointKind): Driver<Scenario> => ({
  name,
  change: (scenario, to) => ok(withJointMoved(scenario, { [name]: to })),
});

/**
 * The scenario with only a share of each council's first-year saving delivered. The rest stays a joint cost, which
 * follows the price.
 */
export const withDelivered = (scenario: Scenario, share: number): Scenario =>
  withJointMoved(scenario, { 'Saving delivered': share });

/**
 * The scenario with its joint costs moved as in a run: the price higher by a fraction, only a part of what is not
 * explained a cost, and only a share of the saving delivered. What is not explained and what was to be saved are
 * those of the scenario passed in, whatever else is moved.
 */
function withJointMoved(
  scenario: Scenario,
  { Price: by = 0, 'Not explained': part = 1, 'Saving delivered': share }: JointMoves,
): Scenario {
  const dearer = factorOfChange(by);
  const times = dearer.times(partExplained(scenario, part));
  // A price that is added up from the joint costs must not rise with the saving that is not delivered.
  const charge = share === undefined ? scenario.contract.annualCharge : chargeOf(scenario);
  return councilsWith(
    {
      ...scenario,
      contract: { ...scenario.contract, annualCharge: withValue(charge, scaled(charge.value, dearer)) },
    },
    (council) => {
      const paid = scaled(council.joint.value, times);
      return {
        ...council,
        joint: withValue(council.joint, share === undefined ? paid : withMissed(paid, council, share)),
      };
    },
  );
}

/** The factor of the joint costs when only a part of what is not explained is a cost. */
function partExplained(scenario: Scenario, part: number): Decimal {
  const left = unexplainedOf(scenario);
  const charge = chargeOf(scenario).value;
  if (left === notKnown || charge === notKnown) return new Decimal(1);
  return new Decimal(charge).plus(new Decimal(left).times(part)).div(charge + left);
}

/** What is paid, plus the part of the council's planned saving that is not delivered. */
function withMissed(
  paid: OrNotKnown<Pence>,
  { asIs: spent, joint: planned }: Council,
  share: number,
): OrNotKnown<Pence> {
  if (paid === notKnown || spent.value === notKnown || planned.value === notKnown) return notKnown;
  return pence(Math.max(0, paid + savingMissed(spent.value - planned.value, rate(share))));
}

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

/** Raises one council's as-is cost by a fraction, or every council's if none is named. */
const asIs = (name?: string): Driver<Scenario> => ({
  name: 'As-is',
  change: (scenario, by) => ok(withAsIsTimes(scenario, factorOfChange(by), name)),
});

const withAsIsTimes = (scenario: Scenario, times: Decimal, name?: string): Scenario =>
  councilsWith(scenario, (council) =>
    name === undefined || council.name === name
      ? { ...council, asIs: withValue(council.asIs, scaled(council.asIs.value, times)) }
      : council,
  );

/** Whether the price follows one rate in all years, rather than a rate for each year. */
export const isOneRate = ({ contract }: Pick<Scenario, 'contract'>) =>
  contract.indexation.value.kind === 'constant';

/**
 * The rate of indexation after rates are moved. Where years have rates of their own, the average of the years with
 * a review, to a hundredth of a percent: a figure to read.
 */
export function rateMoved(scenario: Scenario, by: number): Rate | undefined {
  const moved = indexation.change(scenario, by);
  const mean = moved.ok ? contractRates(moved.value)?.mean : undefined;
  return mean === undefined || isOneRate(scenario) ? mean : rate(Number(mean.toFixed(4)));
}

/** A council's as-is cost, raised by a fraction. */
export function asIsMoved(scenario: Scenario, council: string | undefined, by: number): OrNotKnown<Pence> {
  const own = scenario.councils.find(({ name }) => name === council)?.asIs.value ?? notKnown;
  return scaled(own, factorOfChange(by));
}

const growth: Driver<Scenario> = {
  name: 'As-is growth',
  change: (scenario, to) => ok({ ...scenario, asIsGrowth: withValue(scenario.asIsGrowth, rate(to)) }),
};

/** Takes the first so many of the open extensions. */
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

/** Raises one-off costs by a fraction. */
const oneOff: Driver<Scenario> = {
  name: 'One-off costs',
  change: (scenario, by) =>
    ok(
      councilsWith(scenario, (council) => ({
        ...council,
        otherCosts: council.otherCosts.map((cost) =>
          cost.timing.kind === 'yearly'
            ? cost
            : { ...cost, amount: withValue(cost.amount, scaled(cost.amount.value, factorOfChange(by))) },
        ),
      })),
    ),
};

/** A driver of a scenario with its range, and what is needed to put it in words. */
export interface ScenarioDriver extends DriverRange<Scenario>, DriverName {
  /** Its value in the scenario as it is. */
  readonly stands: number;
}

/** A driver and the value it is moved to. */
export interface Move {
  readonly tried: ScenarioDriver;
  readonly to: number;
}

/** The scenario with several drivers moved at once. The order of the moves does not matter. */
export function withMoves(scenario: Scenario, moves: readonly Move[]): Result<Scenario> {
  const isJoint = ({ tried }: Move) => jointKinds.some((kind) => kind === tried.kind);
  const jointly: JointMoves = Object.fromEntries(
    moves.filter(isJoint).map(({ tried, to }) => [tried.kind, to]),
  );
  return moves
    .filter((move) => !isJoint(move))
    .reduce<Result<Scenario>>(
      (moved, { tried, to }) => andThen(moved, (one) => tried.driver.change(one, to)),
      ok(withJointMoved(scenario, jointly)),
    );
}

/** With more councils than this, as-is is one driver for all of them, or the list would be mostly councils. */
const MOST_BY_THEMSELVES = 4;

/** The drivers of a scenario's saving that have a range. */
export function driversOf(scenario: Scenario, risks: ScenarioRisks): ScenarioDriver[] {
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
    ...taken('Saving delivered', joint('Saving delivered'), risks.delivered, stands.delivered),
    ...(isPriceReviewed(scenario) ? taken('Indexation', indexation, risks.indexation, 0) : []),
    ...taken('Price', joint('Price'), risks.price, stands.price),
    ...taken('As-is growth', growth, risks.growth, stands.growth),
    ...spent,
    ...taken('Extension', extension, { low: 0, high: open }, open),
    ...taken('One-off costs', oneOff, risks.oneOff, stands.oneOff),
    ...taken('Not explained', joint('Not explained'), risks.unexplained, stands.unexplained),
  ];
}

/** Whether any review moves the price. If none does, rates make no difference. */
export const isPriceReviewed = (scenario: Scenario) =>
  reviewsThatCount(priceTerms(scenario)).some(({ movesPrice }) => movesPrice);
