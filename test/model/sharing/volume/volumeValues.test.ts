import fc from 'fast-check';
import { pence } from '../../../../src/model/money/units';
import {
  type BandRule,
  type PiecewiseCost,
  piecewiseCost,
  costOfVolume,
} from '../../../../src/model/sharing/volume/priceList';
import { volumeBanzhaf, volumeShapley } from '../../../../src/model/sharing/volume/volumeValues';

const lines = (rule: BandRule, rows: readonly (readonly [number, number])[], fixedCost = 0): PiecewiseCost =>
  piecewiseCost({ fixedCost: pence(fixedCost), bands: rows.map(([from, price]) => ({ from, price })), rule });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sumOf = (numbers: readonly bigint[]) => numbers.reduce((total, number) => total + number, 0n);

const priceList = fc
  .record({
    starts: fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 4 }),
    prices: fc.array(fc.nat(99_999), { minLength: 5, maxLength: 5 }),
    fixedCost: fc.nat(5000),
    rule: fc.constantFrom<BandRule>('all units', 'incremental'),
  })
  .map(({ starts, prices, fixedCost, rule }) =>
    lines(
      rule,
      [0, ...starts.sort((a, b) => a - b)].map(
        (from, place) => [from, (prices[place] ?? 0) / 10_000] as const,
      ),
      fixedCost,
    ),
  );
const volumes = (maxLength: number) =>
  fc
    .tuple(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength }), fc.constantFrom(1, 1, 5))
    .map(([units, times]) => units.map((unit) => unit * times));

/** What council i adds to each coalition of the others, by the plain table of 2ⁿ coalitions. */
function added(volumes: readonly number[], costs: PiecewiseCost, i: number) {
  const cost = (mask: number) => costOfVolume(costs, sum(volumes.filter((_, j) => (mask >> j) & 1)));
  return Array.from({ length: 2 ** volumes.length }, (_, mask) => mask)
    .filter((mask) => !((mask >> i) & 1))
    .map((mask) => ({
      size: volumes.filter((_, j) => (mask >> j) & 1).length,
      amount: cost(mask | (1 << i)) - cost(mask),
    }));
}

const factorial = (number: number): bigint => (number < 2 ? 1n : BigInt(number) * factorial(number - 1));

test.each([
  ['all units', [533_333.333333, 233_333.333333, 33_333.333333]],
  ['incremental', [600_000, 300_000, 100_000]],
] as const)('600, 300 and 100 units at £10, or £8 from 1,000, %s', (rule, expected) => {
  const { numerators, denominator } = volumeShapley(
    [600, 300, 100],
    lines(rule, [
      [0, 10],
      [1000, 8],
    ]),
  );
  expect(numerators.map((share) => Number(share) / Number(denominator))).toEqual(
    expected.map((share) => expect.closeTo(share, 4) as number),
  );
});

test('equals the Shapley and Banzhaf values of the table of all coalitions, exactly', () => {
  fc.assert(
    fc.property(volumes(7), priceList, (given, costs) => {
      const [shapley, banzhaf] = [volumeShapley(given, costs), volumeBanzhaf(given, costs)];
      const orders = factorial(given.length);
      for (const i of given.keys()) {
        const additions = added(given, costs, i);
        const overOrders = sumOf(
          additions.map(({ size, amount }) => factorial(size) * factorial(given.length - 1 - size) * amount),
        );
        expect((shapley.numerators[i] ?? 0n) * orders).toBe(overOrders * shapley.denominator);
        expect(banzhaf[i]).toBe(sumOf(additions.map(({ amount }) => amount)));
      }
    }),
    { numRuns: 300 },
  );
});

