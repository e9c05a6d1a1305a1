import { exp, ln } from '../../../src/model/risk/chance/elementary';
import { drawNormals } from '../../../src/model/risk/chance/normal';
import { drawRange, type Range } from '../../../src/model/risk/chance/range';
import { bits, splitmix64, openStream, uniform } from '../../../src/model/risk/chance/stream';
import { Decimal } from '../../../src/model/money/decimal';
import { meanOf, varianceOf } from './moments';

const DRAWS = 400_000;
const normals = (seed: number, count = DRAWS) => drawNormals(openStream(seed, 0), new Float64Array(count));

test('xoshiro128** 1.1 gives what its authors’ program gives from the state 1, 2, 3, 4', () => {
  // Published with the Rust crate rand_xoshiro, made by xoshiro128starstar.c of prng.di.unimi.it.
  const state = Int32Array.of(1, 2, 3, 4);
  expect(Array.from({ length: 10 }, () => bits(state) >>> 0)).toEqual([
    ...[11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034],
    ...[3734860849, 3729100597, 4258142804],
  ]);
});

test('splitmix64 gives what its author’s program gives from the seed 1234567', () => {
  // Published on Rosetta Code, Pseudo-random numbers/Splitmix64.
  expect(Array.from({ length: 5 }, (_, place) => splitmix64(1_234_567, place))).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

test('exp and ln are within four rounding errors of the true values', () => {
  const error = 4 * 2 ** -53;
  // Sixty-fourths are the decimals that they print as, so that decimal.js works from the very same numbers.
  for (let part = -1900; part <= 1900; part += 37) {
    const x = part / 64;
    const off = new Decimal(exp(x)).div(new Decimal(x).exp()).minus(1).abs().toNumber();
    expect(off).toBeLessThanOrEqual(error);
    const at = Math.abs(x) + 1 / 64;
    const [near, true_] = [ln(at), new Decimal(at).ln()];
    expect(true_.minus(near).abs().toNumber()).toBeLessThanOrEqual(error * Math.max(0.35, Math.abs(near)));
  }
  expect([exp(0), ln(1)]).toEqual([1, 0]);
});

test('the draws come from the seed and the stream, and from nothing else', () => {
  const first = (seed: number, number: number) => [
    ...drawNormals(openStream(seed, number), new Float64Array(5)),
  ];
  expect(first(1, 0)).toEqual(first(1, 0));
  expect(first(1, 0)).not.toEqual(first(2, 0));
  expect(first(1, 0)).not.toEqual(first(1, 1));
  // Committed, so that no engine and no later version gives others.
  expect(first(2010, 0)).toMatchInlineSnapshot(`
   [
     1.17959651204396,
     1.4635591820734257,
     -0.7587846050950385,
     -0.5710550169256567,
     -1.2726808531878868,
   ]
  `);
});

test('many draws are the same numbers whether drawn at once or in parts', () => {
  const [whole, parts] = [openStream(7, 0), openStream(7, 0)];
  const at = drawNormals(whole, new Float64Array(3000));
  const piecewise = [1000, 1500, 500].flatMap((count) => [...drawNormals(parts, new Float64Array(count))]);
  expect([...at]).toEqual(piecewise);
});

test('normals have the moments of the normal distribution, within four standard errors', () => {
  const drawn = normals(3);
  const moment = (power: number) => meanOf(drawn.map((z) => z ** power));
  // The variance of the mean of z^k is (E z^2k − (E z^k)²) ÷ n.
  const within = (power: number, expected: number, variance: number) => {
    expect(Math.abs(moment(power) - expected)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
  };
  within(1, 0, 1);
  within(2, 1, 2);
  within(3, 0, 15);
  within(4, 3, 96);
  within(6, 15, 10395 - 225);
});

/** The part of the normal distribution below x, by its continued fraction or series in decimals. */
function normalBelow(x: number): number {
  let [term, sum] = [new Decimal(x), new Decimal(x)];
  for (let k = 1; k < 200; k++) {
    term = term
      .times(x)
      .times(x)
      .div(2 * k + 1);
    sum = sum.plus(term);
  }
  const density = new Decimal((-x * x) / 2).exp().div(Decimal.acos(-1).times(2).sqrt());
  return density.times(sum).plus(0.5).toNumber();
}

test('normals have the shape of the normal distribution, tails included: chi-square over 130 cells', () => {
  const drawn = normals(11);
  const edges = Array.from({ length: 129 }, (_, place) => (place - 64) / 16);
  const counts = new Array<number>(130).fill(0);
  for (const z of drawn) {
    const cell = Math.min(129, Math.max(0, Math.floor(z * 16) + 65));
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const below = [0, ...edges.map(normalBelow), 1];
  const square = counts.reduce((sum, count, cell) => {
    const expected = DRAWS * ((below[cell + 1] ?? 0) - (below[cell] ?? 0));
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  // Mean 129 and standard deviation √258; four of those either way.
  expect(Math.abs(square - 129)).toBeLessThan(4 * Math.sqrt(258));
});

test('the tail beyond the layers is drawn too, as often and as far as it should be', () => {
  const drawn = normals(5, 1_500_000);
  const beyond = drawn.filter((z) => Math.abs(z) > 3.6541528853610088).map(Math.abs);
  const expected = 2 * 1_500_000 * (1 - normalBelow(3.6541528853610088));
  expect(Math.abs(beyond.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
  expect(beyond.every(Number.isFinite)).toBe(true);
  // The mean of a normal beyond r is its density there over the part beyond.
  const mean = Math.exp(-(3.6541528853610088 ** 2) / 2) / Math.sqrt(2 * Math.PI) / (expected / 3_000_000);
  expect(Math.abs(meanOf(beyond) - mean)).toBeLessThan(4 * Math.sqrt(varianceOf(beyond) / beyond.length));
});

test('uniform numbers fill the unit interval evenly and never reach its ends', () => {
  const state = openStream(1, 0);
  const drawn = new Float64Array(DRAWS).map(() => uniform(state));
  expect(Math.abs(meanOf(drawn) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / DRAWS));
  expect(drawn.every((part) => part > 0 && part < 1)).toBe(true);
  // The second word from this state is 0.
  const published = Int32Array.of(1, 2, 3, 4);
  expect([uniform(published), uniform(published)]).toEqual([11520.5 / 2 ** 32, 0.5 / 2 ** 32]);
});

describe('ranges', () => {
  const draws = 50_000;
  const column = (range: Range) => drawRange(openStream(1, 0), range, new Float64Array(draws));

  test.each([
    [-0.1, 0, 0.1],
    [0.5, 0.57, 1.05],
    [0, 0, 1],
    [0, 1, 1],
    [2, 2, 2],
  ])('from %d over %d to %d', (low, likely, high) => {
    for (const shape of ['triangular', 'pert'] as const) {
      const drawn = column({ low, likely, high, shape });
      const mean = shape === 'pert' ? (low + 4 * likely + high) / 6 : (low + likely + high) / 3;
      const variance =
        shape === 'pert'
          ? ((mean - low) * (high - mean)) / 7
          : (low ** 2 + likely ** 2 + high ** 2 - low * likely - low * high - likely * high) / 18;
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(high);
      expect(Math.abs(meanOf(drawn) - mean)).toBeLessThanOrEqual(4 * Math.sqrt(variance / draws) + 1e-12);
      expect(Math.abs(varianceOf(drawn) - variance)).toBeLessThanOrEqual(variance * 0.04);
    }
  });

  test('a PERT draw is the first of pairs of uniform numbers that lies under the beta density', () => {
    for (const mode of [0, 0.2, 0.5, 1]) {
      const [drawn, pairs] = [openStream(4, 0), openStream(4, 0)];
      const draws = drawRange(drawn, { low: 0, likely: mode, high: 1, shape: 'pert' }, new Float64Array(60));
      const height = (x: number) => x ** (4 * mode) * (1 - x) ** (4 - 4 * mode);
      for (const draw of draws) {
        let x: number;
        do x = uniform(pairs);
        while (uniform(pairs) > height(x) / height(mode));
        expect(draw).toBe(x);
      }
    }
  });

  test('a triangular range has half its draws below its median', () => {
    const drawn = column({ low: 0, likely: 0.25, high: 1, shape: 'triangular' });
    const median = 1 - Math.sqrt(0.5 * 0.75);
    const below = drawn.filter((x) => x < median).length / draws;
    expect(Math.abs(below - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
  });
});
