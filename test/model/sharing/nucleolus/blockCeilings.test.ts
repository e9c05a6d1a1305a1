import fc from 'fast-check';
import { noCeilings } from '../../../../src/model/sharing/nucleolus/blockCeilings';
import { memberSums } from '../../../../src/model/sharing/halves';
import { worstOfEachBlock } from '../../../../src/model/sharing/nucleolus/scan';

const LARGEST = 9;
/** Sixty-fourths, whose sums and products doubles hold exactly. */
const part = fc.integer({ min: -256, max: 256 }).map((whole) => whole / 64);

const passes = fc.integer({ min: 1, max: 6 }).chain((n) => {
  const each = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: n, maxLength: n });
  return fc.record({
    costs: fc
      .array(fc.integer({ min: 0, max: LARGEST }), { minLength: 2 ** n, maxLength: 2 ** n })
      .map((costs) => Float64Array.from(costs)),
    settled: each(fc.integer({ min: -1, max: 1 })),
    steps: fc.array(fc.record({ pays: each(part), level: part, scale: part }), {
      minLength: 2,
      maxLength: 6,
    }),
    bar: fc.integer({ min: -2, max: 6 }),
  });
});

test('a pass that leaves out blocks by their ceilings finds what one through the whole table does', () => {
  fc.assert(
    fc.property(passes, ({ costs, settled, steps, bar }) => {
      const n = settled.length;
      const allOpen = memberSums(n, Array<number>(n).fill(1));
      const kept = noCeilings(allOpen, LARGEST);
      for (const [step, { pays, level, scale }] of steps.entries()) {
        const sums = memberSums(n, pays);
        // More coalitions are settled as a search goes on, and none is open again.
        const settling = step < 2 ? allOpen : memberSums(n, settled);
        const find = (ceilings: typeof kept) =>
          worstOfEachBlock(costs, sums, settling, level, scale, bar, ceilings);
        expect(find(kept)).toEqual(find(noCeilings(sums, LARGEST)));
      }
    }),
  );
});

test('a block is not gone through again while nothing in it can be violated', () => {
  const costs = Float64Array.from({ length: 2 ** 4 }, () => 100);
  const settling = memberSums(4, [1, 1, 1, 1]);
  const kept = noCeilings(settling, 100);
  const find = (pays: number[], level: number) =>
    worstOfEachBlock(costs, memberSums(4, pays), settling, level, 1, 0, kept);
  expect(find([10, 10, 10, 10], 0)).toEqual([]);
  // Three councils with the fourth pay 40 of 100.
  expect([...kept.most]).toEqual([-80, -70, -70, -60]);
  costs.fill(0);
  expect(find([20, 20, 10, 30], 10)).toEqual([]);
  expect(Array.from(kept.most, Math.round)).toEqual([-50, -40, -20, -10]);
  expect(find([20, 20, 10, 30], 21)).toEqual([{ coalition: 15, excess: 101 }]);
});

test('what doubles lose while costs are scaled by millions hides no violation once they are not', () => {
  const dear = 1e13;
  const costs = Float64Array.from({ length: 4 }, (_, coalition) => (coalition === 0 ? 0 : dear));
  const settling = memberSums(2, [1, 1]);
  for (let over = 3; over < 20_000; over += 97) {
    const pays = memberSums(2, [0, dear / 4 + over]);
    const kept = noCeilings(pays, dear);
    const find = (scale: number) => worstOfEachBlock(costs, pays, settling, 0, scale, 1, kept);
    expect(find(1e7)).toEqual([]);
    expect(find(0.25)).toEqual([{ coalition: 2, excess: over }]);
  }
});
