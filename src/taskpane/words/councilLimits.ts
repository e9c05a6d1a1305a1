import { notKnown } from '../../model/money/units';
import type { BreakEven } from '../../model/scenario/outcome/breakEvens';
import { TOGETHER } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { list, percentToOne } from '../format';
import { breakEvensOf } from '../state/results';
import { wipeOut as say } from '../strings/compare';

/** The indexation at which each council's last-year saving would be gone, as a list in words; undefined for fewer than two. */
export function councilLimits(scenario: Scenario): string | undefined {
  const councils = breakEvensOf(scenario).filter(({ name }) => name !== TOGETHER);
  return councils.length > 1 ? list(councils.map(limitOf)) : undefined;
}

function limitOf({ name, rate }: BreakEven): string {
  if (rate === notKnown) return say.notKnown(name);
  return rate === undefined ? say.councilNone(name) : say.council(name, percentToOne(rate));
}
