import bromleyAndLewisham from '../../../../assets/scenarios/bromley-lewisham.json';
import { bundled } from './bundled';
import type { Scenario } from '../scenario';

/** The example that opens by itself: Bromley and Lewisham, from what was published in 2010. */
export const exampleScenario = (): Scenario => bundled(bromleyAndLewisham);
