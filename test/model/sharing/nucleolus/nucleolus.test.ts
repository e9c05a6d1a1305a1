import {
  aloneCosts,
  everyone,
  type Game,
  isIn,
  sizeOf,
  total,
  wholeCost,
} from '../../../../src/model/sharing/game';
import { type NucleolusName, nucleolusOf } from '../../../../src/model/sharing/nucleolus/nucleolus';
import type { Shares } from '../../../../src/model/sharing/shares';
import { runToEnd, runUntil } from '../../../../src/model/work';
import { value } from '../../value';
import { draws, gameOf, gameOfFamily, gameOfLetters, manyGames, outcome, sharesBy } from '../games';
import { rank } from '../rank';
import { largest } from '../simplex';

/** A slack divided as the kind says, as an exact fraction over a denominator that all of a game's slacks share in size. */
function exactSlack(kind: NucleolusName, game: Game, { numerators, denominator }: Shares, coalition: number) {
  const cost = BigInt(game.costs[coalition] ?? 0);
  const paid = numerators.reduce((sum, share, council) => (isIn(council, coalition) ? sum + share : sum), 0n);
  const weight =
    kind === 'per-capita nucleolus'
      ? BigInt(sizeOf(coalition))
      : kind === 'proportional nucleolus'
        ? cost
        : 1n;
  return { above: cost * denominator - paid, below: denominator * weight };
}

/**
 * Kohlberg's criterion (1971): shares are the nucleolus if and only if, for every level, the coalitions whose slack
 * is at most that level balance each other: weights above nought for each of them add up to one for every council.
 * The councils that pay as much as they would alone may help, with weights of nought or more, where nobody may pay
 * more than that. Slacks are compared as exact fractions, the weights found by a linear programme.
 */
function isNucleolus(kind: NucleolusName, game: Game, shares: Shares): boolean {
  const n = game.councils.length;
  const coalitions = Array.from({ length: everyone(n) - 1 }, (_, place) => place + 1)
    .map((coalition) => ({ coalition, slack: exactSlack(kind, game, shares, coalition) }))
    .sort((a, b) => {
      const gap = a.slack.above * b.slack.below - b.slack.above * a.slack.below;
      return gap < 0n ? -1 : gap > 0n ? 1 : 0;
    });
  const helpers =
    kind === 'nucleolus'
      ? aloneCosts(game).flatMap((most, council) =>
          shares.numerators[council] === BigInt(most) * shares.denominator ? [2 ** council] : [],
        )
      : [];
  const sameLevel = (a: number, b: number) => {
    const [one, other] = [coalitions[a]?.slack, coalitions[b]?.slack];
    return one !== undefined && other !== undefined && one.above * other.below === other.above * one.below;
  };
  for (let last = 0; last < coalitions.length; last++) {
    if (sameLevel(last, last + 1)) continue;
    const tight = coalitions.slice(0, last + 1).map(({ coalition }) => coalition);
    if (!isBalanced(n, tight, helpers)) return false;
    if (rank(n, tight) === n) return true;
  }
  return true;
}

/** Weights are ε more than nought; balanced if ε can be above nought. */
function isBalanced(n: number, coalitions: readonly number[], helpers: readonly number[]): boolean {
  const equations = Array.from({ length: n }, (_, council) => {
    const members = coalitions.map((coalition) => Number(isIn(council, coalition)));
    return [...members, ...helpers.map((one) => Number(isIn(council, one))), total(members)];
  });
  const aim = [...Array<number>(coalitions.length + helpers.length).fill(0), 1];
  return (largest(aim, equations, Array<number>(n).fill(1)) ?? 0) > 1e-9;
}

const kinds: readonly NucleolusName[] = [
  'nucleolus',
  'prenucleolus',
  'per-capita nucleolus',
  'proportional nucleolus',
];

test.each([
  ['prenucleolus', 8, 1000],
  ['nucleolus', 6, 1000],
  ['per-capita nucleolus', 6, 500],
  ['proportional nucleolus', 6, 500],
] as const)(
  'the %s of games of 2 to %d councils, %d of them, meets Kohlberg’s criterion exactly',
  (kind, most, count) => {
    const tally = { met: 0, none: 0 };
    const astray: unknown[] = [];
    for (const { family, game } of manyGames(count, most)) {
      const shares = outcome(kind, game);
      if (!shares.ok) {
        expect(shares.problem.code).toBe('dearer than alone');
        expect(wholeCost(game)).toBeGreaterThan(total(aloneCosts(game)));
        tally.none++;
      } else if (shares.value.exact && isNucleolus(kind, game, shares.value)) tally.met++;
      else astray.push({ family, costs: [...game.costs], shares: shares.value });
    }
    expect(astray).toEqual([]);
    expect(tally.met).toBeGreaterThan(0.7 * count);
    expect(tally.none > 0).toBe(kind === 'nucleolus');
  },
);

test('the criterion tells shares that are not the nucleolus', () => {
  let told = 0;
  for (const { game } of manyGames(80, 5)) {
    const { numerators, denominator, exact } = sharesBy('prenucleolus', game);
    const moved = numerators.map((share, council) => share + (council === 0 ? 1n : council === 1 ? -1n : 0n));
    if (!isNucleolus('prenucleolus', game, { numerators: moved, denominator, exact })) told++;
  }
  expect(told).toBe(80);
});

