import { createScratch } from '../../../src/model/risk/column';
import { distribution, histogram, partAboveNought, percentile } from '../../../src/model/risk/distribution';

describe('distributions', () => {
  test('a percentile is the value at its rank, rounded up', () => {
    const ten = distribution(Float64Array.of(5, 3, 9, 1, 7, 2, 8, 4, 10, 6));
    expect([10, 11, 50, 51, 90, 100].map((at) => percentile(ten, at))).toEqual([1, 2, 5, 6, 9, 10]);
    const three = distribution(Float64Array.of(1, 2, 3));
    expect([10, 50, 80, 90].map((at) => percentile(three, at))).toEqual([1, 2, 3, 3]);
  });

  test('means are exact and rounded half away from nought', () => {
    expect(distribution(Float64Array.of(1, 2)).mean).toBe(2);
    expect(distribution(Float64Array.of(-1, -2)).mean).toBe(-2);
    const large = new Float64Array(100_001).fill(9e14);
    // A hair less and a hair more than half a penny above the others: doubles would lose either in the total.
    large[7] = 9e14 + 50_000;
    expect(distribution(large).mean).toBe(9e14);
    large[7] = 9e14 + 50_001;
    expect(distribution(large).mean).toBe(9e14 + 1);
    expect(distribution(large.map((amount) => -amount)).mean).toBe(-9e14 - 1);
  });

  test('a histogram counts every run once, in bars of which one starts at nought', () => {
    const bars = histogram(distribution(Float64Array.of(-150, -1, 0, 99, 100, 250)), 100);
    expect(bars).toEqual([
      { from: -200, to: -100, runs: 1 },
      { from: -100, to: 0, runs: 1 },
      { from: 0, to: 100, runs: 2 },
      { from: 100, to: 200, runs: 1 },
      { from: 200, to: 300, runs: 1 },
    ]);
    expect(partAboveNought(distribution(Float64Array.of(-1, 0, 1, 2, 3)))).toBe(0.6);
  });

  test('runs stay in their order, by which the figures of one run belong together', () => {
    const runs = Float64Array.of(3, 1, 2);
    expect([...distribution(runs).sorted]).toEqual([1, 2, 3]);
    expect([...runs]).toEqual([3, 1, 2]);
  });
});

test('columns are used again by the next slice, and never twice in one', () => {
  const { take, clear } = createScratch(4);
  const first = [take(), take()];
  expect(first[0]).not.toBe(first[1]);
  clear();
  const next = [take(), take(), take()];
  expect(next[0]).toBe(first[0]);
  expect(next[1]).toBe(first[1]);
  expect(next[2]).toHaveLength(4);
});
