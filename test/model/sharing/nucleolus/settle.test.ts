import {
  aloneCosts,
  everyone,
  type Game,
  isIn,
  sizeOf,
  total,
  wholeCost,
} from '../../../../src/model/sharing/game';
import { floorOf } from '../../../../src/model/money/split';
import { type Lexicographic, lexicographic } from '../../../../src/model/sharing/nucleolus/levels';
import { type Measure, slackMeasure } from '../../../../src/model/sharing/nucleolus/measure';
import { exactSolution } from '../../../../src/model/sharing/nucleolus/settle';
import { nearlyExactShares, sharesAsNumbers, type Shares } from '../../../../src/model/sharing/shares';
import { runToEnd } from '../../../../src/model/work';
import { gameOf, manyGames } from '../games';
import { rank } from '../rank';

/** A game, what was found of it by a measure, and what is made of that. */
interface Settled {
  readonly game: Game;
  readonly measure: Measure;
  readonly search: Lexicographic;
  readonly shares: Shares;
}

const settle = ({ costs, councils }: Game, measure: Measure, search: Lexicographic) =>
  exactSolution(councils.length, costs, measure, search);

/** The measures, and whether no council may pay more than alone. */
const ways = [
  ['slack', false],
  ['slack', true],
  ['slack per council', false],
  ['slack per pound', false],
] as const;

/** Games of every family with their costs so many times as large, by every measure. */
const settled = (times = 1): Settled[] =>
  [...manyGames(16, 4)].flatMap(({ game: small }) => {
    const game = { ...small, costs: small.costs.map((cost) => cost * times) };
    const mayCap = total(aloneCosts(game)) > wholeCost(game);
    return ways
      .filter(([, aloneAtMost]) => mayCap || !aloneAtMost)
      .map(([by, aloneAtMost]) => {
        const measure = slackMeasure(by, game.costs);
        const search = runToEnd(lexicographic(game.councils.length, game.costs, measure, aloneAtMost));
        return { game, measure, search, shares: settle(game, measure, search) };
      });
  });

const paid = ({ numerators }: Shares, coalition: number) =>
  numerators.reduce((sum, share, council) => (isIn(council, coalition) ? sum + share : sum), 0n);

/** A coalition's slack, over the denominator of the shares, and what it is divided by. */
const slackOf = (coalition: number, { game, measure, shares }: Settled) => ({
  above: BigInt(game.costs[coalition] ?? 0) * shares.denominator - paid(shares, coalition),
  below: BigInt(measure.weight(coalition)),
});

/** The divided slack of each level. */
const heights = (of: Settled) =>
  of.search.levels.map(({ rows }) => slackOf(rows.find(({ kind }) => kind === 'limit')?.coalition ?? 0, of));

/** The level that a coalition must meet: that of the step which settled it. */
function heightFor(coalition: number, of: Settled) {
  const n = of.game.councils.length;
  const held = [everyone(n)];
  const step = of.search.levels.findIndex(({ rows }) => {
    held.push(...rows.map((row) => row.coalition));
    return rank(n, [...held, coalition]) === rank(n, held);
  });
  return heights(of)[step] ?? { above: 0n, below: 0n };
}

/** The least whole cost at which a coalition's slack meets its level; none if any cost does. */
function leastCost(coalition: number, of: Settled) {
  const { once, perCouncil, perPound } = of.measure;
  const { above, below } = heightFor(coalition, of);
  const perPenny = of.shares.denominator * below - above * BigInt(perPound);
  const needed = paid(of.shares, coalition) * below + above * BigInt(once + perCouncil * sizeOf(coalition));
  return perPenny > 0n ? -Number(floorOf(-needed, perPenny)) : undefined;
}

test.each([1, 1_000_000_007])(
  'costs %d times as large give fractions under which the rows of each level are equally tight',
  (times) => {
    for (const of of settled(times)) {
      const { game, search, shares } = of;
      expect(shares.exact).toBe(true);
      expect(Array.from(search.shares)).toEqual(
        sharesAsNumbers(shares).map((share) => expect.closeTo(share, times === 1 ? 6 : -2) as number),
      );
      expect(paid(shares, everyone(game.councils.length))).toBe(BigInt(wholeCost(game)) * shares.denominator);
      for (const [step, height] of heights(of).entries())
        for (const { kind, coalition } of search.levels[step]?.rows ?? []) {
          const slack = slackOf(coalition, of);
          if (kind === 'alone') expect(slack.above).toBe(0n);
          else expect(slack.above * height.below).toBe(height.above * slack.below);
        }
    }
  },
);

test('any coalition may cost less until its slack is its level, and not a penny less than that', () => {
  for (const of of settled()) {
    const { game, measure, search } = of;
    const rows = new Set(search.levels.flatMap((level) => level.rows.map(({ coalition }) => coalition)));
    for (let coalition = 1; coalition < everyone(game.councils.length); coalition++) {
      const least = leastCost(coalition, of);
      if (rows.has(coalition) || least === undefined) continue;
      const isExactAt = (least: number) => {
        const costs = game.costs.map((cost, other) => (other === coalition ? least : cost));
        return settle({ ...game, costs }, measure, search).exact;
      };
      expect([isExactAt(least), isExactAt(least - 1)]).toEqual([true, false]);
    }
  }
});

test('levels that fall, or that leave shares open, are not believed: shares are as searched, to the millionth', () => {
  for (const of of settled()) {
    const { game, measure, search, shares } = of;
    const asSearched = nearlyExactShares(search.shares);
    const [first, ...others] = search.levels;
    const [lowest] = heights(of);
    if (!first || !lowest) continue;
    expect(settle(game, measure, { ...search, levels: [first, first, ...others] })).toEqual(asSearched);
    // All coalitions meet the first level, so that when it comes last only its height can be wrong.
    const levels = [...others, first];
    const isLevel = heights(of).every(({ above, below }) => above * lowest.below === lowest.above * below);
    expect(settle(game, measure, { ...search, levels })).toEqual(isLevel ? shares : asSearched);
  }
});

test('one council pays what it would alone', () => {
  const game = gameOf(1, () => 7);
  const measure = slackMeasure('slack', game.costs);
  const search = { shares: Float64Array.of(6), levels: [], level: 0 };
  expect(settle(game, measure, search)).toEqual({ numerators: [7n], denominator: 1n, exact: true });
});
