import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { fairRanges } from '../../../src/model/sharing/fairRange';
import { type Game, sizeOf } from '../../../src/model/sharing/game';
import { lexicographic as levelsOf } from '../../../src/model/sharing/nucleolus/levels';
import { slackMeasure } from '../../../src/model/sharing/nucleolus/measure';
import { nucleolusOf, type NucleolusName } from '../../../src/model/sharing/nucleolus/nucleolus';
import { sharesAsNumbers } from '../../../src/model/sharing/shares';
import { runToEnd } from '../../../src/model/work';
import { anyGame, draws, gameOf, gameOfLetters } from './games';
import { coreRange, lexicographic } from './oracle';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** A game of pence as one of millions of pounds, a few pence more or less. */
const enlarged = (game: Game): Game => ({
  ...game,
  costs: game.costs.map((cost, coalition) => cost && cost * 1_000_003 + ((coalition * 7919) % 11)),
});

/** A few pence each, so that some groups pay many times what others do. */
const ofPence = fc
  .tuple(fc.integer(), fc.integer({ min: 2, max: 6 }))
  .map(([seed, n]) => ({ draw: draws(seed), n }))
  .map(({ draw, n }) => gameOf(n, (members) => 1 + draw(5 * members.length)));
const game = fc.oneof(anyGame(8), anyGame(6), ofPence, anyGame(5).map(enlarged));

/** Some groups pay a fourteenth of what all do, and the first level is far below nought. */
const farCheaper = gameOfLetters({ A: 1, B: 4, AB: 1, C: 1, AC: 2, BC: 13, ABC: 14 }, 3);

const each: (costs: Float64Array) => (coalition: number) => number = () => () => 1;
const per: Record<NucleolusName, typeof each> = {
  nucleolus: each,
  prenucleolus: each,
  'per-capita nucleolus': () => sizeOf,
  'proportional nucleolus': (costs) => (coalition) => (costs[coalition] ?? 0) / (costs.at(-1) ?? 1),
};

/** HiGHS works in doubles: to a hundred-millionth of the largest cost. */
const near = (costs: Float64Array) => 1e-8 * Math.max(...costs);

test.each(Object.keys(per) as NucleolusName[])('the %s is what linear programmes by HiGHS give', (kind) => {
  let answers = 0;
  fc.assert(
    fc.property(game, ({ councils: { length: n }, costs }) => {
      const ours = runToEnd(nucleolusOf(kind, n, costs));
      if (!ours.ok) return;
      answers++;
      const { shares } = lexicographic(highs, {
        n,
        costs,
        per: per[kind](costs),
        aloneAtMost: kind === 'nucleolus',
      });
      for (const [council, share] of sharesAsNumbers(ours.value).entries())
        expect(Math.abs(share - (shares[council] ?? Number.NaN))).toBeLessThanOrEqual(near(costs));
    }),
    { numRuns: 270, examples: [[farCheaper]] },
  );
  expect(answers).toBeGreaterThan(150);
});

test('the least core and every council’s fair range are what linear programmes by HiGHS give', () => {
  let empty = 0;
  fc.assert(
    // Not enlarged: doubles do not tell a core that some pence in millions make empty from one that is not.
    fc.property(fc.oneof(anyGame(7), ofPence), (given) => {
      const { councils, costs } = given;
      const n = councils.length;
      const { level } = runToEnd(levelsOf(n, costs, slackMeasure('slack', costs), false, 1));
      const { levels } = lexicographic(highs, { n, costs, per: () => 1, aloneAtMost: false });
      expect(Math.abs(level - (levels[0] ?? Number.NaN))).toBeLessThanOrEqual(near(costs));

      const ours = runToEnd(fairRanges(given));
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
    { numRuns: 200 },
  );
  expect(empty).toBeGreaterThan(30);
});
