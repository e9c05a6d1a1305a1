import { add, isTooLarge, type Pence, pence, subtract, sum } from '../../money/units';
import type { Where } from '../../problem';
import { andThen, each, fail, ok, type Result } from '../../result';
import { impliedCosts, type PublishedSaving, type RoundingSteps, type StatedInterval } from './baseline';

/** Whether the savings announced and the contract value announced can both be true. */
export interface Reconciliation {
  readonly baseline: StatedInterval;
  /** What is left of the budgets after the savings. */
  readonly after: StatedInterval;
  readonly contractValue: StatedInterval;
  /** Cost after saving less contract value: what is not explained. */
  readonly difference: StatedInterval;
  /** Whether rounding of the published figures alone can account for the difference. */
  readonly explainedByRounding: boolean;
}

/** A published saving and where it comes from: the cell it was read from, or its council. */
export interface PlacedSaving extends PublishedSaving {
  readonly where: Omit<Where, 'figure'>;
}

/** Compares the yearly cost that the announced savings leave with the announced contract value. */
export function reconcile(
  savings: readonly PlacedSaving[],
  contractValue: Pence,
  steps: RoundingSteps & { readonly value: Pence },
): Result<Reconciliation> {
  const councils = each(savings, (saving) => withPlace(saving.where, impliedCosts(saving, steps)));
  return andThen(councils, (rows) => {
    const baseline = total(rows.map((row) => row.baseline));
    if (isTooLarge(baseline.highest)) return fail({ code: 'too large', at: { figure: 'savings' } });
    const after = total(rows.map((row) => row.after));
    // Half a step either way; an odd step's half penny falls inside the interval.
    const half = pence(Math.floor(steps.value / 2));
    const value = {
      lowest: subtract(contractValue, half),
      stated: contractValue,
      highest: add(contractValue, half),
    };
    const difference = {
      lowest: subtract(after.lowest, value.highest),
      stated: subtract(after.stated, value.stated),
      highest: subtract(after.highest, value.lowest),
    };
    const explainedByRounding = difference.lowest <= 0 && difference.highest >= 0;
    return ok({ baseline, after, contractValue: value, difference, explainedByRounding });
  });
}

const total = (intervals: readonly StatedInterval[]): StatedInterval => ({
  lowest: sum(intervals.map(({ lowest }) => lowest)),
  stated: sum(intervals.map(({ stated }) => stated)),
  highest: sum(intervals.map(({ highest }) => highest)),
});

/** The result with its problem, if any, placed at the saving or rate that it comes from. */
function withPlace<T>(where: PlacedSaving['where'], result: Result<T>): Result<T> {
  if (result.ok) return result;
  const figure = result.problem.at.figure === 'rate' ? 'rates' : 'savings';
  return fail({ ...result.problem, at: { ...where, figure } });
}
