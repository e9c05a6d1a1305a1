import { fixedAddress } from '../address';
import type { Check } from './check';

/** The columns of the list of checks, used by the blocks below it too. */
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

/** The cells of a column of the list for its first checks, as many as these. */
export const listed = (at: number, { length }: readonly Check[]) =>
  `${fixedAddress(FIRST_ROW, at)}:${fixedAddress(FIRST_ROW + length - 1, at)}`;

/** The width of the column of names, in characters. */
export const NAME_WIDTH = 60;
