import type { MemberSums } from '../halves';

/**
 * How large the excess `pays(S) + level − scale · c(S)` of any coalition in a block of the table can be at most. The
 * coalitions of a block have the same members in the high half. So when payments change, none of them gains more than
 * the block does there, all that rose in the low half, and what the level and the scale add. A block that cannot be
 * violated need not be gone through again.
 */
export interface BlockCeilings {
  /** For each block; infinite until it has been gone through. */
  readonly most: Float64Array;
  /** What `most` holds for: payments of each council of the low half and of each block's members in the high half. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Likewise. */
  level: number;
  scale: number;
  /** The largest cost, where costs are scaled; none is below nought there. */
  readonly largest: number;
}

/** The ceilings of a table that has not been gone through. */
export const noCeilings = ({ lowBits, high }: MemberSums, largest: number): BlockCeilings => ({
  most: new Float64Array(high.length).fill(Infinity),
  low: new Float64Array(lowBits),
  high: new Float64Array(high.length),
  level: 0,
  scale: 1,
  largest,
});

/** More than the doubles of one move can be off, relative to the largest scaled cost. */
const ROUNDING = 2 ** -49;

/** Moves the ceilings to other payments, another level and another scale. */
export function moveCeilings(ceilings: BlockCeilings, pays: MemberSums, level: number, scale: number): void {
  const { most, low, high, largest } = ceilings;
  const rounding = ROUNDING * (Math.abs(ceilings.scale) + Math.abs(scale)) * largest;
  let rise = level - ceilings.level + Math.max(0, ceilings.scale - scale) * largest + rounding;
  for (let council = 0; council < low.length; council++) {
    const payment = pays.low[2 ** council] ?? 0;
    rise += Math.max(0, payment - (low[council] ?? 0));
    low[council] = payment;
  }
  for (let block = 0; block < most.length; block++)
    most[block] = (most[block] ?? 0) + rise + (pays.high[block] ?? 0) - (high[block] ?? 0);
  high.set(pays.high);
  ceilings.level = level;
  ceilings.scale = scale;
}
