import fourCouncils from '../../../../assets/scenarios/four-councils.json';
import { bundled } from './bundled';
import type { Scenario } from '../scenario';

/** Four councils with a cost for every group of them, made up to show how a bill is shared. */
export const illustration = (): Scenario => bundled(fourCouncils);
