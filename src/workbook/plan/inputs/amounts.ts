import { literal } from '../formula';

/** What the units of amounts begin with, and the one that stands by itself: no words will do for such a figure. */
const SIGNS = ['£', '%'] as const;
const YEARS = 'years';

export const isAmount = (unit: string): boolean =>
  unit === YEARS || SIGNS.some((sign) => unit.startsWith(sign));

/** The same of cells with units, as a factor: by the first letter, for not every spreadsheet knows wildcards. */
export const unitBegins = (units: string, sign: (typeof SIGNS)[number]) =>
  `(LEFT(${units},1)=${literal(sign)})`;
export const areYears = (units: string) => `(${units}=${literal(YEARS)})`;
export const areAmounts = (units: string) =>
  `(${[...SIGNS.map((sign) => unitBegins(units, sign)), areYears(units)].join('+')})`;
