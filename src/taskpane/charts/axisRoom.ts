import { axisPounds } from '../format';

/** As wide as a figure at most is, and what parts a mark's label from the axis. */
const [LETTER, GAP] = [7, 10];

/** How far from the left an axis of money stands, so that none of its labels is cut; `least` where they are short. */
export const axisRoom = (marks: readonly number[], least: number): number =>
  Math.max(least, ...marks.map((pounds) => Math.ceil(axisPounds(pounds).length * LETTER) + GAP));
