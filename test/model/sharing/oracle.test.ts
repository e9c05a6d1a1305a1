import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { fairRanges } from '../../../src/model/sharing/fairRange';
import { lexicographic as levelsOf } from '../../../src/model/sharing/levels';
import { measure } from '../../../src/model/sharing/measure';
import { nucleolusOf, type NucleolusName } from '../../../src/model/sharing/nucleolus';
import { asNumbers } from '../../../src/model/sharing/shares';
import { runToEnd } from '../../../src/model/sharing/work';
import { type AnyGame, anyGame, sizeOf } from './anyGame';
import { coreRange, lexicographic } from './oracle';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const smallCosts = fc.oneof(anyGame(8, 9), anyGame(6, 1000));
const game = fc.oneof(smallCosts, anyGame(5, 1e9));

const each: (game: AnyGame) => (coalition: number) => number = () => () => 1;
const per: Record<NucleolusName, typeof each> = {
  nucleolus: each,
  prenucleolus: each,
  'per-capita nucleolus': () => sizeOf,
  'proportional nucleolus':
    ({ costs }) =>
    (coalition) =>
      (costs[coalition] ?? 0) / (costs.at(-1) ?? 1),
};

/** HiGHS works in doubles: to a hundred-millionth of the largest cost. */
const near = (costs: readonly number[]) => 1e-8 * Math.max(...costs);

test.each(Object.keys(per) as NucleolusName[])('the %s is what linear programmes by HiGHS give', (kind) => {
  let answers = 0;
  fc.assert(
    fc.property(game, (given) => {
      const { n, costs } = given;
      const ours = runToEnd(nucleolusOf(kind, n, Float64Array.from(costs)));
      if (!ours.ok) return;
      answers++;
      const theirs = lexicographic(highs, {
        n,
        costs,
        per: per[kind](given),
        aloneAtMost: kind === 'nucleolus',
      });
      for (const [council, share] of asNumbers(ours.value).entries())
        expect(Math.abs(share - (theirs.shares[council] ?? Number.NaN))).toBeLessThanOrEqual(near(costs));
    }),
    { numRuns: 400 },
  );
  expect(answers).toBeGreaterThan(200);
});

test('the least core and every council’s fair range are what linear programmes by HiGHS give', () => {
  let empty = 0;
  fc.assert(
    // In doubles a core that is empty by some pence of millions of pounds is not told from one that is not.
    fc.property(smallCosts, ({ n, costs }) => {
      const table = Float64Array.from(costs);
      const { level } = runToEnd(levelsOf(n, table, measure('slack', n, table), false, 1));
      const { levels } = lexicographic(highs, { n, costs, per: () => 1, aloneAtMost: false });
      expect(Math.abs(level - (levels[0] ?? Number.NaN))).toBeLessThanOrEqual(near(costs));

      const councils = Array.from({ length: n }, (_, council) => String(council));
      const ours = runToEnd(fairRanges({ councils, costs: table, quoted: 'all' }));
      const theirs = coreRange(highs, n, costs);
      expect(ours.ok).toBe(theirs !== undefined);
      if (!ours.ok || !theirs) empty++;
      else
        for (const [council, { lowest, highest }] of ours.value.entries()) {
          // Ours are stated to the penny.
          const within = 0.5 + near(costs);
          expect(Math.abs(lowest - (theirs[council]?.lowest ?? Number.NaN))).toBeLessThanOrEqual(within);
          expect(Math.abs(highest - (theirs[council]?.highest ?? Number.NaN))).toBeLessThanOrEqual(within);
        }
    }),
    { numRuns: 300 },
  );
  expect(empty).toBeGreaterThan(50);
});
