import { type BlockCeilings, moveCeilings } from './blockCeilings';
import type { Coalition } from '../game';
import { sumOver, type MemberSums } from '../halves';

/**
 * The passes over a whole table of costs that the nucleolus makes. They are small functions at the top of a file
 * because these are compiled well: inside a large one the same loops run several times slower.
 */

/** A coalition that pays more than its cost and the level allow, and by how much. */
export interface Violation {
  readonly coalition: Coalition;
  readonly excess: number;
}

/** A coalition whose settling vector sums to less than this is settled. */
export const SETTLED = 1e-11;

/**
 * In each block of the table the coalition with the largest excess `pays(S) + level − scale · c(S)` above
 * `tolerance`, among those whose share is not settled yet: `settling` sums to nought over those that are. Blocks
 * whose ceiling is no higher are passed over; those of the others are set to what is found.
 */
export function worstOfEachBlock(
  costs: Float64Array,
  pays: MemberSums,
  settling: MemberSums,
  level: number,
  scale: number,
  tolerance: number,
  ceilings: BlockCeilings,
): Violation[] {
  moveCeilings(ceilings, pays, level, scale);
  const block = pays.low.length;
  const violations: Violation[] = [];
  for (let above = 0; above < pays.high.length; above++) {
    if ((ceilings.most[above] ?? 0) <= tolerance) continue;
    const index = worstOfBlock(
      costs.subarray(above * block, (above + 1) * block),
      pays.low,
      settling.low,
      settling.high[above] ?? 0,
      scale,
    );
    const coalition: Coalition = above * block + index;
    const excess = index < 0 ? -Infinity : sumOver(pays, coalition) + level - scale * (costs[coalition] ?? 0);
    ceilings.most[above] = excess;
    if (excess > tolerance) violations.push({ coalition, excess });
  }
  return violations;
}

/** The index of the largest excess in a block, or −1 if all of it is settled. */
function worstOfBlock(
  costs: Float64Array,
  pays: Float64Array,
  settling: Float64Array,
  settlingAbove: number,
  scale: number,
): number {
  let worst = -Infinity;
  let found = -1;
  for (let index = 0; index < costs.length; index++) {
    const excess = (pays[index] ?? 0) - scale * (costs[index] ?? 0);
    if (excess > worst && Math.abs((settling[index] ?? 0) + settlingAbove) > SETTLED) {
      worst = excess;
      found = index;
    }
  }
  return found;
}

/** The index in a pool of coalitions of the one with the largest such excess above `tolerance`, or −1. */
export function worstOfPool(
  pool: Int32Array,
  size: number,
  costs: Float64Array,
  pays: MemberSums,
  level: number,
  scale: number,
  tolerance: number,
): number {
  const { low, high, lowBits } = pays;
  const mask = low.length - 1;
  let worst = tolerance - level;
  let found = -1;
  for (let index = 0; index < size; index++) {
    const coalition = pool[index] ?? 0;
    const excess =
      (low[coalition & mask] ?? 0) + (high[coalition >>> lowBits] ?? 0) - scale * (costs[coalition] ?? 0);
    if (excess > worst) {
      worst = excess;
      found = index;
    }
  }
  return found;
}

/**
 * What coalitions pay: whole pence and fractions of a penny kept apart, and an addition for each penny of their
 * costs.
 */
export interface Payments {
  readonly whole: MemberSums;
  readonly part: MemberSums;
  readonly perPound: number;
}

/** How much more a coalition pays than its cost, exact to a ten-billionth of a penny where `perPound` is 0. */
export function excess(costs: Float64Array, { whole, part, perPound }: Payments, coalition: Coalition) {
  const cost = costs[coalition] ?? 0;
  return sumOver(whole, coalition) - cost + (sumOver(part, coalition) + perPound * cost);
}

/**
 * Visits every coalition, but nobody and all together, whose excess over its cost is above a bar. `visit` returns the
 * bar for the coalitions after it.
 */
export function eachDearer(
  costs: Float64Array,
  payments: Payments,
  from: number,
  visit: (coalition: Coalition, excess: number) => number,
): void {
  const { whole, part, perPound } = payments;
  const block = whole.low.length;
  const dearer = new Int32Array(block);
  let bar = from;
  for (let above = 0; above < whole.high.length && bar < Infinity; above++) {
    const count = dearerInBlock(
      costs.subarray(above * block, (above + 1) * block),
      whole.low,
      part.low,
      whole.high[above] ?? 0,
      part.high[above] ?? 0,
      perPound,
      bar,
      dearer,
    );
    for (let index = 0; index < count; index++) {
      const coalition = above * block + (dearer[index] ?? 0);
      const over = excess(costs, payments, coalition);
      if (over > bar && coalition !== 0 && coalition !== costs.length - 1) bar = visit(coalition, over);
    }
  }
}

function dearerInBlock(
  costs: Float64Array,
  whole: Float64Array,
  part: Float64Array,
  wholeAbove: number,
  partAbove: number,
  perPound: number,
  bar: number,
  dearer: Int32Array,
): number {
  let count = 0;
  for (let index = 0; index < costs.length; index++) {
    const cost = costs[index] ?? 0;
    const over = (whole[index] ?? 0) + wholeAbove - cost + ((part[index] ?? 0) + partAbove + perPound * cost);
    if (over > bar) dearer[count++] = index;
  }
  return count;
}
