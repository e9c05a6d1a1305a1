import fc from 'fast-check';
import { solveExactly } from '../../../src/model/sharing/linearSystem';

const whole = fc.bigInt({ min: -50n, max: 50n });
const systems = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.array(fc.array(whole, { minLength: size + 1, maxLength: size + 1 }), {
    minLength: size,
    maxLength: size,
  }),
);
const product = (row: readonly bigint[], x: readonly bigint[]) =>
  x.reduce((sum, one, index) => sum + one * (row[index] ?? 0n), 0n);

test('the fractions meet every equation exactly, over a denominator above nought', () => {
  fc.assert(
    fc.property(systems, (equations) => {
      const solved = solveExactly(equations);
      fc.pre(solved !== undefined);
      const { numerators, denominator } = solved;
      expect(denominator > 0n).toBe(true);
      for (const row of equations) expect(product(row, numerators)).toBe((row.at(-1) ?? 0n) * denominator);
    }),
  );
});

test.each([
  [[[2n, 4n]], [4n], 2n],
  [[[-2n, 4n]], [-4n], 2n],
  [
    [
      [3n, 1n, 5n],
      [1n, 2n, 5n],
    ],
    [5n, 10n],
    5n,
  ],
  // The first equation says nothing of the first unknown.
  [
    [
      [0n, 1n, 7n],
      [2n, 0n, 3n],
    ],
    [3n, 14n],
    2n,
  ],
])('%p', (equations, numerators, denominator) => {
  expect(solveExactly(equations)).toEqual({ numerators, denominator });
});

test('equations that leave an unknown open, or contradict one another, have no solution', () => {
  expect(solveExactly([[0n, 0n]])).toBeUndefined();
  expect(
    solveExactly([
      [1n, 2n, 3n],
      [2n, 4n, 6n],
    ]),
  ).toBeUndefined();
  expect(
    solveExactly([
      [1n, 2n, 3n],
      [2n, 4n, 7n],
    ]),
  ).toBeUndefined();
  expect(
    solveExactly([
      [1n, 1n, 0n, 1n],
      [0n, 1n, 1n, 1n],
      [1n, 2n, 1n, 2n],
    ]),
  ).toBeUndefined();
});
