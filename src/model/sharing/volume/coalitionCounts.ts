/** Which coalitions are counted: those of at most `sizes` councils with a volume below `reach`. */
export interface CountShape {
  /** Every council's volume, ascending, each above nought. */
  readonly volumes: readonly number[];
  /** The volumes that are asked about, each from 1 to the reach. */
  readonly thresholds: readonly number[];
  readonly reach: number;
  readonly sizes: number;
  /** The least volume that a coalition of each size has. */
  readonly lowest: readonly number[];
}

/** The counting that these volumes, which ascend, and these thresholds need. */
export function countShape(volumes: readonly number[], thresholds: readonly number[]): CountShape {
  const lowest = [0];
  for (const volume of volumes) lowest.push((lowest.at(-1) ?? 0) + volume);
  const reach = Math.max(1, ...thresholds);
  const beyond = lowest.findIndex((volume) => volume >= reach);
  return { volumes, thresholds, reach, sizes: (beyond < 0 ? lowest.length : beyond) - 1, lowest };
}

/**
 * What one more council does to the coalitions that it is not in, for each threshold and then each size of
 * coalition, as remainders by a modulus. `lifted`: how many reach the threshold with it and not without it.
 * `filled`: by how many units in all it brings them nearer to the threshold.
 */
export interface Tally {
  readonly lifted: Float64Array;
  readonly filled: Float64Array;
}

/**
 * Moduli up to this, so that doubles stay exact: counts that eight councils in a row have doubled, and sums
 * with signs in turn over the members of up to 512 councils.
 */
export const LARGEST_MODULUS = 2 ** 45;
const DOUBLINGS = 8;

// Held once, as where the model is tested each look at the global Math takes longer than the division.
const { floor } = Math;

/**
 * The tally of a council of each of the volumes joining.
 *
 * Coalitions are counted by size and volume, one council after the other (Cantor, in Mann and Shapley, "Values
 * of large games VI", 1962). With all of them in, those of s
 * councils below a threshold t that lack a council of volume w are all those of s below t, less those of s − 1
 * below t − w that lack it too; and so on down. In doubles such subtraction loses every digit beyond some fifty
 * councils; remainders lose none. Time grows with the square of the councils times the volume.
 */
export function tallies(shape: CountShape, joining: readonly number[], modulus: number): Tally[] {
  const counts = countAll(shape, modulus);
  const changes = () => joining.map((volume) => changed(counts, shape, volume, modulus));
  addUp(counts, shape.reach, modulus);
  const lifted = changes();
  addUp(counts, shape.reach, modulus);
  const filled = changes();
  return joining.map((_, index) => ({ lifted: lifted[index] ?? none, filled: filled[index] ?? none }));
}

const none = new Float64Array();

/** How many coalitions have each size and each volume below the reach: a row of volumes for each size. */
function countAll(shape: CountShape, modulus: number): Float64Array {
  const { volumes, sizes, reach } = shape;
  const counts = new Float64Array((sizes + 1) * reach);
  counts[0] = 1;
  for (const [index, volume] of volumes.entries()) {
    for (let size = Math.min(index + 1, sizes); size > 0; size--) {
      const { start, end } = reached(shape, index, size);
      addRow(counts, size * reach + start, (size - 1) * reach + start - volume, end - start);
    }
    if (index % DOUBLINGS === DOUBLINGS - 1) reduce(counts, modulus);
  }
  reduce(counts, modulus);
  return counts;
}

/** The volumes that a coalition of a size can have that consists of the council at an index and others before it. */
function reached({ volumes, reach, lowest }: CountShape, index: number, size: number) {
  const largest = (lowest[index + 1] ?? 0) - (lowest[index + 1 - size] ?? 0);
  const start = (lowest[size - 1] ?? 0) + (volumes[index] ?? 0);
  return { start, end: Math.min(reach, largest + 1) };
}

/** How many additions `tallies` makes for each modulus. */
export function additions(shape: CountShape): number {
  let all = 0;
  for (const index of shape.volumes.keys())
    for (let size = Math.min(index + 1, shape.sizes); size > 0; size--) {
      const { start, end } = reached(shape, index, size);
      all += Math.max(0, end - start);
    }
  return all;
}

function addRow(counts: Float64Array, to: number, from: number, length: number) {
  for (let index = 0; index < length; index++)
    counts[to + index] = (counts[to + index] ?? 0) + (counts[from + index] ?? 0);
}

function reduce(counts: Float64Array, modulus: number) {
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? 0;
    counts[index] = count - floor(count / modulus) * modulus;
  }
}

/** Replaces each row by its running sums. */
function addUp(counts: Float64Array, reach: number, modulus: number) {
  for (let start = 0; start < counts.length; start += reach) {
    let sum = 0;
    for (let index = start; index < start + reach; index++) {
      sum += counts[index] ?? 0;
      if (sum >= modulus) sum -= modulus;
      counts[index] = sum;
    }
  }
}

/** How much less the running sums below each threshold are, for each size, once a council has joined. */
function changed(
  sums: Float64Array,
  { thresholds, sizes, reach }: CountShape,
  joining: number,
  modulus: number,
): Float64Array {
  const found = new Float64Array(thresholds.length * (sizes + 1));
  for (const [index, threshold] of thresholds.entries())
    for (let size = 0; size <= sizes; size++) {
      const before = belowWithout(sums, size, threshold, joining, reach) % modulus;
      const after = belowWithout(sums, size, threshold - joining, joining, reach) % modulus;
      found[index * (sizes + 1) + size] = before - after;
    }
  return found;
}

/** The running sum below a threshold for a size, of the coalitions that lack a council of one volume. */
function belowWithout(sums: Float64Array, size: number, threshold: number, lacking: number, reach: number) {
  let sum = 0;
  for (let fewer = 0; fewer <= size && threshold - fewer * lacking > 0; fewer++) {
    const term = sums[(size - fewer) * reach + threshold - fewer * lacking - 1] ?? 0;
    sum += fewer % 2 ? -term : term;
  }
  return sum;
}
