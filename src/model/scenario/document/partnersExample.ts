import brentLewishamSouthwark from '../../../../assets/scenarios/brent-lewisham-southwark.json';
import { bundled } from './bundled';
import type { Scenario } from '../scenario';

/** The example of partners that join and leave: Brent, Lewisham and Southwark, with assumptions for what is not published. */
export const partnersExample = (): Scenario => bundled(brentLewishamSouthwark);