test('adds up to the bill of all, and equal volumes pay the same, whatever their order', () => {
  fc.assert(
    fc.property(volumes(60), priceList, fc.infiniteStream(fc.nat()), (given, costs, chance) => {
      const { numerators, denominator } = volumeShapley(given, costs);
      expect(sumOf(numerators)).toBe(costOfVolume(costs, sum(given)) * denominator);

      const byVolume = new Map(given.map((volume, place) => [volume, numerators[place] ?? 0n]));
      const [order] = [[...given].sort(() => ((chance.next().value ?? 0) % 2) - 0.5)];
      expect(volumeShapley(order, costs).numerators).toEqual(order.map((volume) => byVolume.get(volume)));
    }),
    { numRuns: 100 },
  );
});

test('one price for all means that each pays for its own units, and an equal part of the fixed cost', () => {
  const given = Array.from({ length: 60 }, (_, i) => 1 + ((i * 7) % 23));
  const { numerators, denominator } = volumeShapley(given, lines('all units', [[0, 2.5]], 6000));
  expect(numerators).toEqual(given.map((volume) => (BigInt(volume) * 250n + 100n) * denominator));
});

test('317 councils of equal volume pay the same', () => {
  const costs = lines(
    'all units',
    [
      [0, 10],
      [400, 9.25],
      [1500, 8.125],
    ],
    123_45,
  );
  const { numerators, denominator } = volumeShapley(Array<number>(317).fill(6), costs);
  expect(new Set(numerators).size).toBe(1);
  expect(317n * (numerators[0] ?? 0n)).toBe(costOfVolume(costs, 317 * 6) * denominator);
});

/**
 * Many councils by an independent way: what a council adds when each other has joined with chance t, averaged
 * over all t from 0 to 1 (Owen's multilinear extension). It is a polynomial in t, so that Gauss–Legendre
 * quadrature gives the average to a double's digits.
 */
test('317 councils agree with what a council adds when each other joins with chance t, averaged over t', () => {
  const given = Array.from({ length: 317 }, (_, i) => 1 + ((i * 37) % 3));
  const total = sum(given);
  const costs = lines(
    'all units',
    [
      [0, 10],
      [300, 9],
      [700, 7.5],
    ],
    100_000,
  );
  const { numerators, denominator } = volumeShapley(given, costs);
  const cost = Array.from({ length: total + 1 }, (_, volume) => Number(costOfVolume(costs, volume)));
  const own = given[100] ?? 0;
  const adds = (chance: number) => {
    const likely = chancesOfVolumes(
      given.filter((_, i) => i !== 100),
      total - own,
      chance,
    );
    return sum([...likely].map((likelihood, at) => likelihood * ((cost[at + own] ?? 0) - (cost[at] ?? 0))));
  };
  const average = sum(gauss(159).map(({ chance, weight }) => weight * adds(chance)));
  expect(Number(((numerators[100] ?? 0n) * 1_000_000n) / denominator) / 1_000_000).toBeCloseTo(average, 4);
});

function chancesOfVolumes(others: readonly number[], total: number, chance: number): Float64Array {
  const likely = new Float64Array(total + 1);
  likely[0] = 1;
  let most = 0;
  for (const volume of others) {
    most += volume;
    for (let at = Math.min(most, total); at >= 0; at--) {
      const joined = at >= volume ? (likely[at - volume] ?? 0) * chance : 0;
      const likelihood = (likely[at] ?? 0) * (1 - chance) + joined;
      likely[at] = likelihood > 1e-250 ? likelihood : 0; // smaller doubles are slow, and add nothing
    }
  }
  return likely;
}

/** Gauss–Legendre nodes and weights on 0 to 1: exact for polynomials of degree below twice their number. */
function gauss(count: number) {
  return Array.from({ length: count }, (_, place) => {
    let x = Math.cos((Math.PI * (place + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let [before, now] = [1, x];
      for (let degree = 2; degree <= count; degree++)
        [before, now] = [now, ((2 * degree - 1) * x * now - (degree - 1) * before) / degree];
      slope = (count * (before - x * now)) / (1 - x * x);
      x -= now / slope;
    }
    return { chance: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
