import type { Result } from '../../../src/model/result';
import { fairRanges } from '../../../src/model/sharing/fairRange';
import {
  carriedBy,
  isFair,
  lossesIfOneLeft,
  objections,
  propensityToDisrupt,
  slacks,
  smallestSlack,
} from '../../../src/model/sharing/fairness';
import {
  alone,
  aloneCosts,
  coalitionName,
  everyone,
  type Game,
  isIn,
  total,
} from '../../../src/model/sharing/game';
import { methodNames } from '../../../src/model/sharing/methods';
import { sharesAsNumbers, exactShares, nearlyExactShares } from '../../../src/model/sharing/shares';
import { notKnown } from '../../../src/model/money/units';
import { runToEnd } from '../../../src/model/work';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';
import { draws, gameOf, gameOfLetters, manyGames, outcome, sharesBy } from './games';
import { largest } from './simplex';

const example = gameOfLetters({ A: 6, B: 9, C: 12, AB: 13, AC: 15, BC: 18, ABC: 22 }, 3);
/** The same, where only some groups have a price. */
const quotedOnly = (game: Game, quoted: readonly number[]): Game => ({ ...game, quoted: new Set(quoted) });

test('the fair range of the example', () => {
  expect(runToEnd(fairRanges(example))).toEqual({
    ok: true,
    value: [
      { lowest: 4, highest: 6 },
      { lowest: 7, highest: 9 },
      { lowest: 9, highest: 11 },
    ],
  });
  const unpriced = quotedOnly(example, [1, 2, 4, 7]);
  expect(value(runToEnd(fairRanges(unpriced)))).toEqual([
    { lowest: 1, highest: 6 },
    { lowest: 4, highest: 9 },
    { lowest: 7, highest: 12 },
  ]);
});

test('a range where just one split leaves nobody better off leaving, and none a penny beyond', () => {
  const pairsAt = (cost: number) => gameOf(3, (members) => [0, 1000, cost, 2100][members.length] ?? 0);
  expect(value(runToEnd(fairRanges(pairsAt(1400))))).toEqual(
    Array.from({ length: 3 }, () => ({ lowest: 700, highest: 700 })),
  );
  expect(runToEnd(fairRanges(pairsAt(1399))).ok).toBe(false);
});

test('no range where every split has somebody who would be better off leaving', () => {
  const game = gameOf(3, (members) => [0, 1000, 1100, 2100][members.length] ?? 0);
  const ranges = runToEnd(fairRanges(game));
  expect(tightestOf(ranges)).toEqual([
    ['A', 'B'],
    ['A', 'C'],
    ['B', 'C'],
  ]);
  expect(ranges).toMatchObject({ problem: { at: { figure: 'costs' }, noAnswer: true } });
  // Each pair pays two thirds of 2,100 at best, 300 more than it would by itself.
  expect(ranges.ok ? '' : problemSentence(ranges.problem)).toBe(
    'No shares satisfy every group: one always pays at least £3.00 more than it would without the rest. Ask for a lower price for all together.',
  );
});

const tightestOf = (ranges: Result<unknown>) =>
  !ranges.ok && ranges.problem.code === 'no fair shares' ? ranges.problem.tightest : [];

/** The range by a plain linear programme over what each saves on its cost alone. */
function plainRange(game: Game, council: number): [number, number] | undefined {
  const each = aloneCosts(game);
  const all = everyone(each.length);
  const coalitions = Array.from({ length: all - 1 }, (_, place) => place + 1).filter(
    (coalition) => game.quoted === 'all' || game.quoted.has(coalition),
  );
  const saved = (coalition: number) =>
    each.reduce((sum, most, one) => (isIn(one, coalition) ? sum + most : sum), 0) -
    (game.costs[coalition] ?? 0);
  const equations = [...coalitions, all].map((coalition, place) => [
    ...each.map((_, one) => (isIn(one, coalition) ? 1 : 0)),
    ...coalitions.map((_, at) => (at === place ? -1 : 0)),
  ]);
  const aim = (sign: number) => [
    ...each.map((_, one) => (one === council ? sign : 0)),
    ...coalitions.map(() => 0),
  ];
  const right = [...coalitions, all].map(saved);
  const [most, least] = [largest(aim(1), equations, right), largest(aim(-1), equations, right)];
  return most === undefined || least === undefined
    ? undefined
    : [(each[council] ?? 0) - most, (each[council] ?? 0) + least];
}

