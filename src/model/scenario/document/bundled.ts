import { readScenario } from './read';
import type { Scenario } from '../scenario';

/** Reads a scenario that comes with the add-in. It is a bug if that fails. */
export function bundled(json: unknown): Scenario {
  const read = readScenario(json);
  if (!read.ok) throw new Error(`a bundled scenario does not read: ${read.problem.code}`);
  return read.value;
}
