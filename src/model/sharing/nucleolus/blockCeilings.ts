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
  /** What `most` goes with: the payments of each council in the low half, of each block in the high half, and so on. */
  readonly low: Float64Array;
  readonly high: Float64Array;
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

/** Moves the ceilings to other payments, another level and another scale. */
export function moveCeilings(ceilings: BlockCeilings, pays: MemberSums, level: number, scale: number): void {
  const { most, low, high, largest } = ceilings;
  let rise = level - ceilings.level + Math.max(0, ceilings.scale - scale) * largest;
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
