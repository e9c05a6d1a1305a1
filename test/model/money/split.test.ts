import fc from 'fast-check';
import { floorOf, inMillionths, split, wholeParts } from '../../../src/model/money/split';
import { pence } from '../../../src/model/money/units';

const total = fc.integer({ min: -1e13, max: 1e13 }).map(pence);
// What lies below has too few binary digits to stand for the decimal it prints as.
const weight = fc.double({ min: 0, max: 1e15, noNaN: true }).map((any) => (any < 1e-290 ? 0 : any));
const weights = fc
  .array(fc.oneof(fc.nat(1000), weight), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((all) => all.some((weight) => weight > 0));

describe('splitting whole pence in proportion to weights', () => {
  test.each([
    [13, [5, 3, 2], [6, 4, 3]],
    [-13, [5, 3, 2], [-6, -4, -3]],
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [0.1, 0.2, 0.7], [1, 2, 7]],
    [0, [1, 2], [0, 0]],
    [5, [0, 1], [0, 5]],
    [533, [214.333333, 200.333333, 118.333333], [215, 200, 118]],
  ])('%d by %j is %j', (amount, by, parts) => {
    expect(split(pence(amount), by)).toEqual(parts);
  });

  test('adds up, and no part is a penny or more from its exact share', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const parts = split(amount, by);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        // Exact shares by whole numbers only: doubles are sums of powers of two.
        const scale = 2n ** 1074n;
        const exact = by.map((weight) => toUnits(weight, scale));
        const all = exact.reduce((sum, weight) => sum + weight, 0n);
        // The weights are taken as the decimals they print as, a hair from these binary values.
        // They are settled to a millionth of a penny, too.
        const slack = all / 500_000n + BigInt(Math.abs(amount)) * (all / 10n ** 15n);
        for (const [place, part] of parts.entries()) {
          const gap = BigInt(part) * all - BigInt(amount) * (exact[place] ?? 0n);
          expect(gap < all + slack && gap > -all - slack).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('mirrors a negative total and keeps the order of equal weights', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        expect(split(pence(0 - amount), by)).toEqual(split(amount, by).map((part) => pence(0 - part)));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.nat(1e9).map(pence), fc.integer({ min: 1, max: 30 }), (amount, count) => {
        const parts = split(amount, Array<number>(count).fill(7));
        expect(parts).toEqual([...parts].sort((a, b) => b - a));
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same whatever the scale of the weights', () => {
    fc.assert(
      fc.property(total, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (amount, by) => {
        expect(split(amount, by)).toEqual(
          split(
            amount,
            by.map((weight) => weight * 1000),
          ),
        );
      }),
    );
  });

  test('refuses weights that are negative or all nought', () => {
    for (const weights of [[1, -1], [3, -1], [-1, -1], [0, 0], []])
      expect(() => split(pence(10), weights)).toThrow('weights of at least nought');
  });

  test('takes shares for equal that differ by less than a millionth of a penny', () => {
    expect(split(pence(1), [0.49999999999, 0.50000000001])).toEqual([1, 0]);
    expect(split(pence(1), [0.499999, 0.500001])).toEqual([0, 1]);
  });
});

describe('whole pence nearest to shares', () => {
  test.each<[number, bigint[], bigint, number[]]>([
    [533, [643n, 601n, 355n], 3n, [215, 200, 118]],
    [-533, [-643n, -601n, -355n], 3n, [-215, -200, -118]],
    [1, [-1n, 4n], 3n, [0, 1]],
    [0, [1n, 1n, -2n], 3n, [1, 0, -1]],
    // Exact shares decide by any difference, however small.
    [1, [49_999_999_999n, 50_000_000_001n], 100_000_000_000n, [0, 1]],
  ])('%d by %p in parts of %p', (total, numerators, denominator, parts) => {
    expect(wholeParts(pence(total), numerators, denominator)).toEqual(parts);
  });

  test('a fraction settled to a millionth, halves upwards, and rounded down', () => {
    expect(inMillionths(1n, 3n)).toBe(333_333n);
    expect(inMillionths(2n, 3n)).toBe(666_667n);
    expect(inMillionths(1n, 2_000_000n)).toBe(1n);
    for (const [numerator, whole] of [
      [-4n, -2n],
      [-3n, -2n],
      [3n, 1n],
      [4n, 2n],
    ] as const)
      expect(floorOf(numerator, 2n)).toBe(whole);
  });
});

function toUnits(weight: number, scale: bigint): bigint {
  // Exact: a double's mantissa fits 53 bits, so scaling by powers of two loses nothing.
  let [mantissa, exponent] = [weight, 0];
  while (mantissa !== 0 && !Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent + 1];
  return (BigInt(mantissa) * scale) / 2n ** BigInt(exponent);
}
