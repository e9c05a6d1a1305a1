import { highestRate } from '../../appraisal/solve';
import { type OrNotKnown, notKnown, rate, type Rate } from '../../money/units';
import { TOGETHER } from '../names';
import { atConstantRate, lastYearSaving } from './savingOver';
import type { Scenario } from '../scenario';

/** The indexation at which the saving of the last contract year vanishes, as-is held flat. */
export interface BreakEven {
  /** A council, or all together. */
  readonly name: string;
  /** Undefined where no rate would do it, or where there is no saving to begin with. */
  readonly rate: OrNotKnown<Rate | undefined>;
}

/** A millionth of a percentage point: costs are whole pence, so more precision would be meaningless. */
const TOLERANCE = 1e-8;

/** The break-even of each council and of all together, counting all that they pay besides the contract as well. */
export const breakEvens = (scenario: Scenario): BreakEven[] => [
  ...scenario.councils.map((council) => ({
    name: council.name,
    rate: breakEven({ ...scenario, councils: [council] }),
  })),
  { name: TOGETHER, rate: breakEven(scenario) },
];

function breakEven(scenario: Scenario): OrNotKnown<Rate | undefined> {
  const heldFlat = { ...scenario, asIsGrowth: { ...scenario.asIsGrowth, value: rate(0) } };
  const saving = (at: Rate) => lastYearSaving(atConstantRate(heldFlat, at));
  const atNought = saving(rate(0));
  if (!atNought.ok && atNought.problem.code === 'missing') return notKnown;
  const found = highestRate((at) => {
    const left = saving(at);
    // A price that grows beyond the largest amount leaves no saving.
    return left.ok && left.value >= 0;
  }, TOLERANCE);
  return typeof found === 'number' ? found : undefined;
}
