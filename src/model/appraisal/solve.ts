import { limits } from '../limits';
import { rate, type Rate } from '../money/units';

/** How near to the true rate a solution is, unless a caller asks for less. */
export const TOLERANCE = 1e-15;

/** Why no value within the limits brings a saving to nought: every one leaves a saving, or none does. */
export const noSwitches = ['always saves', 'never saves'] as const;
export type NoSwitch = (typeof noSwitches)[number];

/**
 * The highest yearly rate within limits that leaves a saving, to within `tolerance`. The saving shrinks as rates
 * rise.
 */
export function highestRate(savesAt: (at: Rate) => boolean, tolerance = TOLERANCE): Rate | NoSwitch {
  const saves = (at: number) => savesAt(rate(at));
  const { lowest, highest } = limits.rise;
  if (saves(highest)) return 'always saves';
  if (!saves(lowest)) return 'never saves';
  // 0% first: where the saving is nil at any rate up to 0%, the answer is 0%, not a hair below.
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

/** The last whole number for which something holds. */
export const lastWholeThatHolds = (holds: (at: number) => boolean, from: number, to: number): number =>
  Math.floor(lastThatHolds((at) => holds(Math.floor(at)), from, to, 0.5));
