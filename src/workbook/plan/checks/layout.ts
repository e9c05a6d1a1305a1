import { fixedAddress } from '../address';
import type { Check } from './check';

/** The columns of the list of checks, and of what stands below it. */
export const AT = {
  number: 0,
  name: 1,
  sheet: 2,
  difference: 3,
  tolerance: 4,
  holds: 5,
  because: 6,
  spot: 7,
} as const;

/** The row of the first check. */
export const FIRST_ROW = 4;

/** A column of the list, as far as these checks go, which are the first. */
export const listed = (at: number, { length }: readonly Check[]) =>
  `${fixedAddress(FIRST_ROW, at)}:${fixedAddress(FIRST_ROW + length - 1, at)}`;

/** How wide the column of names is, in digits, as Excel counts. */
export const NAME_WIDTH = 60;
