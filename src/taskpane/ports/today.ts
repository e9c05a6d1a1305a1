import { type CalendarDate, isoFromDate } from '../../model/contract/calendar';

/** Today, by the user's clock. */
export function todayDate(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The same as text, such as 2011-04-01. */
export const today = () => isoFromDate(todayDate());
