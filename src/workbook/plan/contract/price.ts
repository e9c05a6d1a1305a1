import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Timeline, TimeRow } from '../timeline';
import { chargeRows } from './chargeRows';
import { pathRows } from './path';
import { reviewRows } from './reviews';
import { riseRows } from './rises';
import { timingRows } from './timing';

/**
 * The rows by part-year. Every change of price and of the financial year falls on the first month of one, so a
 * part-year has one price, and all views of the contract add up part-years.
 */
export interface PriceRows {
  /** How many months of the contract are before it. */
  readonly first: TimeRow;
  /** How many months it has, 0 in columns beyond the longest term. */
  readonly months: TimeRow;
  readonly contractYear: TimeRow;
  /** Its financial year, by the year in which that begins. */
  readonly financialYear: TimeRow;
  /** Its months if the contract is taken to run so long, else 0. */
  readonly taken: TimeRow;
  /** 1 if the councils are bound to it, 0 if it comes only if they extend. */
  readonly committed: TimeRow;
  /** Fixed, Indexed or Extension. */
  readonly phase: TimeRow;
  readonly factor: TimeRow;
  /** The part of the price factor that is due to extensions. */
  readonly extended: TimeRow;
  /** The chance that the contract gets there. */
  readonly chance: TimeRow;
  /** The annual charge, in pounds and in whole pence. */
  readonly charge: TimeRow;
  readonly pence: TimeRow;
  /** What its months cost if every extension is taken, as the contract is taken to run, and that times the chance. */
  readonly cost: TimeRow;
  readonly costTaken: TimeRow;
  readonly expected: TimeRow;
  /** A review's rise, the month of its index, and the rise after floor and collar. */
  readonly rise: TimeRow;
  readonly month: TimeRow;
  readonly applied: TimeRow;
  /** 1 if the month is not published yet; if a review counts; and if it may move the price. */
  readonly late: TimeRow;
  readonly counted: TimeRow;
  readonly moves: TimeRow;
}

/** Puts the rows of the price by part-year. */
export function priceRows(time: Timeline, inputs: Inputs, names: ModelNames): PriceRows {
  const timing = timingRows(time, names);
  time.skip();
  const review = reviewRows(time, timing, names);
  const rise = riseRows(time, timing, review, inputs, names);
  const path = pathRows(time, timing, review, rise.rise, names);
  const charges = chargeRows(time, timing, path.factor, names);
  return { ...timing, ...review, ...rise, ...path, ...charges };
}
