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
    large[7] = 9e14 + 100_001;
    expect(distribution(large).mean).toBe(9e14 + 1);
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
    expect(partAboveNought(distribution(Float64Array.of(-1, 0, 1, 2)))).toBe(0.5);
  });
});
