import type { Rate } from '../money/units';
import type { Range } from './chance/range';
import type { Inflation } from './inflation';

/** What is uncertain about a case. Whatever is left out is certain. */
export interface Risks {
  /** The rates that the contract's price follows, in place of its own indexation. */
  readonly inflation: Inflation;
  /** How far bids may change the contract's first charge, such as −10% to 10%. */
  readonly price?: Range;
  /** How far every year's as-is cost may differ, as what is spent now may not be known well. */
  readonly asIs?: Range;
  /** The share of the first year's planned saving that is delivered; the rest stays a cost, which follows the price. */
  readonly delivered?: Range;
  /** Costs in pence that fall in one contract year each. */
  readonly oneOff?: readonly OneOff[];
  /** The probability that each extension is taken if those before it are; 1 where it is left out. */
  readonly extensions?: readonly Rate[];
}

export interface OneOff {
  /** The contract year, counted from 1. */
  readonly year: number;
  readonly cost: Range;
}
