import type { Rate } from '../money/units';
import type { Range } from './chance/range';
import type { Inflation } from './inflation';

/** What is uncertain about a case. What is left out is as the case has it. */
export interface Risks {
  /** The rates that the contract's price follows, in place of its own indexation. */
  readonly inflation: Inflation;
  /** The change to the contract's first charge that the bids bring, such as −10% to 10%. */
  readonly price?: Range;
  /** The change to every year's as-is cost, for what is spent now may not be known well. */
  readonly asIs?: Range;
  /** The share of the first year's planned saving that comes; the rest stays a cost, which follows the price. */
  readonly delivered?: Range;
  /** Costs in pence that fall in one contract year each. */
  readonly oneOff?: readonly OneOff[];
  /** How likely each extension is to be taken, if those before it were; certain where there is none. */
  readonly extensions?: readonly Rate[];
}

export interface OneOff {
  /** The contract year, counted from 1. */
  readonly year: number;
  readonly cost: Range;
}