test('ranges agree with a plain linear programme over every group, and exist just when the nucleolus is fair', () => {
  const tally = { ranges: 0, none: 0 };
  for (const { game: whole } of manyGames(160, 5)) {
    const draw = draws(whole.costs[1] ?? 1);
    const n = whole.councils.length;
    const kept = Array.from({ length: everyone(n) }, (_, place) => place + 1).filter(
      (coalition) => (coalition & (coalition - 1)) === 0 || coalition === everyone(n) || draw(2) === 0,
    );
    for (const game of [whole, quotedOnly(whole, kept)]) {
      const ranges = runToEnd(fairRanges(game));
      const plain = game.councils.map((_, council) => plainRange(game, council));
      if (!ranges.ok) {
        expect(plain.every((one) => one === undefined)).toBe(true);
        tally.none++;
      } else {
        for (const [council, { lowest, highest }] of ranges.value.entries()) {
          expect(Math.abs(lowest - (plain[council]?.[0] ?? NaN))).toBeLessThan(0.51);
          expect(Math.abs(highest - (plain[council]?.[1] ?? NaN))).toBeLessThan(0.51);
        }
        tally.ranges++;
      }
      if (game === whole) {
        const shares = sharesBy('prenucleolus', game);
        const smallest = smallestSlack(game, shares);
        expect(isFair(smallest, shares)).toBe(ranges.ok);
        // The prenucleolus spares everybody as much as can be, so that the tightest groups are those it spares least.
        const paid = sharesAsNumbers(shares);
        for (const group of tightestOf(ranges)) {
          const members = group.map((name) => game.councils.indexOf(name));
          const coalition = total(members.map(alone));
          const slack = (game.costs[coalition] ?? NaN) - total(members.map((one) => paid[one] ?? NaN));
          expect(Math.abs(slack - smallest)).toBeLessThan(1e-4);
        }
        expect(tightestOf(ranges).length > 1).toBe(!ranges.ok);
      }
    }
  }
  expect(tally.ranges).toBeGreaterThan(50);
  expect(tally.none).toBeGreaterThan(50);
});

test('slacks come from the smallest, ties by size, no more than asked for, quoted groups only', () => {
  const named = (game: Game, shares: number[], most: number) =>
    slacks(game, shares, most).map(({ coalition, slack }) => [
      coalitionName(game.councils, coalition),
      slack,
    ]);
  expect(named(example, [7, 7, 8], 9)).toEqual([
    ['A', -1],
    ['A + B', -1],
    ['A + C', 0],
    ['B', 2],
    ['B + C', 3],
    ['C', 4],
  ]);
  expect(named(example, [7, 7, 8], 2)).toEqual([
    ['A', -1],
    ['A + B', -1],
  ]);
  expect(named(quotedOnly(example, [1, 2, 4, 6, 7]), [7, 7, 8], 9)).toHaveLength(4);
  expect(named(example, [7, 7, 8], 1)).toEqual([['A', -1]]);
  // In whatever order the costs were quoted, ties go by size, and then by the councils' own order.
  const alike = quotedOnly(
    gameOfLetters({ A: 5, B: 5, C: 5, AB: 10, AC: 9, BC: 9, ABC: 15 }, 3),
    [7, 3, 4, 2, 1],
  );
  expect(named(alike, [5, 5, 5], 9).map(([name]) => name)).toEqual(['A', 'B', 'C', 'A + B']);
});

test('where only some groups have a price, the smallest slack is the smallest of theirs', () => {
  const shares = exactShares([7n, 7n, 8n]);
  expect(smallestSlack(quotedOnly(example, [1, 2, 4, 6, 7]), shares)).toBe(-1);
  expect(smallestSlack(quotedOnly(example, [4, 5, 6, 7]), shares)).toBeCloseTo(0, 12);
});

