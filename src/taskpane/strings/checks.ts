import { isWaiting } from '../../workbook/waiting';
/** Words of the screen Checks. */
import type { CheckLine, Failure } from '../ports/workbook';

const checks = (count: number) => `${count} ${count === 1 ? 'check' : 'checks'}`;
const sums = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 4 });
const pounds = (amount: number) => sums.format(amount).replace('-', '−');

export const title = 'Checks';
export const running = 'Excel is working the checks out';
export const why =
  'Each sheet of checks tests by itself that sums agree and that figures are in the right units. Excel recalculates before they are read.';

export const noModel = 'This workbook has no model to check';
export const noModelHint =
  'Checks come with the sheets that Joint ICT writes. Open a scenario and write it to the workbook; then run the checks.';
export const noneLeft = 'There are no checks to read';
export const verdict = (failing: number) =>
  failing === 0 ? 'No check fails.' : `${checks(failing)} ${failing === 1 ? 'fails' : 'fail'}.`;
/** The same of when it was looked at, for a notice that stays. */
export const failedThen = (failing: number) =>
  failing === 0 ? 'No check failed.' : `${checks(failing)} failed.`;
/** How many pass, wait for what is not known, and do not apply. */
export function rest(passing: number, waiting: number, never: number, waitsFor: string): string {
  const wait = waitsFor === '' ? 'cannot be made yet' : `${waiting === 1 ? 'waits' : 'wait'} for ${waitsFor}`;
  return `${[
    `${passing} ${passing === 1 ? 'passes' : 'pass'}`,
    ...(waiting > 0 ? [`${waiting} ${wait}`] : []),
    ...(never > 0 ? [`${never} ${never === 1 ? 'does' : 'do'} not apply`] : []),
  ].join(', ')}.`;
}

export const of = (sheet: string) => `On the sheet ${sheet}`;
export const gone =
  'The sheet of checks has been deleted, or its headings have been changed. Undo that, or write the sheets anew.';
export const frozen =
  'These sheets are values: their checks are as they were when the formulas were replaced. To run them again, change the formulas back under Write to workbook.';
export const failing = (count: number) => `${checks(count)} to look at`;
export const passing = (count: number) => `${checks(count)} ${count === 1 ? 'passes' : 'pass'}`;
export const waiting = (count: number) => `${checks(count)} cannot be made yet`;
export const notYet = 'Not yet';
export const noUse = (count: number) => `${checks(count)} ${count === 1 ? 'does' : 'do'} not apply here`;
export const doesNotApply = 'Does not apply';
export const broken = 'What cannot be read';
export const brokenOn = (sheet: string) => `${broken} on ${sheet}`;

/** Why a check does not pass, and what to do. */
export function whyNot({ outcome, difference, allowed, about, shown, spot }: CheckLine): string {
  if (outcome === 'replaced')
    return 'A formula of this check has been typed over or deleted, so nothing is checked. Undo that, or write the sheets anew.';
  if (outcome === 'error')
    return isWaiting(shown)
      ? 'Its functions are still being worked out. Run the checks again in a moment.'
      : `Its cell shows ${shown === '' ? 'nothing' : shown}, so nothing is checked. Find the error on the sheet ${about} and put it right.`;
  if (spot) return `This does not hold. Look at ${spot.label}.`;
  if (difference === undefined) return `This does not hold. Look at the sheet ${about}.`;
  const limit = allowed === undefined ? '' : ` At most ${pounds(allowed)} is allowed.`;
  return `The sums differ by ${pounds(difference)}.${limit} Look at the sheet ${about}.`;
}

/** What is to be said of a check that does not fail: why it waits or does not apply, as the sheet says it, or what rounding left. */
export function remark({ because, difference }: CheckLine): string | undefined {
  if (because !== undefined) return `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  return difference === undefined || difference === 0 ? undefined : `Differs by ${pounds(difference)}`;
}

export const goTo = 'Go to the cell';
export const goToOf = (address: string, name: string) => `${goTo} ${address}: ${name}`;
export const cannotGo = (address: string) =>
  `Excel could not show ${address}. Its sheet may have been hidden or deleted. Run the checks again.`;

export const notRead = 'The checks could not be read.';
export const busy =
  'Something else is being done to the workbook. Run the checks again once it has finished.';
export const failures: Partial<Record<Failure['reason'], string>> = {
  'cell edit': 'A cell is being edited. Press Enter or Esc in it, then run the checks again.',
};
export const failedHint =
  'Run the checks again. If that does not help, send these details to your support team:';
