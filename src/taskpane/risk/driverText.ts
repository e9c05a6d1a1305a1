import { notKnown } from '../../model/money/units';
import type { DriverName } from '../../model/scenario/risk/choices';
import { asIsMoved, rateMoved } from '../../model/scenario/risk/drivers';
import { unexplainedOf } from '../../model/scenario/risk/risks';
import type { Scenario } from '../../model/scenario/scenario';
import { exactPercent, sizeInMillions } from '../format';
import { tornado as say } from '../strings/risk/drivers';

/** What a driver is called. */
export function driverText({ kind, council }: DriverName, scenario: Scenario): string {
  if (kind === 'As-is' && council !== undefined) return say.council(council);
  if (kind !== 'Not explained') return say.names[kind];
  const amount = unexplainedOf(scenario);
  return say.unexplained(amount === notKnown ? '' : sizeInMillions(amount));
}

/** A driver's value in words: a rate, an amount, a count, or a change. */
export function driverAt({ kind, council }: DriverName, value: number, scenario: Scenario): string {
  switch (kind) {
    case 'Saving delivered':
    case 'As-is growth':
    case 'Not explained':
      return exactPercent(value);
    case 'Indexation':
      return exactPercent(rateMoved(scenario, value) ?? value);
    case 'As-is': {
      const spent = asIsMoved(scenario, council, value);
      return spent === notKnown ? moved(value) : sizeInMillions(spent);
    }
    case 'Extension':
      return String(value);
    case 'Price':
    case 'One-off costs':
      return moved(value);
  }
}

/** A change, such as −10% or +10%. */
const moved = (part: number) => `${part > 0 ? '+' : ''}${exactPercent(part)}`;
