import type { SheetDraft } from '../draft';
import { call, ifElse } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { EXTENSION } from './layout';

/** The defined names of what follows from the terms before any price. */
export const factNames = {
  fullYears: 'Full_years',
  termYears: 'Term_years',
  committedYears: 'Committed_years',
  firstPart: 'Months_to_first_April',
  reviewOffset: 'Review_offset',
  firstReview: 'First_review_month',
  extensionDecisions: 'Extension_decisions',
  extensionLengths: 'Extension_lengths',
  extensionStarts: 'Extension_starts',
  extensionChanges: 'Extension_changes',
  extensionChances: 'Extension_chances',
} as const;

/** Puts the facts of the term, a row each, given the rows of the extensions. Returns the row below. */
export function factRows(
  draft: SheetDraft,
  row: number,
  extensions: { readonly first: number; readonly end: number },
  names: ModelNames,
): number {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const column = (at: keyof typeof EXTENSION) =>
    `${draft.at(extensions.first, EXTENSION[at]).here}:${draft.at(extensions.end - 1, EXTENSION[at]).here}`;
  const sumOf = (flags: 'taken' | 'committed') => `SUMPRODUCT(${column('years')}*${column(flags)})`;
  const taken = `${names.figure('initialYears')}+${sumOf('taken')}`;
  const byApril = `${names.figure('reviewDate')}="1 april"`;
  const months = names.figure('monthsInAYear');
  const list: [keyof typeof factNames, string, string, string][] = [
    [
      'fullYears',
      'Years with every extension',
      'years',
      `${names.figure('initialYears')}+${names.figure('extensions')}`,
    ],
    [
      'termYears',
      'Years the contract is taken to run',
      'years',
      ifElse(`${names.figure('exitAfter')}=""`, taken, call('MIN', names.figure('exitAfter'), taken)),
    ],
    [
      'committedYears',
      'Years committed to',
      'years',
      call('MIN', `${names.figure('initialYears')}+${sumOf('committed')}`, fact('termYears')),
    ],
    [
      'firstPart',
      'Months before the first new financial year',
      'months',
      `${months}-MOD(MONTH(${names.figure('start')})-${names.figure('firstMonth')},${months})`,
    ],
    [
      'reviewOffset',
      'Months into a contract year when reviews come',
      'months',
      ifElse(byApril, fact('firstPart'), '0'),
    ],
    [
      'firstReview',
      'First contract month when the price may move',
      'months from the start',
      `${names.figure('fixedYears')}*${months}+${ifElse(`AND(${byApril},DAY(${names.figure('start')})>1)`, '1', '0')}`,
    ],
  ];
  for (const [place, [key, label, unit, formula]] of list.entries()) {
    const at = row + place;
    draft.text(at, 0, label);
    draft.text(at, 1, unit, styles.note);
    draft.formula(at, 2, formula, styles.right, { numberFormat: formats.whole });
    draft.define(names.of(factNames[key]), { row: at, column: 2, rows: 1, columns: 1 });
  }
  return row + list.length;
}