test('where all together save little and groups save much, some pay as much as alone, by the criterion', () => {
  let atMost = 0;
  for (let seed = 0; seed < 12; seed++) {
    const draw = draws(seed);
    const n = 3 + (seed % 3);
    const game = gameOf(n, (members) =>
      members.length === n
        ? 100 * n - 1 - draw(20)
        : members.length === 1
          ? 100
          : 50 + draw(100 * members.length),
    );
    const [free, held] = [sharesBy('prenucleolus', game), sharesBy('nucleolus', game)];
    expect(held.exact && isNucleolus('nucleolus', game, held)).toBe(true);
    expect(held.numerators.every((share) => share <= 100n * held.denominator)).toBe(true);
    if (free.numerators.some((share) => share > 100n * free.denominator)) atMost++;
  }
  expect(atMost).toBeGreaterThan(8);
});

test('charges nobody more than alone where the prenucleolus would', () => {
  let differs = 0;
  for (const { game } of manyGames(400, 6)) {
    const shares = outcome('nucleolus', game);
    if (!shares.ok) continue;
    const { numerators, denominator } = shares.value;
    for (const [council, most] of aloneCosts(game).entries())
      expect((numerators[council] ?? 0n) <= BigInt(most) * denominator).toBe(true);
    if (
      numerators.some(
        (share, council) =>
          share * sharesBy('prenucleolus', game).denominator !==
          (sharesBy('prenucleolus', game).numerators[council] ?? 0n) * denominator,
      )
    )
      differs++;
  }
  expect(differs).toBeGreaterThan(5);
});

test('large amounts lose nothing: a game a billion times as dear', () => {
  const small = gameOfFamily('whole vehicles', 7, 7);
  const large: Game = { ...small, costs: small.costs.map((cost) => cost * 1e9) };
  for (const kind of kinds) {
    const [one, other] = [sharesBy(kind, small), sharesBy(kind, large)];
    expect(other.exact).toBe(true);
    for (const [council, share] of one.numerators.entries())
      expect(share * 1_000_000_000n * other.denominator).toBe(
        (other.numerators[council] ?? 0n) * one.denominator,
      );
  }
});

test('fourteen councils meet the criterion too, and the work can be shown and cut in slices', () => {
  const game = gameOfFamily('whole vehicles', 14, 3);
  const work = nucleolusOf('prenucleolus', 14, game.costs);
  const seen: number[] = [];
  for (;;) {
    const stage = runUntil(work, () => true);
    if (stage.done) {
      const shares = value(stage.value);
      expect(shares).toEqual(value(runToEnd(nucleolusOf('prenucleolus', 14, game.costs))));
      expect(shares.exact).toBe(true);
      break;
    }
    seen.push(stage.progress);
  }
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(Math.max(...seen)).toBeLessThanOrEqual(1);
});

test('councils in any order pay the same', () => {
  const draw = draws(11);
  for (let round = 0; round < 50; round++) {
    const n = 3 + draw(4);
    const table = Float64Array.from({ length: 2 ** n }, () => 100 + draw(5) * 50);
    const order = Array.from({ length: n }, (_, council) => council).sort(() => draw(3) - 1);
    const game = gameOf(n, (members) => table[members.reduce((sum, one) => sum + 2 ** one, 0)] ?? 0);
    const other = gameOf(
      n,
      (members) => table[members.reduce((sum, one) => sum + 2 ** (order[one] ?? 0), 0)] ?? 0,
    );
    const [one, two] = [sharesBy('prenucleolus', game), sharesBy('prenucleolus', other)];
    for (const [place, council] of order.entries())
      expect((two.numerators[place] ?? 0n) * one.denominator).toBe(
        (one.numerators[council] ?? 0n) * two.denominator,
      );
  }
});

test('costs may be ten million times apart where slacks are divided by them, and no farther', () => {
  const most = 10_000_000;
  const pair = (a: number, together: number) => gameOfLetters({ A: a, B: 5, AB: together }, 2);
  expect(outcome('proportional nucleolus', pair(1, most)).ok).toBe(true);
  for (const game of [pair(1, most + 1), pair(0, 100), pair(-1, 100)])
    expect(outcome('proportional nucleolus', game)).toMatchObject({
      ok: false,
      problem: { code: 'costs too far apart', at: { figure: 'costs' }, noAnswer: true },
    });
  expect(outcome('nucleolus', pair(1, most))).toMatchObject({
    ok: false,
    problem: { code: 'dearer than alone', at: { figure: 'costs' }, together: most, alone: 6, noAnswer: true },
  });
});

test('costs ten million times apart are still told from each other, by every measure', () => {
  const draw = draws(5);
  for (let round = 0; round < 300; round++) {
    const game = gameOf(2 + draw(5), () => Math.max(1, Math.round(10 ** (draw(7000) / 1000))));
    for (const kind of ['prenucleolus', 'per-capita nucleolus', 'proportional nucleolus'] as const) {
      const shares = sharesBy(kind, game);
      if (shares.exact) expect(isNucleolus(kind, game, shares)).toBe(true);
      else expect(kind).toBe('proportional nucleolus');
    }
  }
});
