import { type CalendarDate, isoFromDate } from '../../model/contract/calendar';

/** The day it is where the user is. */
export function todayDate(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

export const today = () => isoFromDate(todayDate());
