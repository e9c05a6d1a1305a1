import fc from 'fast-check';
import { Decimal } from '../../../src/model/money/decimal';
import {
  DOUBLE_ERROR,
  penceFromPounds,
  poundsFromPence,
  roundedWithin,
  roundNear,
  roundPence,
} from '../../../src/model/money/rounding';

describe('pounds in a cell become whole pence', () => {
  test.each([
    [1.005, 101],
    [-1.005, -101],
    [0.145, 15],
    [2.675, 268],
    [1.015, 102],
    [0.004999999, 0],
    [8.615, 862],
    [3_600_000, 360_000_000],
    [99_999_999_999.99, 9_999_999_999_999],
    [-0.001, 0],
  ])('%d pounds is %d pence', (pounds, pence) => {
    expect(penceFromPounds(pounds)).toBe(pence);
  });

  test('as decimal arithmetic on what the cell shows has it, halves away from nought', () => {
    const thousandths = fc
      .integer({ min: -1_000_000_000, max: 1_000_000_000 })
      .map((thousandth) => thousandth / 1000);
    fc.assert(
      fc.property(fc.oneof(thousandths, fc.double({ min: -1e11, max: 1e11, noNaN: true })), (pounds) => {
        expect(penceFromPounds(pounds)).toBe(roundPence(new Decimal(pounds).times(100)));
      }),
      { numRuns: 5000 },
    );
  });

  test('and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (pence) => {
        const amount = penceFromPounds(pence / 100);
        expect(amount).toBe(pence);
        expect(poundsFromPence(amount)).toBe(pence / 100);
      }),
    );
  });
});

describe('rounding to whole pence', () => {
  test.each([
    ['2.4', 2],
    ['2.5', 3],
    ['3.5', 4],
    ['-2.4', -2],
    ['-2.5', -3],
  ])('halves go away from nought: %s is %d', (exact, whole) => {
    expect(roundPence(new Decimal(exact))).toBe(whole);
  });
});

describe('rounding a value that is known to within an error', () => {
  test('refuses only what lies too near a half', () => {
    expect(roundNear(2.5, 0)).toBeNaN();
    expect(roundNear(2.5000001, 1e-6)).toBeNaN();
    expect(roundNear(-2.4999999, 1e-6)).toBeNaN();
    expect(roundNear(2.500002, 1e-6)).toBe(3);
    expect(roundNear(-2.499998, 1e-6)).toBe(-2);
    expect(roundNear(2.9999999, 1e-6)).toBe(3);
    expect(roundNear(2 ** 53 + 2, 0)).toBe(2 ** 53 + 2);
    expect(roundNear(2 ** 51 + 0.5, 0)).toBeNaN();
    expect([Number.NaN, 2 ** 52 + 1]).toContainEqual(roundNear(2 ** 52 + 1, 0));
  });

  test('is right wherever it answers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e13 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (pence, factor) => {
          const product = pence * factor;
          const rounded = roundNear(product, product * DOUBLE_ERROR);
          if (!Number.isNaN(rounded)) expect(rounded).toBe(roundPence(new Decimal(pence).times(factor)));
        },
      ),
      { numRuns: 5000 },
    );
  });
});

test('an amount that is too large to be kept to the penny is refused, and says what it came from', () => {
  for (const most of ['9999999999999.5', '10000000000000'])
    expect(roundedWithin(new Decimal(most), 'total')).toEqual({ ok: true, value: 1e13 });
  expect(roundedWithin(new Decimal('10000000000001'), 'total')).toEqual({
    ok: false,
    problem: { code: 'too large', at: { figure: 'total' } },
  });
});
