import type { Ends } from '../ends';
import { sharedLeftover } from './separable';
import type { Shares } from '../shares';

/**
 * Everybody pays what it adds as the last to join, m(i). What is left of the bill is shared in proportion to what each
 * avoids by not going alone, c(i) − m(i). The same as Gately's point, where everyone's propensity to disrupt
 * is equal (Ransmeier 1942; Gately 1974; Straffin and Heaney 1981). Time: n.
 *
 * @example A, B and C add 4, 7 and 9 and avoid 2, 2 and 3; 2 are left over: 4 + 2 · 2 ÷ 7 = 4.57, 7.57 and 9.86.
 */
export const alternativeCostAvoided = (ends: Ends): Shares =>
  sharedLeftover(
    ends,
    ends.alone.map((most, council) => most - (ends.added[council] ?? 0n)),
  );
