import { axisPounds } from '../format';

/** The greatest width of a digit, and the space between a label and the axis, in pixels. */
const [LETTER, GAP] = [7, 10];

/** How many pixels an axis of money needs at its left for the labels of its marks, in pounds; at least `least`. */
export const axisRoom = (marks: readonly number[], least: number): number =>
  Math.max(least, ...marks.map((pounds) => Math.ceil(axisPounds(pounds).length * LETTER) + GAP));
