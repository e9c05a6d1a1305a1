/** A day of the Gregorian calendar, without time or time zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/**
 * The same day so many months later, or the last day of a month that has no such day: one month after 31 January is
 * 28 February.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = date.year * 12 + date.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return { year, month: inYear, day: Math.min(date.day, daysInMonth(year, inYear)) };
}

export const dayBefore = (date: CalendarDate): CalendarDate =>
  date.day > 1 ? { ...date, day: date.day - 1 } : addMonths({ ...date, day: 31 }, -1);

/** The financial year, April to March, that a day falls in, by the year it begins: 2011 for 2011/12. */
export const financialYear = ({ year, month }: CalendarDate) => (month >= 4 ? year : year - 1);

/** The name of a financial year: 2011/12, or 1999/00. */
export const financialYearName = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** Days since 1 March of year 0. Years are counted from March, so that a leap day is the last of its year. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const daysBefore = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    daysBefore
  );
}

/**
 * The day that Excel's 1900 date system counts from. It holds after 29 February 1900, which Excel has and the
 * calendar has not.
 */
const EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });

/** The serials we take: from 1 March 1900, the first on which Excel and the calendar agree, to 31 December 2199. */
export const FIRST_SERIAL = 61;
export const LAST_SERIAL = dayNumber({ year: 2199, month: 12, day: 31 }) - EPOCH;

/** The serials that are probably a year: Excel would read 2011 as 3 July 1905. */
export const YEAR_SERIALS = { lowest: 1900, highest: 2199 } as const;

/** Whether a serial is probably a year that somebody typed in place of a date. */
export const looksLikeYear = (serial: number) =>
  Number.isInteger(serial) && serial >= YEAR_SERIALS.lowest && serial <= YEAR_SERIALS.highest;

/** Excel's serial number of a day. */
export const serialFromDate = (date: CalendarDate) => dayNumber(date) - EPOCH;

/** The day of an Excel serial, whose fraction, a time of day, is dropped. Undefined outside the serials we take. */
export function dateFromSerial(serial: number): CalendarDate | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return undefined;
  // The estimated year is right or one too late, so one step back is enough.
  let year = Math.floor(whole / 365.2425) + 1900;
  if (serialFromDate({ year, month: 1, day: 1 }) > whole) year -= 1;
  let month = 12;
  while (serialFromDate({ year, month, day: 1 }) > whole) month -= 1;
  return { year, month, day: whole - serialFromDate({ year, month, day: 1 }) + 1 };
}

/** The day of ISO text such as 2011-04-01. Undefined where there is no such day or we do not take it. */
export function dateFromIso(text: string): CalendarDate | undefined {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = { year, month, day };
  const serial = serialFromDate(date);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? date : undefined;
}

/** A day as ISO text: 2011-04-01. */
export const isoFromDate = ({ year, month, day }: CalendarDate) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