test('whoever would be better off leaving is named, and who is paid for with them', () => {
  const shares = [900, 600, 700];
  const game: Game = { ...example, costs: example.costs.map((cost) => cost * 100) };
  expect(objections(game, shares, 10).map(({ coalition, slack }) => [coalition, slack])).toEqual([
    [1, -300],
    [3, -200],
    [5, -100],
  ]);
  // B and C pay 1,300 but add 1,600 to A's bill, and so on.
  expect(objections(game, shares, 10).map((slack) => carriedBy(slack, 3, 2200))).toEqual([
    { coalition: 6, pays: 1300, adds: 1600 },
    { coalition: 4, pays: 700, adds: 900 },
    { coalition: 2, pays: 600, adds: 700 },
  ]);
  // A penny a council is rounding.
  expect(objections(game, [601, 700, 899], 10)).toEqual([]);
});

test('the smallest slack of every method is that of the whole table, one by one', () => {
  for (const { game } of manyGames(60, 6))
    for (const method of methodNames) {
      const shares = outcome(method, game);
      if (!shares.ok) continue;
      const { numerators, denominator } = shares.value;
      const one = Array.from({ length: everyone(game.councils.length) - 1 }, (_, place) => place + 1).map(
        (coalition) =>
          Number(
            BigInt(game.costs[coalition] ?? 0) * denominator -
              numerators.reduce((sum, share, council) => (isIn(council, coalition) ? sum + share : sum), 0n),
          ) / Number(denominator),
      );
      const all = {
        ...game,
        quoted: new Set(Array.from({ length: everyone(game.councils.length) }, (_, at) => at + 1)),
      };
      expect(smallestSlack(game, shares.value)).toBeCloseTo(Math.min(...one), 8);
      expect(smallestSlack(all, shares.value)).toBeCloseTo(Math.min(...one), 8);
    }
});

test('fair on unrounded shares: a third of a penny over is not fair, a rounding of exact thirds is', () => {
  const game = gameOf(3, (members) => [0, 34, 67, 100][members.length] ?? 0);
  const thirds = exactShares([100n, 100n, 100n], 3n);
  expect(isFair(smallestSlack(game, thirds), thirds)).toBe(true);
  const tight = gameOf(3, (members) => [0, 33, 67, 100][members.length] ?? 0);
  expect(smallestSlack(tight, thirds)).toBeCloseTo(-1 / 3, 12);
  expect(isFair(smallestSlack(tight, thirds), thirds)).toBe(false);
  // Shares settled to a millionth of a penny may be so much beside for each council, and exact ones may not.
  const settled = nearlyExactShares([100 / 3, 100 / 3, 100 / 3]);
  expect([-2.9e-6, -3.1e-6].map((slack) => isFair(slack, settled))).toEqual([true, false]);
  expect([0, -2.9e-6].map((slack) => isFair(slack, thirds))).toEqual([true, false]);
});

test('under alternative cost avoided everybody’s propensity to disrupt is the same (Gately)', () => {
  const losses = lossesIfOneLeft(example, sharesAsNumbers(sharesBy('alternative cost avoided', example)));
  expect(losses.map((one) => one !== notKnown && propensityToDisrupt(one))).toEqual(
    [0.4, 0.4, 0.4].map((one): unknown => expect.closeTo(one, 12)),
  );
  for (const { game } of manyGames(60, 5)) {
    const shares = outcome('alternative cost avoided', game);
    if (!shares.ok) continue;
    const losses = lossesIfOneLeft(game, sharesAsNumbers(shares.value)).filter((one) => one !== notKnown);
    expect(losses).toHaveLength(game.councils.length);
    const all = losses.flatMap((one) => (one.own > 1 ? [propensityToDisrupt(one) ?? NaN] : []));
    for (const propensity of all) expect(propensity).toBeCloseTo(all[0] ?? NaN, 6);
  }
});

test('what each council and the others would lose if it left: a gain is below nought, and what has no price is not known', () => {
  expect(lossesIfOneLeft(example, [6, 9, 7])).toEqual([
    { own: 0, others: 2 },
    { own: 0, others: 2 },
    { own: 5, others: -2 },
  ]);
  expect(propensityToDisrupt({ own: 5, others: -2 })).toBe(-0.4);
  expect(propensityToDisrupt({ own: 0, others: 2 })).toBeUndefined();
  expect(propensityToDisrupt({ own: -1, others: 2 })).toBeUndefined();
  // B and C have a price without A; C alone has none.
  expect(lossesIfOneLeft(quotedOnly(example, [1, 2, 3, 6, 7]), [6, 9, 7])).toEqual([
    { own: 0, others: 2 },
    notKnown,
    notKnown,
  ]);
});
