import fc from 'fast-check';
import { noCeilings } from '../../../../src/model/sharing/nucleolus/blockCeilings';
import { isIn } from '../../../../src/model/sharing/game';
import { memberSums } from '../../../../src/model/sharing/halves';
import {
  eachDearer,
  excess,
  worstOfEachBlock,
  worstOfPool,
} from '../../../../src/model/sharing/nucleolus/scan';

/** Halves, whose sums and products doubles hold exactly, and of which many are alike. */
const part = fc.integer({ min: -4, max: 4 }).map((whole) => whole / 2);

const tables = fc.integer({ min: 1, max: 6 }).chain((n) => {
  const each = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: n, maxLength: n });
  return fc.record({
    costs: fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: 2 ** n, maxLength: 2 ** n })
      .map((costs) => Float64Array.from(costs)),
    pays: each(fc.integer({ min: -9, max: 9 })),
    parts: each(part),
    settling: each(fc.integer({ min: -1, max: 1 })),
    level: part,
    scale: part,
    bar: fc.integer({ min: -4, max: 12 }),
  });
});

const sumOf = (values: readonly number[], coalition: number) =>
  values.reduce((sum, value, council) => (isIn(council, coalition) ? sum + value : sum), 0);

test('each block’s worst is the open coalition that pays most above cost and level, if above the tolerance', () => {
  fc.assert(
    fc.property(tables, ({ costs, pays, settling, level, scale, bar }) => {
      const n = pays.length;
      const sums = memberSums(n, pays);
      const over = (coalition: number) => sumOf(pays, coalition) + level - scale * (costs[coalition] ?? 0);
      const worstAbove = (tolerance: number) =>
        worstOfEachBlock(costs, sums, memberSums(n, settling), level, scale, tolerance, noCeilings(sums, 9));
      const found = worstAbove(bar);
      const block = sums.low.length;
      const worst = Array.from(sums.high, (_, above) =>
        Math.max(
          bar,
          ...Array.from({ length: block }, (__, below) => above * block + below)
            .filter((coalition) => sumOf(settling, coalition) !== 0)
            .map(over),
        ),
      );
      expect(found.map((one) => [Math.floor(one.coalition / block), one.excess])).toEqual(
        [...worst.entries()].filter(([, most]) => most > bar),
      );
      expect(worstAbove(Math.max(...worst))).toEqual([]);
      for (const one of found) {
        expect(sumOf(settling, one.coalition)).not.toBe(0);
        expect(one.excess).toBe(over(one.coalition));
      }
    }),
  );
});

test('the worst of a pool is among the first so many of it, and above the tolerance', () => {
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.nat()), ({ costs, pays, level, scale, bar }, chance) => {
      const pool = Int32Array.from(chance.take(12), (drawn) => drawn % costs.length);
      const over = Array.from(pool, (one) => sumOf(pays, one) + level - scale * (costs[one] ?? 0)).slice(
        0,
        8,
      );
      const worstAbove = (tolerance: number) =>
        worstOfPool(pool, 8, costs, memberSums(pays.length, pays), level, scale, tolerance);
      const most = Math.max(...over);
      if (most > bar) expect(over[worstAbove(bar)]).toBe(most);
      else expect(worstAbove(bar)).toBe(-1);
      expect(worstAbove(most)).toBe(-1);
    }),
  );
});

test('every coalition but nobody and all whose excess is above the bar is visited, and the bar may move', () => {
  fc.assert(
    fc.property(tables, part, ({ costs, pays, parts, scale: perPound, bar }, step) => {
      const n = pays.length;
      const payments = { whole: memberSums(n, pays), part: memberSums(n, parts), perPound };
      const over = (coalition: number) => {
        const cost = costs[coalition] ?? 0;
        return sumOf(pays, coalition) + sumOf(parts, coalition) + perPound * cost - cost;
      };
      let expectedBar = bar;
      const expected: [number, number][] = [];
      for (let coalition = 1; coalition < costs.length - 1; coalition++) {
        expect(excess(costs, payments, coalition)).toBe(over(coalition));
        if (over(coalition) <= expectedBar) continue;
        expected.push([coalition, over(coalition)]);
        expectedBar += Math.abs(step);
      }
      const visited: [number, number][] = [];
      let moved = bar;
      eachDearer(costs, payments, bar, (coalition, by) => {
        visited.push([coalition, by]);
        return (moved += Math.abs(step));
      });
      expect(visited).toEqual(expected);
    }),
  );
});
