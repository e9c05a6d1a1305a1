import { type CalendarDate, serialFromDate } from '../model/contract/calendar';
import { poundsFromPence } from '../model/money/rounding';
import { type Known, notKnown, type Pence } from '../model/money/units';
import { map, type Result } from '../model/result';
import { sentence } from '../model/sentences';

export type CellValue = number | string | boolean;

/** Excel shows a sentence with these two codes only, so no function gives any other. */
type Code = '#VALUE!' | '#N/A';

export const FAULT =
  'Joint ICT could not work this out, through a fault of its own. Please report the formula and its inputs.';

/** Hands a result to Excel: its value as cells show it, or an error whose sentence the cell shows. */
export function answer<T, Shown>(work: () => Result<T>, show: (value: T) => Shown): Shown {
  const shown = withoutFault(() => map(work(), show));
  if (shown.ok) return shown.value;
  throw cellError(shown.problem.noAnswer ? '#N/A' : '#VALUE!', sentence(shown.problem));
}

/** A bug's own error would reach the user as #VALUE! without a word. */
function withoutFault<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    report(error);
    throw cellError('#VALUE!', FAULT);
  }
}

/** For whoever looks for the fault: no cell can show where it is. A runtime of functions alone may have no console. */
function report(error: unknown): void {
  // eslint-disable-next-line no-console -- the one way out of a function, besides its cell
  if (typeof console !== 'undefined') console.error(error);
}

/**
 * The codes stand here as text because `CustomFunctions.ErrorCode` is no more than their names. Excel shows the sentence
 * to who points at the cell, and to no script: where the pane on the same page has put up a list, it is told too.
 */
function cellError(code: Code, message: string) {
  (globalThis as { jointIctRefusals?: string[] }).jointIctRefusals?.push(message);
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** An amount as a cell shows it, in pounds; what is not known is left blank. A null would show as 0. */
export const inPounds = (amount: Known<Pence>): number | '' =>
  amount === notKnown ? '' : poundsFromPence(amount);

export const known = (value: Known<number>): number | '' => (value === notKnown ? '' : value);

export const inDays = (date: CalendarDate): number => serialFromDate(date);
