import {
  dateFromIso,
  FIRST_SERIAL,
  isoFromDate,
  looksLikeYear,
  dateFromSerial,
  serialFromDate,
} from '../../../model/contract/calendar';
import type { SheetDraft } from '../draft';
import { formats } from '../styles';

/*
 * The date of a source, in the column Date. A day or a month is written as a date of Excel's own, whose number format
 * tells which of the two it is; anything else is written as typed, so that the words "November 2010" stay words.
 */

/** The day of the month that stands for a month of which no day is known. */
const MONTH_ONLY = '-01';

/** Puts a date such as 2010-11-18 or 2010-11 into a cell. */
export function putSourceDate(draft: SheetDraft, row: number, column: number, date: string): void {
  const day = dateFromIso(date) ?? dateFromIso(date + MONTH_ONLY);
  if (!day || serialFromDate(day) < FIRST_SERIAL || looksLikeYear(serialFromDate(day)))
    draft.text(row, column, date);
  else {
    const numberFormat = isoFromDate(day) === date ? formats.sourceDay : formats.sourceMonth;
    draft.number(row, column, serialFromDate(day), { numberFormat });
  }
}

/** The date from a cell's value and number format: 2010-11 if the format shows no day. */
export function readSourceDate(value: string | number | boolean, format: string): string {
  const day = typeof value === 'number' && !looksLikeYear(value) ? dateFromSerial(value) : undefined;
  if (!day) return String(value);
  const iso = isoFromDate(day);
  return /d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')) ? iso : iso.slice(0, -MONTH_ONLY.length);
}
