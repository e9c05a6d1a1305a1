import { columnRange } from '../address';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import { call, ifElse, concat, literal, isNotKnown } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Published } from '../published';
import type { Savings } from '../savings/savings';
import { allOf, type TimeRow } from '../timeline';
import type { Faults } from './faults';

/**
 * Something that must hold, as a line on the sheet Checks. It gives one of three: `difference` of two sums that must be
 * equal, `holds` for any other test, or `faults` that must not be found on Inputs. All are formulas.
 */
export interface Check {
  /** What must hold, as a sentence. */
  readonly name: string;
  /** The sheet it is about. */
  readonly where: string;
  /** The difference of the two sums, in pounds. */
  readonly difference?: string;
  /** How large the difference may be, in pounds, where rounding allows more than the tolerance on Inputs. */
  readonly allowed?: string;
  /** TRUE if it holds. */
  readonly holds?: string;
  /** What is searched for. An error that the first of them reports may make the searches after it impossible. */
  readonly faults?: readonly Faults[];
  /** A text that says where it fails first, such as "Bromley, as-is: Inputs!E8", or "". */
  readonly spot?: string;
  /** The reasons for which it may not be possible yet, or never. */
  readonly waits?: readonly Wait[];
  /** Whether it tests what was typed in, rather than the working. */
  readonly ofInputs?: boolean;
  /** For checks of other sheets: whether no answer is stated while it fails. Checks of inputs and units are all so. */
  readonly decisive?: true;
  /** The defined name of the cell that says whether it holds, where other formulas need it. */
  readonly cellName?: string;
}

/** The name of the cell that says whether every amount that was typed in is a number. */
export const amountsName = 'Amounts_are_numbers';

/** Why a check may not be possible: a figure is not known yet, or there is nothing to check. */
export interface Wait {
  /** A formula that is TRUE while the check is not possible. */
  readonly until: string;
  /** The reason, as the sheet gives it. */
  readonly because: string;
  /** Whether there is nothing to check, rather than a figure to wait for: the check then "does not apply". */
  readonly never?: true;
}

/** The sheets that are checked; Sharing and Risk bring checks of their own. */
export interface CheckedParts {
  readonly inputs: Inputs;
  readonly published: Published;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
}

/** A column of Costs, over the rows of all strands. */
export const strands = ({ costs }: CheckedParts, column: number) =>
  columnRange(costs.sheetName, column, costs.area.first, costs.area.last);

/**
 * A formula for the first reason to wait, or "". `first` is what to see to before that, said after the reason. A reason
 * that is itself an error counts as none: the check then shows the error.
 */
export const reasonOf = (waits: readonly Wait[], first?: string): string => {
  const said = ({ because, never }: Wait) =>
    first === undefined || never ? literal(because) : concat(literal(because), first);
  const reason = waits.reduceRight((rest, wait) => ifElse(wait.until, said(wait), rest), literal(''));
  return call('IFERROR', reason, literal(''));
};

/** What a check says instead of TRUE or FALSE while it waits for a figure, and where there is nothing to check. */
export const NOT_YET = 'not yet';
export const NOT_APPLICABLE = 'does not apply';

/** A formula for which of the two it is, given the cell with the reason, which is not blank. */
export function notCheckedText(waits: readonly Wait[], reason: string): string {
  const never = waits.filter((wait) => wait.never).map(({ because }) => `${reason}=${literal(because)}`);
  const [only] = never;
  if (only === undefined) return literal(NOT_YET);
  if (never.length === waits.length) return literal(NOT_APPLICABLE);
  return ifElse(never.length === 1 ? only : call('OR', ...never), literal(NOT_APPLICABLE), literal(NOT_YET));
}

/** Waits for a cell to be known. */
export const waitKnown = (cell: string, because: string): Wait => ({ until: isNotKnown(cell), because });

const isNumber = (name: string) => call('ISNUMBER', name);

const termFigures = ['start', 'initialYears', 'fixedYears'] as const;
/** The figures without which a contract has no cost. */
export const neededTerms = ['annualCharge', ...termFigures] as const;

/** Waits for the contract's start, term and fixed years, without which no sum over the term can be made. */
export const waitTerm = (names: ModelNames): Wait => ({
  until: `NOT(${call('AND', ...termFigures.map((key) => isNumber(names.figure(key))))})`,
  because: 'the contract has no start, term or fixed years',
});

/** Waits for the contract's price. */
export const waitPrice = (names: ModelNames): Wait => ({
  until: `NOT(${isNumber(names.figure('annualCharge'))})`,
  because: 'the contract has no price',
});

/** Waits for the rate of every review: without one, no price after it is known. */
export const waitRates = ({ contract: { price } }: CheckedParts): Wait => ({
  until: `NOT(${everyRate(price.rise)})`,
  because: 'no forecast of the index, or no rise of a year',
});

/** Whether every review has a rate. An error is none. */
export const everyRate = (rise: TimeRow) => `${call('COUNT', allOf(rise))}=${call('COLUMNS', allOf(rise))}`;
