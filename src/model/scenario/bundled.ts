import { readScenario } from './read';
import type { Scenario } from './scenario';

/** A scenario that comes with the add-in, which always reads: anything else is a bug. */
export function bundled(json: unknown): Scenario {
  const read = readScenario(json);
  if (!read.ok) throw new Error(`a bundled scenario does not read: ${read.problem.code}`);
  return read.value;
}
