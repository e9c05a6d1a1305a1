import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Timeline, TimeRow } from '../timeline';
import { pathRows } from './path';
import { reviewRows } from './reviews';
import { riseRows } from './rises';
import { timingRows } from './timing';

/**
 * The rows by part-year. Every change of price and of the financial year falls on the first month of one, so a
 * part-year has one price, and all views of the contract add up part-years.
 */
export interface PriceRows {
  /** Contract months from the start to its first day. */
  readonly first: TimeRow;
  readonly months: TimeRow;
  readonly contractYear: TimeRow;
  /** The year in which its financial year begins. */
  readonly financialYear: TimeRow;
  /** Its months as far as the contract is taken to run. */
  readonly taken: TimeRow;
  /** 1 where nobody can walk away from it. */
  readonly committed: TimeRow;
  readonly phase: TimeRow;
  readonly factor: TimeRow;
  /** What extensions alone make of the price. */
  readonly extended: TimeRow;
  readonly chance: TimeRow;
  readonly charge: TimeRow;
  /** The same in whole pence. */
  readonly pence: TimeRow;
  /** What its months cost, whether or not the contract gets there. */
  readonly cost: TimeRow;
  readonly costTaken: TimeRow;
  /** The same by the chance that the contract gets there. */
  readonly expected: TimeRow;
  /** The rise that a review takes up, the month of the index that it is of, and what floor and collar leave of it. */
  readonly rise: TimeRow;
  readonly month: TimeRow;
  readonly applied: TimeRow;
  readonly late: TimeRow;
  readonly counted: TimeRow;
  readonly moves: TimeRow;
}

export function priceRows(time: Timeline, inputs: Inputs, names: ModelNames): PriceRows {
  const timing = timingRows(time, names);
  time.skip();
  const review = reviewRows(time, timing, names);
  const rise = riseRows(time, timing, review, inputs, names);
  const path = pathRows(time, timing, review, rise.rise, names);
  return { ...timing, ...review, ...rise, ...path };
}
