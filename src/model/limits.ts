import { LARGEST } from './money/units';

/** The largest amount in pounds: £100 billion. */
const LARGEST_POUNDS = LARGEST / 100;

/** How far each kind of figure may go, in cells, in the pane and in a scenario file alike. */
export const limits = {
  /** A cost, a saving or a charge. Blank cells arrive as 0, so 0 is not an amount. */
  cost: { kind: 'pounds', lowest: 0.01, highest: LARGEST_POUNDS },
  /** An amount that may go either way. */
  amount: { kind: 'pounds', lowest: -LARGEST_POUNDS, highest: LARGEST_POUNDS },
  /** A rounding step of published money. */
  poundsStep: { kind: 'pounds', lowest: 0, highest: LARGEST_POUNDS },
  /** A yearly rise of prices or budgets. */
  rise: { kind: 'rate', lowest: -0.5, highest: 1 },
  /** A saving as a share of a budget. */
  share: { kind: 'rate', lowest: 0.0001, highest: 1 },
  rateStep: { kind: 'rate', lowest: 0, highest: 1 },
  initialYears: { kind: 'years', lowest: 1, highest: 50 },
  extensionYears: { kind: 'years', lowest: 0, highest: 50 },
  fixedYears: { kind: 'years', lowest: 0, highest: 50 },
  /** A year of an appraisal, of which year 0 is not discounted. */
  appraisalYear: { kind: 'years', lowest: 0, highest: 500 },
  /** A calendar month by its number. */
  month: { kind: 'whole', lowest: 1, highest: 12 },
  /** Months from the reference month of an index to a review. */
  lag: { kind: 'whole', lowest: 0, highest: 24 },
  /** A part of a whole. */
  part: { kind: 'rate', lowest: 0, highest: 1 },
  /** A contract year by its number. */
  contractYear: { kind: 'whole', lowest: 1, highest: 100 },
  noticeMonths: { kind: 'whole', lowest: 0, highest: 120 },
  /** What caution adds to a cost. */
  uplift: { kind: 'rate', lowest: 0, highest: 2 },
  indexLevel: { kind: 'number', lowest: 0.001, highest: 1e9 },
  /** Of a simulation: the spread of yearly inflation, its year-to-year correlation, the runs, the seed. */
  volatility: { kind: 'rate', lowest: 0, highest: 0.5 },
  persistence: { kind: 'number', lowest: -1, highest: 1 },
  runs: { kind: 'whole', lowest: 1, highest: 100_000 },
  seed: { kind: 'whole', lowest: 0, highest: 4_294_967_295 },
  /** The part of a planned saving that is delivered; it may also be more than planned. */
  delivered: { kind: 'rate', lowest: 0, highest: 2 },
  weight: { kind: 'number', lowest: 0, highest: 1e15 },
  /** Units that a council buys, or from which a price applies. */
  volume: { kind: 'whole', lowest: 0, highest: 1e9 },
  /** The price of one unit, which may have fractions of a penny. */
  unitPrice: { kind: 'pounds', lowest: 0, highest: LARGEST_POUNDS },
  /** A cost that may be nought. */
  fixedCost: { kind: 'pounds', lowest: 0, highest: LARGEST_POUNDS },
} as const;

/** The longest name, and the longest remark, in characters. */
export const longest = { name: 200, words: 2000 } as const;

export type Limit = (typeof limits)[keyof typeof limits];

/**
 * The most councils that can share a bill: in a cell, which is worked out at once, and in the pane, which may take
 * its time.
 */
export const mostCouncils = { cell: 20, pane: 24 } as const;
