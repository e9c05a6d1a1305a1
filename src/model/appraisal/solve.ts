import { limits } from '../limits';
import { rate, type Rate } from '../money/units';

/** How near to the true rate a solution comes. */
export const TOLERANCE = 1e-15;

/** Why nothing within the range brings a saving to nought: it is there throughout, or nowhere. */
export const noSwitches = ['always saves', 'never saves'] as const;
export type NoSwitch = (typeof noSwitches)[number];

/** The highest rate a year within limits that leaves a saving, to `tolerance`; the saving shrinks as rates rise. */
export function highestRate(savesAt: (at: Rate) => boolean, tolerance = TOLERANCE): Rate | NoSwitch {
  const saves = (at: number) => savesAt(rate(at));
  const { lowest, highest } = limits.rise;
  if (saves(highest)) return 'always saves';
  if (!saves(lowest)) return 'never saves';
  // Nought first: a saving that is nil from the start is nil at 0%, not a hair below.
  const [low, high] = saves(0) ? [0, highest] : [lowest, 0];
  return rate(lastThatHolds(saves, low, high, tolerance));
}

/**
 * The last number for which something holds, to within `tolerance`, by halving: it holds at `from`, does not
 * hold at `to`, and changes once between them. `to` may be the lower of the two.
 */
export function lastThatHolds(
  holds: (at: number) => boolean,
  from: number,
  to: number,
  tolerance: number,
): number {
  let [last, beyond] = [from, to];
  while (Math.abs(beyond - last) > tolerance) {
    const middle = (last + beyond) / 2;
    if (middle === last || middle === beyond) break;
    if (holds(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}

/** The same among whole numbers. */
export const lastWholeThatHolds = (holds: (at: number) => boolean, from: number, to: number): number =>
  Math.floor(lastThatHolds((at) => holds(Math.floor(at)), from, to, 0.5));
