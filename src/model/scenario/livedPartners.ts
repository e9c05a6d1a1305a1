import brentLewishamSouthwark from '../../../assets/scenarios/brent-lewisham-southwark.json';
import { bundled } from './bundled';
import type { Scenario } from './scenario';

/** Brent, Lewisham and Southwark: two, three and two partners, as they lived it, with what was not published assumed. */
export const livedPartners = (): Scenario => bundled(brentLewishamSouthwark);
