import { addTo, type ExactSums, exactSums, sumsOf } from './exactSums';
import { firstMember } from '../game';
import { lowBitsOf } from '../halves';

/**
 * For each council and each size, the exact total cost of the coalitions of that size with that council in
 * them: `sizeSums(n, costs)[i][s]`. Shapley and Banzhaf need no more of a game. One pass over the table: by the
 * size of the high half, the blocks of 2^low costs are added up element by element, and only these few sums are then
 * divided among the councils.
 *
 * Time: one or two additions for each of the 2ⁿ costs.
 */
export function sizeSums(n: number, costs: Float64Array): bigint[][] {
  const low = lowBitsOf(n);
  const high = n - low;
  const bySizeAbove = emptyBlocks(high + 1, 2 ** low);
  const bySizeBelow = emptyBlocks(low + 1, 2 ** high);
  addUp(costs, sizes(high), bySizeAbove, sizes(low), bySizeBelow);
  return [...councilsOf(bySizeAbove, low, n), ...councilsOf(bySizeBelow, high, n)];
}

/**
 * The total cost of all coalitions of each size, from the sums of each council, which count a coalition of s in s
 * of them.
 */
export const totalsOfSizes = (bySize: readonly (readonly bigint[])[]): bigint[] =>
  Array.from({ length: bySize.length + 1 }, (_, size) =>
    size === 0 ? 0n : bySize.reduce((sum, sums) => sum + (sums[size] ?? 0n), 0n) / BigInt(size),
  );

const emptyBlocks = (count: number, length: number) =>
  Array.from({ length: count }, () => new Float64Array(length));

const sizes = (bits: number) => {
  const size = new Uint8Array(2 ** bits);
  for (let index = 1; index < size.length; index++) size[index] = (size[index >> 1] ?? 0) + (index & 1);
  return size;
};

/**
 * Every sum stays a whole number below 2^53. At most 462 costs are added up in one element for 22 councils, which any
 * costs allow, and 1,716 for 24, which costs up to £52 billion do.
 */
function addUp(
  costs: Float64Array,
  sizeAbove: Uint8Array,
  bySizeAbove: readonly Float64Array[],
  sizeBelow: Uint8Array,
  bySizeBelow: readonly Float64Array[],
): void {
  const block = sizeBelow.length;
  const lines = linesOf(sizeBelow);
  const inSizes = new Float64Array(bySizeBelow.length);
  for (let above = 0; above < sizeAbove.length; above++) {
    const into = bySizeAbove[sizeAbove[above] ?? 0];
    if (!into) continue;
    const costsOfBlock = costs.subarray(above * block, (above + 1) * block);
    inSizes.fill(0);
    if (block < LINE) addShort(costsOfBlock, into, sizeBelow, inSizes);
    else addBlock(costsOfBlock, into, lines, inSizes);
    for (const [size, sum] of inSizes.entries()) {
      const sumsOfSize = bySizeBelow[size];
      if (sumsOfSize) sumsOfSize[above] = sum;
    }
  }
}

/**
 * A block of costs is added to the sums by element and by size in lines of eight, which the processor reads at once.
 * Sizes within a line are 0 to 3 above that of its first element, so that all lines whose first has the same size need
 * only four sums, which are stored once.
 */
interface Lines {
  readonly starts: Int32Array;
  /** Where the starts of each size begin; then their end. */
  readonly bounds: Int32Array;
}

const LINE = 8;

function linesOf(size: Uint8Array): Lines {
  const starts = Array.from({ length: size.length / LINE }, (_, line) => line * LINE);
  const sizeAt = (start: number) => size[start] ?? 0;
  const largest = sizeAt(size.length - LINE);
  return {
    starts: Int32Array.from(starts.sort((a, b) => sizeAt(a) - sizeAt(b))),
    bounds: Int32Array.from(
      { length: largest + 2 },
      (_, of) => starts.filter((at) => sizeAt(at) < of).length,
    ),
  };
}

function addBlock(
  block: Float64Array,
  into: Float64Array,
  { starts, bounds }: Lines,
  inSizes: Float64Array,
): void {
  for (let size = 0; size + 1 < bounds.length; size++)
    addLines(block, into, starts, bounds[size] ?? 0, bounds[size + 1] ?? 0, inSizes, size);
}

function addLines(
  block: Float64Array,
  into: Float64Array,
  starts: Int32Array,
  from: number,
  to: number,
  inSizes: Float64Array,
  size: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let line = from; line < to; line++) {
    const index = starts[line] ?? 0;
    const c0 = block[index] ?? 0;
    const c1 = block[index + 1] ?? 0;
    const c2 = block[index + 2] ?? 0;
    const c3 = block[index + 3] ?? 0;
    const c4 = block[index + 4] ?? 0;
    const c5 = block[index + 5] ?? 0;
    const c6 = block[index + 6] ?? 0;
    const c7 = block[index + 7] ?? 0;
    into[index] = (into[index] ?? 0) + c0;
    into[index + 1] = (into[index + 1] ?? 0) + c1;
    into[index + 2] = (into[index + 2] ?? 0) + c2;
    into[index + 3] = (into[index + 3] ?? 0) + c3;
    into[index + 4] = (into[index + 4] ?? 0) + c4;
    into[index + 5] = (into[index + 5] ?? 0) + c5;
    into[index + 6] = (into[index + 6] ?? 0) + c6;
    into[index + 7] = (into[index + 7] ?? 0) + c7;
    s0 += c0;
    s1 += c1 + c2 + c4;
    s2 += c3 + c5 + c6;
    s3 += c7;
  }
  inSizes[size] = (inSizes[size] ?? 0) + s0;
  inSizes[size + 1] = (inSizes[size + 1] ?? 0) + s1;
  inSizes[size + 2] = (inSizes[size + 2] ?? 0) + s2;
  inSizes[size + 3] = (inSizes[size + 3] ?? 0) + s3;
}

function addShort(block: Float64Array, into: Float64Array, size: Uint8Array, inSizes: Float64Array): void {
  for (const [index, cost] of block.entries()) {
    into[index] = (into[index] ?? 0) + cost;
    const of = size[index] ?? 0;
    inSizes[of] = (inSizes[of] ?? 0) + cost;
  }
}

/** Divides sums by element among the councils. */
function councilsOf(bySizeElsewhere: readonly Float64Array[], bits: number, n: number): bigint[][] {
  const width = n + 1;
  const sums = exactSums(bits * width);
  const size = sizes(bits);
  for (const [elsewhere, byIndex] of bySizeElsewhere.entries())
    addToMembers(sums, byIndex, size, elsewhere, width);
  const all = sumsOf(sums);
  return Array.from({ length: bits }, (_, bit) => all.slice(bit * width, (bit + 1) * width));
}

function addToMembers(
  sums: ExactSums,
  byIndex: Float64Array,
  size: Uint8Array,
  elsewhere: number,
  width: number,
): void {
  for (let index = 1; index < byIndex.length; index++) {
    const of = elsewhere + (size[index] ?? 0);
    for (let rest = index; rest; rest &= rest - 1)
      addTo(sums, firstMember(rest) * width + of, byIndex[index] ?? 0);
  }
}
