import { type OrNotKnown, notKnown, type Pence } from '../money/units';

/** So much a year a service costs at least, and less than so much it costs nowhere: an amount in millions without its m. */
const DEAR = 10_000_00;
const CHEAP = 100_00;

/** Whether one of the costs is as large as a service's are. */
export const someDear = (costs: readonly OrNotKnown<Pence>[]): boolean =>
  costs.some((cost) => cost !== notKnown && cost >= DEAR);

/** Whether a cost beside such ones is likely to be in millions. */
export const seemsInMillions = (cost: OrNotKnown<Pence>): boolean => cost !== notKnown && cost < CHEAP;
