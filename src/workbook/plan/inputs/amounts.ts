import { literal } from '../formula';

/*
 * Which figures must be numbers, told by their unit: one that begins with £ or %, or that is "years".
 */
const SIGNS = ['£', '%'] as const;
const YEARS = 'years';

/** Whether a figure with this unit must be a number. */
export const isAmount = (unit: string): boolean =>
  unit === YEARS || SIGNS.some((sign) => unit.startsWith(sign));

/** Array formulas for the same, over cells with units. The first letter is compared: not every spreadsheet has wildcards. */
export const unitBegins = (units: string, sign: (typeof SIGNS)[number]) =>
  `(LEFT(${units},1)=${literal(sign)})`;
export const areYears = (units: string) => `(${units}=${literal(YEARS)})`;
export const areAmounts = (units: string) =>
  `(${[...SIGNS.map((sign) => unitBegins(units, sign)), areYears(units)].join('+')})`;
