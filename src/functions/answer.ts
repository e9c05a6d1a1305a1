import { type CalendarDate, serialFromDate } from '../model/contract/calendar';
import { poundsFromPence } from '../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence } from '../model/money/units';
import { map, type Result } from '../model/result';
import { problemSentence } from '../model/sentences';

export type CellValue = number | string | boolean;

/** Excel shows a sentence with these two codes only, so no function gives any other. */
type Code = '#VALUE!' | '#N/A';

export const FAULT =
  'Joint ICT could not work this out, through a fault of its own. Please report the formula and its inputs.';

/** Hands a result to Excel: its value as cells show it, or an error whose sentence the cell shows. */
export function answer<T, Shown>(work: () => Result<T>, show: (value: T) => Shown): Shown {
  const shown = withoutFault(() => map(work(), show));
  if (shown.ok) return shown.value;
  throw cellError(shown.problem.noAnswer ? '#N/A' : '#VALUE!', problemSentence(shown.problem));
}

/** Turns a bug into an error that says so: thrown as it is, it would reach the user as #VALUE! without a word. */
function withoutFault<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    report(error);
    throw cellError('#VALUE!', FAULT);
  }
}

/**
 * Logs a fault for whoever looks for it: no cell can show where it is. A runtime of functions alone may have no
 * console.
 */
function report(error: unknown): void {
  // eslint-disable-next-line no-console -- the one way out of a function, besides its cell
  if (typeof console !== 'undefined') console.error(error);
}

/**
 * The error that Excel shows in the cell, with its sentence for whoever points at it. Excel gives no script that
 * sentence, so it is also added to the list that the pane puts on the page while it inserts a formula. The codes are
 * text because a runtime may lack the `CustomFunctions.ErrorCode` enum, whose values are these texts.
 */
function cellError(code: Code, message: string) {
  (globalThis as { jointIctRefusals?: string[] }).jointIctRefusals?.push(message);
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** An amount in pounds as a cell shows it, or '' where it is not known: a null would show as 0. */
export const inPounds = (amount: OrNotKnown<Pence>): number | '' =>
  amount === notKnown ? '' : poundsFromPence(amount);

export const numberOrBlank = (value: OrNotKnown<number>): number | '' => (value === notKnown ? '' : value);

export const inDays = (date: CalendarDate): number => serialFromDate(date);
