import { dateFromSerial } from '../../model/contract/calendar';
import { day } from '../format';

export const isFigure = (cell: string) => cell !== '' && Number.isFinite(Number(cell));

/** The headings under which functions give dates, as the numbers that Excel counts them by. */
const dates = new Set(['From', 'To']);

/** A cell of a help page as a formatted cell of Excel would show it: 3,600,000, 0.348, 1 April 2011. */
export function cellText(cell: string, heading?: string): string {
  if (!isFigure(cell)) return cell;
  const value = Number(cell);
  const date = heading !== undefined && dates.has(heading) ? dateFromSerial(value) : undefined;
  if (date) return day(date);
  const digits = Math.abs(value) < 10 ? 6 : 2;
  const isYear = heading === 'Year';
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits, useGrouping: !isYear });
}
