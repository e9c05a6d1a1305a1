import { type Pence, pence } from '../money/units';
import type { Column } from './column';

/** The distribution of one figure over the runs. */
export interface Distribution {
  /** The runs in ascending order. */
  readonly sorted: Column;
  /** Rounded to whole pence, halves away from nought. */
  readonly mean: Pence;
}

/** The distribution of these runs. */
export const distribution = (runs: Column): Distribution => ({
  sorted: runs.slice().sort(),
  mean: mean(runs),
});

/** The value at rank ⌈P × runs⌉ of the sorted runs, the percentile P as a whole percentage from 1 to 100. */
export const percentile = ({ sorted }: Distribution, percent: number): Pence =>
  pence(sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0);

/** How many of the runs are above nought, as a part of all. */
export const partAboveNought = ({ sorted }: Distribution): number =>
  sorted.filter((amount) => amount > 0).length / sorted.length;

/** The mean, exactly: the total of many runs may exceed what doubles hold, so it is kept in two parts. */
function mean(runs: Column): Pence {
  let [billions, rest] = [0n, 0];
  for (const amount of runs) {
    rest += amount;
    if (Math.abs(rest) < 2 ** 52) continue;
    billions += BigInt(rest);
    rest = 0;
  }
  const [total, count] = [billions + BigInt(rest), BigInt(runs.length)];
  const size = total < 0n ? -total : total;
  const rounded = Number((2n * size + count) / (2n * count));
  return pence(total < 0n ? -rounded : rounded);
}

/** One bar of a histogram: how many runs are at least `from` and less than `to`, in pence. */
export interface Bar {
  readonly from: Pence;
  readonly to: Pence;
  readonly runs: number;
}

/** A histogram with bars of equal width in whole pence, one of which starts at nought. */
export function histogram({ sorted }: Distribution, width: number): Bar[] {
  const bar = (amount: number) => Math.floor(amount / width);
  const [first, last] = [bar(sorted[0] ?? 0), bar(sorted.at(-1) ?? 0)];
  const counts = new Map<number, number>();
  for (const amount of sorted) counts.set(bar(amount), (counts.get(bar(amount)) ?? 0) + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    from: pence((first + index) * width),
    to: pence((first + index + 1) * width),
    runs: counts.get(first + index) ?? 0,
  }));
}
