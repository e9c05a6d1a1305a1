import brentLewishamSouthwark from '../../../assets/scenarios/brent-lewisham-southwark.json';
import { readScenario } from './read';
import type { Scenario } from './scenario';

/** Brent, Lewisham and Southwark: two, three and two partners, as they lived it, with what was not published assumed. */
export function livedPartners(): Scenario {
  const read = readScenario(brentLewishamSouthwark);
  if (!read.ok) throw new Error(`the scenario does not read: ${read.problem.code}`);
  return read.value;
}
