import fc from 'fast-check';
import { pence } from '../../../../src/model/money/units';
import { type MethodName, methodNames, methods } from '../../../../src/model/sharing/methods';
import { type BandRule, piecewiseCost, type PriceList } from '../../../../src/model/sharing/volume/priceList';
import { sharesInPence } from '../../../../src/model/sharing/shares';
import { isByTable, shareByVolume } from '../../../../src/model/sharing/volume/volumeShares';
import { volumeTable } from '../../../../src/model/sharing/volume/volumeTable';
import { runToEnd } from '../../../../src/model/work';
import { problemSentence } from '../../../../src/model/sentences';

const named = (volumes: readonly number[]) =>
  volumes.map((volume, place) => ({ council: `Council ${place + 1}`, volume }));
const shared = (method: MethodName, volumes: readonly number[], list: PriceList) =>
  runToEnd(shareByVolume(method, named(volumes), list));
const sharesOf = (method: MethodName, volumes: readonly number[], list: PriceList) => {
  const payers = shared(method, volumes, list);
  return payers.ok ? payers.value.map(({ share }) => share) : problemSentence(payers.problem);
};

/** Price lists whose prices are in parts of a pound of so many decimals. */
const priceList = (decimals: number): fc.Arbitrary<PriceList> =>
  fc
    .record({
      starts: fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 3 }),
      prices: fc.array(fc.integer({ min: 1, max: 10 ** decimals }), { minLength: 4, maxLength: 4 }),
      fixedCost: fc.nat(5000).map((amount) => pence(amount)),
      rule: fc.constantFrom<BandRule>('all units', 'incremental'),
    })
    .map(({ starts, prices, ...rest }) => ({
      ...rest,
      bands: [0, ...starts.sort((a, b) => a - b)].map((from, place) => ({
        from,
        price: (prices[place] ?? 0) / 10 ** decimals,
      })),
    }));
const volumes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });

describe.each(methodNames)('%s', (method) => {
  test('is what the table of all coalitions gives', () => {
    fc.assert(
      fc.property(volumes, priceList(2), (given, list) => {
        const councils = named(given).map(({ council }) => council);
        const { game } = volumeTable(councils, given, piecewiseCost(list));
        const byTable = runToEnd(methods[method].share(game, {}));
        expect(sharesOf(method, given, list)).toEqual(
          byTable.ok ? sharesInPence(byTable.value) : problemSentence(byTable.problem),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('adds up to the bill rounded once; equal volumes pay the same but for a penny; none pays nothing', () => {
    fc.assert(
      fc.property(volumes, priceList(5), (given, list) => {
        const shares = sharesOf(method, [...given, 0, given[0] ?? 0], list);
        if (typeof shares === 'string') return;
        const total = given.reduce((sum, volume) => sum + volume, given[0] ?? 0);
        const band = list.bands.filter(({ from }) => from <= total).at(-1);
        const bill = shares.reduce((sum, share) => sum + share, 0);
        if (list.rule === 'all units')
          expect(Math.abs(bill - (list.fixedCost + 100 * total * (band?.price ?? 0)))).toBeLessThan(0.500001);
        expect(Math.abs((shares[0] ?? 0) - (shares.at(-1) ?? 0))).toBeLessThanOrEqual(1);
        expect(shares[given.length]).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('prices with more decimals than a table holds are shared to the penny all the same', () => {
  const list: PriceList = {
    fixedCost: pence(0),
    bands: [
      { from: 0, price: 100_000 / 3 },
      { from: 2000, price: 200_000 / 7 },
    ],
    rule: 'incremental',
  };
  // 3,000 units: 2,000 at £33,333.33… and 1,000 at £28,571.43…
  for (const method of ['nucleolus', 'tau', 'shapley'] as const)
    expect(sharesOf(method, [1000, 1000, 1000], list)).toEqual([3_174_603_175, 3_174_603_175, 3_174_603_174]);
});

test('only methods that can be neither read off the ends nor counted need the table of all coalitions', () => {
  expect(methodNames.filter(isByTable)).toEqual([
    'tau',
    'nucleolus',
    'prenucleolus',
    'per-capita nucleolus',
    'proportional nucleolus',
  ]);
  expect(sharesOf('tau', Array<number>(20).fill(1), list)).toHaveLength(20);
});

test('one council pays the bill, by any method', () => {
  const list: PriceList = { fixedCost: pence(1), bands: [{ from: 0, price: 0.125 }], rule: 'all units' };
  for (const method of methodNames) expect(sharesOf(method, [0, 3], list)).toEqual([0, 39]);
});

test('a fixed cost alone is shared equally', () => {
  const list: PriceList = { fixedCost: pence(100), bands: [{ from: 0, price: 0 }], rule: 'all units' };
  expect(sharesOf('shapley', [5, 1, 9], list)).toEqual([34, 33, 33]);
});

const list: PriceList = { fixedCost: pence(0), bands: [{ from: 0, price: 1 }], rule: 'all units' };
test.each([
  ['shapley', [0, 0], list, 'volumes are all nought or blank. Give at least one council a volume above 0.'],
  [
    'equal',
    [1, 2],
    { ...list, bands: [{ from: 0, price: 0 }] },
    'priceBands has no price, and there is no fixed cost.',
  ],
  [
    'equal',
    [1e9, 1e9],
    { ...list, bands: [{ from: 0, price: 1e6 }] },
    'priceBands leads to an amount above £100 billion',
  ],
  [
    'shapley',
    Array<number>(501).fill(7),
    list,
    'volumes come to 3507 units for 501 councils, more than can be counted',
  ],
  [
    'banzhaf',
    [1e9, 1e9 - 1, 3],
    { ...list, bands: [...list.bands, { from: 5e8, price: 0.5 }] },
    'volumes come to 2000000002 units for 3 councils, more than can be counted in a cell.',
  ],
  [
    'tau',
    Array<number>(21).fill(7),
    list,
    'method is "tau", which weighs every group, and 21 councils make too many groups.',
  ],
  [
    'nucleolus',
    [1, 2],
    {
      ...list,
      bands: [
        { from: 0, price: 0.125 },
        { from: 3, price: 1 },
      ],
    },
    'All together would pay £3.00, more than the £0.38 they would pay alone',
  ],
  [
    'proportional',
    [1, 2],
    {
      ...list,
      bands: [
        { from: 0, price: 0 },
        { from: 3, price: 1 },
      ],
    },
    'costs alone are all nought',
  ],
] as const)('%s of %j is refused with a sentence', (method, given, prices, words) => {
  expect(sharesOf(method, given, prices)).toContain(words);
});
