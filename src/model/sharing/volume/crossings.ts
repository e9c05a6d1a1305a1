import { additions, countShape, LARGEST_MODULUS, tallies, type Tally } from './coalitionCounts';
import { total } from '../game';
import { residues } from './residues';

/** What a council's volume does at a threshold to the coalitions of the others of one size. */
export interface Crossing {
  /** How many of them are below the threshold, and reach it with the council. */
  readonly lifted: bigint;
  /** How many of the units that it adds are beyond the threshold, added up over all of them. */
  readonly unitsBeyond: bigint;
}

/** Crossings by the size of the coalition, from nobody to all the others. */
export type Crossings = readonly Crossing[];

/**
 * For a council of each volume, and for each threshold from 1 to the total volume, its crossings. `volumes`
 * ascend, and each is above nought.
 *
 * A coalition is lifted over a threshold where its complement is lifted over the mirrored one, so only volumes
 * up to half the total are ever counted.
 */
export function crossings(
  volumes: readonly number[],
  thresholds: readonly number[],
): Map<number, Crossings[]> {
  const { shape, distinct, numbers } = plan(volumes, thresholds);
  const byModulus = numbers.moduli.map((modulus) => tallies(shape, distinct, modulus));
  const coalitions = volumes.map((_, size) => binomial(volumes.length - 1, size));

  return new Map(
    distinct.map((volume, joining) => [
      volume,
      thresholds.map((threshold, index) => {
        const sum = (kind: keyof Tally, size: number) => {
          const cell = index * (shape.sizes + 1) + size;
          return size > shape.sizes
            ? 0n
            : numbers.whole(byModulus.map((tally) => tally[joining]?.[kind][cell] ?? 0));
        };
        return coalitions.map((count, size): Crossing => {
          if (shape.thresholds[index] === threshold)
            return {
              lifted: sum('lifted', size),
              unitsBeyond: count * BigInt(volume) - sum('filled', size),
            };
          const lifted = sum('lifted', volumes.length - 1 - size);
          return { lifted, unitsBeyond: sum('filled', volumes.length - 1 - size) - lifted };
        });
      }),
    ]),
  );
}

/** How much work `crossings` is: steps of about a nanosecond, and counts held in memory at once. */
export function countingEffort(volumes: readonly number[], thresholds: readonly number[]) {
  const { shape, distinct, numbers } = plan(volumes, thresholds);
  const takingOut = distinct.length * thresholds.length * shape.sizes * (shape.sizes + WHOLE_STEPS);
  return {
    steps: numbers.moduli.length * (additions(shape) + takingOut),
    counts: shape.reach * (shape.sizes + 1),
  };
}

/** Steps for each remainder that a number is put together from. */
const WHOLE_STEPS = 300;

function plan(volumes: readonly number[], thresholds: readonly number[]) {
  const mirror = total(volumes) + 1;
  const near = thresholds.map((threshold) => Math.min(threshold, mirror - threshold));
  const shape = countShape(volumes, near);
  const numbers = residues(2n ** BigInt(volumes.length) * BigInt(shape.reach), LARGEST_MODULUS);
  return { shape, numbers, distinct: [...new Set(volumes)] };
}

/** How many coalitions of a size there are among so many councils. */
export function binomial(councils: number, size: number): bigint {
  let count = 1n;
  for (let chosen = 1; chosen <= size; chosen++)
    count = (count * BigInt(councils - chosen + 1)) / BigInt(chosen);
  return count;
}
