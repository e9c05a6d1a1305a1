import { dateFromSerial } from '../../model/contract/calendar';
import { day } from '../format';

export const isFigure = (cell: string) => cell !== '' && Number.isFinite(Number(cell));

/** The headings under which the functions give dates, which a cell without a format shows as a number. */
const dates = new Set(['From', 'To']);

/** A printed value as a formatted cell would show it: 3,600,000, 0.348, 1 April 2011. */
export function cellText(cell: string, heading?: string): string {
  if (!isFigure(cell)) return cell;
  const value = Number(cell);
  const date = heading !== undefined && dates.has(heading) ? dateFromSerial(value) : undefined;
  if (date) return day(date);
  const digits = Math.abs(value) < 10 ? 6 : 2;
  const isYear = heading === 'Year';
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits, useGrouping: !isYear });
}
