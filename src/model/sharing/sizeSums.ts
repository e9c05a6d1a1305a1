import { addTo, exactSums, sumsOf } from './exactSums';
import { lowBitsOf } from './halves';

/**
 * For each council and each size, the exact total cost of the coalitions of that size with that council in
 * them: `sizeSums(n, costs)[i][s]`. Shapley and Banzhaf need no more of a game. One pass over the table: by the
 * size of the high half, the blocks of 2^low costs are added up place by place, and then only these few sums are
 * taken apart by council.
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

const emptyBlocks = (count: number, length: number) =>
  Array.from({ length: count }, () => new Float64Array(length));

const sizes = (bits: number) => {
  const size = new Uint8Array(2 ** bits);
  for (let place = 1; place < size.length; place++) size[place] = (size[place >> 1] ?? 0) + (place & 1);
  return size;
};

/**
 * Every sum stays a whole number below 2^53: at most 1,716 costs of at most 10^13 pence each are added up in one
 * place, and most games are far below.
 */
function addUp(
  costs: Float64Array,
  sizeAbove: Uint8Array,
  bySizeAbove: readonly Float64Array[],
  sizeBelow: Uint8Array,
  bySizeBelow: readonly Float64Array[],
): void {
  const block = sizeBelow.length;
  const inSizes = new Float64Array(bySizeBelow.length);
  for (let above = 0; above < sizeAbove.length; above++) {
    const into = bySizeAbove[sizeAbove[above] ?? 0];
    if (!into) continue;
    addBlock(costs.subarray(above * block, (above + 1) * block), into, sizeBelow, inSizes.fill(0));
    for (const [size, sum] of inSizes.entries()) {
      const sumsOfSize = bySizeBelow[size];
      if (sumsOfSize) sumsOfSize[above] = sum;
    }
  }
}

/** Eight places at a time, whose sizes are those of 0 to 7 above that of the first, halve the scattered additions. */
function addBlock(block: Float64Array, into: Float64Array, size: Uint8Array, inSizes: Float64Array): void {
  let place = 0;
  for (; place + 8 <= block.length; place += 8) {
    const c0 = block[place] ?? 0;
    const c1 = block[place + 1] ?? 0;
    const c2 = block[place + 2] ?? 0;
    const c3 = block[place + 3] ?? 0;
    const c4 = block[place + 4] ?? 0;
    const c5 = block[place + 5] ?? 0;
    const c6 = block[place + 6] ?? 0;
    const c7 = block[place + 7] ?? 0;
    into[place] = (into[place] ?? 0) + c0;
    into[place + 1] = (into[place + 1] ?? 0) + c1;
    into[place + 2] = (into[place + 2] ?? 0) + c2;
    into[place + 3] = (into[place + 3] ?? 0) + c3;
    into[place + 4] = (into[place + 4] ?? 0) + c4;
    into[place + 5] = (into[place + 5] ?? 0) + c5;
    into[place + 6] = (into[place + 6] ?? 0) + c6;
    into[place + 7] = (into[place + 7] ?? 0) + c7;
    const s = size[place] ?? 0;
    inSizes[s] = (inSizes[s] ?? 0) + c0;
    inSizes[s + 1] = (inSizes[s + 1] ?? 0) + (c1 + c2 + c4);
    inSizes[s + 2] = (inSizes[s + 2] ?? 0) + (c3 + c5 + c6);
    inSizes[s + 3] = (inSizes[s + 3] ?? 0) + c7;
  }
  for (; place < block.length; place++) {
    const cost = block[place] ?? 0;
    into[place] = (into[place] ?? 0) + cost;
    const s = size[place] ?? 0;
    inSizes[s] = (inSizes[s] ?? 0) + cost;
  }
}

/** Takes sums by place apart by council. */
function councilsOf(bySizeElsewhere: readonly Float64Array[], bits: number, n: number): bigint[][] {
  const sums = Array.from({ length: bits }, () => exactSums(n + 1));
  const size = sizes(bits);
  for (const [elsewhere, byPlace] of bySizeElsewhere.entries())
    for (let place = 0; place < byPlace.length; place++)
      for (const [bit, ofBit] of sums.entries())
        if ((place >> bit) & 1) addTo(ofBit, elsewhere + (size[place] ?? 0), byPlace[place] ?? 0);
  return sums.map(sumsOf);
}
