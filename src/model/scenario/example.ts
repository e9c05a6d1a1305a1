import bromleyAndLewisham from '../../../assets/scenarios/bromley-lewisham.json';
import { readScenario } from './read';
import type { Scenario } from './scenario';

/** The example that opens by itself: Bromley and Lewisham, from what was published in 2010. */
export function exampleScenario(): Scenario {
  const read = readScenario(bromleyAndLewisham);
  if (!read.ok) throw new Error(`the example does not read: ${read.problem.code}`);
  return read.value;
}
