import fc from 'fast-check';
import { pence } from '../../../../src/model/money/units';
import {
  type Band,
  checkBands,
  piecewiseCost,
  costOfVolume,
  largestVolumeCost,
} from '../../../../src/model/sharing/volume/priceList';
import { problemSentence } from '../../../../src/model/sentences';
import { value } from '../../value';

const bands = (...rows: [number, number][]): Band[] => rows.map(([from, price]) => ({ from, price }));
const tenOrEight = bands([0, 10], [1000, 8]);
/** Pounds, where the price list has no smaller parts than pence. */
const pounds = (list: Parameters<typeof piecewiseCost>[0], volume: number) =>
  Number(costOfVolume(piecewiseCost(list), volume)) / 100;

test.each([
  ['all units', 0, 0],
  ['all units', 1, 510],
  ['all units', 999, 10_490],
  ['all units', 1000, 8_500],
  ['all units', 1500, 12_500],
  ['incremental', 0, 0],
  ['incremental', 1, 510],
  ['incremental', 1000, 10_500],
  ['incremental', 1001, 10_508],
  ['incremental', 1500, 14_500],
] as const)('%s: %d units cost %d with a fixed cost of 500', (rule, volume, cost) => {
  expect(pounds({ fixedCost: pence(50_000), bands: tenOrEight, rule }, volume)).toBe(cost);
});

test('fractions of a penny are kept', () => {
  const lines = piecewiseCost({
    fixedCost: pence(1),
    bands: bands([0, 0.0123], [10, 1 / 3]),
    rule: 'all units',
  });
  // A double stands for the decimal it prints as: 0.3333333333333333.
  expect(lines.grainsPerPenny).toBe(10n ** 14n);
  expect(costOfVolume(lines, 7)).toBe(961_000_000_000_000n);
  expect(costOfVolume(lines, 30)).toBe(100_000_000_000_000n + 30n * 3_333_333_333_333_333n);
});

test('each unit costs its own band’s price when bands are incremental', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
      fc.array(fc.nat(2000), { minLength: 5, maxLength: 5 }),
      fc.nat(60),
      (starts, prices, volume) => {
        const list = bands(
          ...[0, ...starts.sort((a, b) => a - b)].map((from, place): [number, number] => [
            from,
            (prices[place] ?? 0) / 100,
          ]),
        );
        let cost = volume ? 7 : 0;
        for (let unit = 1; unit <= volume; unit++)
          cost += Math.round((list.filter(({ from }) => from < unit).at(-1)?.price ?? 0) * 100);
        const lines = piecewiseCost({ fixedCost: pence(7), bands: list, rule: 'incremental' });
        expect(costOfVolume(lines, volume)).toBe(BigInt(cost) * lines.grainsPerPenny);
      },
    ),
  );
});

test('the most that any volume costs is looked for at both ends of each band, up to the whole volume', () => {
  const most = (list: Band[], total: number) =>
    Number(largestVolumeCost(piecewiseCost({ fixedCost: pence(0), bands: list, rule: 'all units' }), total)) /
    100;
  // 999 units at £10 cost more than 1,100 at £8, and 1,300 cost more still.
  expect([500, 1100, 1300].map((total) => most(tenOrEight, total))).toEqual([5000, 9990, 10_400]);
  // Ten units at £50 cost more than nine or twenty at their lower prices.
  expect(most(bands([0, 1], [10, 50], [11, 2]), 20)).toBe(500);
});

test('the first band may start at nought or at one', () => {
  for (const from of [0, 1])
    expect(value(checkBands(bands([from, 10], [5, 9]), 'priceBands'))).toEqual(bands([0, 10], [5, 9]));
});

test.each([
  [bands([2, 10]), 'priceBands, row 1, starts at 2 units, so that smaller volumes have no price.'],
  [bands([0, 10], [5, 9], [5, 8]), 'priceBands, row 3, starts at 5 units, after a band from 5.'],
  [bands([0, 10], [5, 9], [4, 8]), 'priceBands, row 3, starts at 4 units, after a band from 5.'],
])('%j is refused', (list, words) => {
  const checked = checkBands(list, 'priceBands');
  expect(checked.ok ? '' : problemSentence(checked.problem)).toContain(words);
});
