import fc from 'fast-check';
import { additions, countShape, tallies } from '../../../../src/model/sharing/volume/coalitionCounts';
import { isIn } from '../../../../src/model/sharing/game';

const volumesAndThresholds = fc.record({
  volumes: fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
    .map((volumes) => [...volumes].sort((a, b) => a - b)),
  thresholds: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
});

/** Every coalition of some councils, by its size and volume. */
const coalitionsOf = (volumes: readonly number[]) =>
  Array.from({ length: 2 ** volumes.length }, (_, coalition) => {
    const members = volumes.filter((__, council) => isIn(council, coalition));
    return { size: members.length, volume: members.reduce((sum, volume) => sum + volume, 0) };
  });

test('as many councils are counted together as can stay below the largest threshold', () => {
  fc.assert(
    fc.property(volumesAndThresholds, ({ volumes, thresholds }) => {
      const shape = countShape(volumes, thresholds);
      const below = coalitionsOf(volumes).filter(({ volume }) => volume < Math.max(1, ...thresholds));
      expect(shape.sizes).toBe(Math.max(...below.map(({ size }) => size)));
      for (const [size, least] of shape.lowest.entries())
        expect(least).toBe(
          Math.min(...coalitionsOf(volumes).flatMap((one) => (one.size === size ? [one.volume] : []))),
        );
    }),
  );
});

test.each([2 ** 45, 7])(
  'what a council lifts and fills is what counting the others’ coalitions one by one gives, by the modulus %d',
  (modulus) => {
    fc.assert(
      fc.property(volumesAndThresholds, ({ volumes, thresholds }) => {
        const shape = countShape(volumes, thresholds);
        const joining = [...new Set(volumes)];
        const counted = tallies(shape, joining, modulus);
        const remainder = (number: number) => ((number % modulus) + modulus) % modulus;
        const expected = joining.map((joins) => {
          const others = coalitionsOf(volumes.filter((_, council) => council !== volumes.indexOf(joins)));
          const each = (of: (before: number, threshold: number) => number) =>
            thresholds.flatMap((threshold) =>
              Array.from({ length: shape.sizes + 1 }, (_, size) =>
                remainder(
                  others.reduce((sum, one) => (one.size === size ? sum + of(one.volume, threshold) : sum), 0),
                ),
              ),
            );
          return {
            lifted: each((before, threshold) => Number(before < threshold && before + joins >= threshold)),
            filled: each((before, threshold) => Math.min(joins, Math.max(0, threshold - before))),
          };
        });
        expect(
          counted.map(({ lifted, filled }) => ({
            lifted: Array.from(lifted, remainder),
            filled: Array.from(filled, remainder),
          })),
        ).toEqual(expected);
      }),
    );
  },
);

test('for each council last and each size, every volume is added up from the least to the most below the reach', () => {
  fc.assert(
    fc.property(volumesAndThresholds, ({ volumes, thresholds }) => {
      const shape = countShape(volumes, thresholds);
      let expected = 0;
      for (const [last, volume] of volumes.entries())
        for (let size = 1; size <= Math.min(last + 1, shape.sizes); size++) {
          const others = coalitionsOf(volumes.slice(0, last)).filter((one) => one.size === size - 1);
          const reached = others.map((one) => one.volume + volume);
          expected += Math.max(0, Math.min(shape.reach, Math.max(...reached) + 1) - Math.min(...reached));
        }
      expect(additions(shape)).toBe(expected);
    }),
  );
});
