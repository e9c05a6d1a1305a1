import fourCouncils from '../../../assets/scenarios/four-councils.json';
import { readScenario } from './read';
import type { Scenario } from './scenario';

/** Four councils with a cost for every group of them, made up to show how a bill is shared. */
export function illustration(): Scenario {
  const read = readScenario(fourCouncils);
  if (!read.ok) throw new Error(`the illustration does not read: ${read.problem.code}`);
  return read.value;
}
