import fc from 'fast-check';
import { pence } from '../../../src/model/money/units';
import { type MethodAnswer, compareMethods } from '../../../src/model/sharing/compareMethods';
import { endsOfBill } from '../../../src/model/sharing/ends';
import { equal } from '../../../src/model/sharing/methods/equal';
import {
  aloneCosts,
  type Game,
  isIn,
  separableCosts,
  total,
  wholeCost,
} from '../../../src/model/sharing/game';
import type { MethodInputs } from '../../../src/model/sharing/methodInputs';
import { type MethodName, methodNames, methods } from '../../../src/model/sharing/methods';
import { proportional } from '../../../src/model/sharing/methods/proportional';
import { overrun } from '../../../src/model/sharing/overrun';
import { areSameShares, sharesAsNumbers, sharesInPence } from '../../../src/model/sharing/shares';
import { runToEnd } from '../../../src/model/work';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';
import { anyGame, draws, gameOf, gameOfLetters, manyGames, outcome, sharesBy, unrounded } from './games';

const example = gameOfLetters({ A: 6, B: 9, C: 12, AB: 13, AC: 15, BC: 18, ABC: 22 }, 3);

test.each<[MethodName, MethodInputs, number[]]>([
  ['equal', {}, [22 / 3, 22 / 3, 22 / 3]],
  ['proportional', {}, [132 / 27, 198 / 27, 264 / 27]],
  ['proportional', { weights: [0.5, 0, 1.5] }, [5.5, 0, 16.5]],
  ['equal saving', {}, [13 / 3, 22 / 3, 31 / 3]],
  ['separable', {}, [14 / 3, 23 / 3, 29 / 3]],
  ['alternative cost avoided', {}, [32 / 7, 53 / 7, 69 / 7]],
  ['scrb', {}, [32 / 7, 53 / 7, 69 / 7]],
  ['scrb', { benefits: [pence(5), 'not known', 'not known'] }, [13 / 3, 23 / 3, 10]],
  ['scrb', { benefits: [pence(1), pence(1), pence(1)] }, [14 / 3, 23 / 3, 29 / 3]],
  ['shapley', {}, [4.5, 7.5, 10]],
  [
    'weighted shapley',
    { weights: [1, 2, 3] },
    [6 - 2 / 3 - 3 / 4 + 1 / 2, 9 - 4 / 3 - 6 / 5 + 1, 12 - 9 / 4 - 9 / 5 + 1.5],
  ],
  ['weighted shapley', { weights: [7, 7, 7] }, [4.5, 7.5, 10]],
  ['owen', { groups: ['north', 'North', ''] }, [4.25, 7.25, 10.5]],
  ['owen', {}, [4.5, 7.5, 10]],
  ['owen', { groups: ['x', 'x', 'x'] }, [4.5, 7.5, 10]],
  ['tau', {}, [14 / 3, 23 / 3, 29 / 3]],
  ['nucleolus', {}, [14 / 3, 23 / 3, 29 / 3]],
  ['prenucleolus', {}, [14 / 3, 23 / 3, 29 / 3]],
  ['per-capita nucleolus', {}, [14 / 3, 23 / 3, 29 / 3]],
  ['proportional nucleolus', {}, [22 - 18 * (1 - 1 / 23), 22 - 15 * (1 - 1 / 23), 22 - 13 * (1 - 1 / 23)]],
  ['banzhaf', {}, [(22 * 17) / 85, (22 * 29) / 85, (22 * 39) / 85]],
])('the example of its docstring: %s %j', (method, given, expected) => {
  for (const [council, share] of unrounded(method, example, given).entries())
    expect(share).toBeCloseTo(expected[council] ?? NaN, method === 'weighted shapley' ? 5 : 12);
});

test('a bill of which nothing but its amount is known is shared equally, or by weights', () => {
  const bill = endsOfBill(100, 3);
  expect(sharesInPence(equal(bill))).toEqual([34, 33, 33]);
  expect(sharesInPence(value(proportional(bill, { weights: [1, 0, 2.2] })))).toEqual([31, 0, 69]);
});

test('odd pence are given by exact fractions: 214⅓, 200⅓ and 118⅓ are 215, 200 and 118', () => {
  const game = gameOfLetters({ A: 419, B: 393, C: 348, AB: 488, AC: 369, BC: 367, ABC: 533 }, 3);
  const shares = sharesBy('shapley', game);
  expect(shares.numerators.map((share) => (share * 3n) / shares.denominator)).toEqual([643n, 601n, 355n]);
  expect(sharesInPence(shares)).toEqual([215, 200, 118]);
});

test('two councils: all methods that must coincide do, the others differ', () => {
  const game = gameOfLetters({ A: 375, B: 200, AB: 375 }, 2);
  const answers = runToEnd(compareMethods(game, {}));
  const even = [275, 100];
  const others: Partial<Record<MethodName, number[]>> = {
    equal: [187.5, 187.5],
    proportional: [(375 * 375) / 575, (375 * 200) / 575],
    'proportional nucleolus': [(375 * 375) / 575, (375 * 200) / 575],
  };
  for (const answer of answers)
    for (const [council, share] of unroundedOf(answer).entries())
      expect(share).toBeCloseTo((others[answer.method] ?? even)[council] ?? NaN, 9);
  const same = answers.flatMap(({ method, shares }) => (method === 'nucleolus' ? value(shares).sameAs : []));
  expect(same).toEqual(methodNames.filter((method) => method !== 'nucleolus' && !(method in others)));
});

const unroundedOf = ({ shares }: MethodAnswer): number[] => sharesAsNumbers(value(shares).unrounded);

/** What a council adds, averaged over every order of joining, one by one. */
function byOrders(game: Game): number[] {
  const n = game.councils.length;
  const sums = Array<number>(n).fill(0);
  let orders = 0;
  const join = (joined: number) => {
    let last = true;
    for (let council = 0; council < n; council++)
      if (!((joined >> council) & 1)) {
        last = false;
        path.push(council);
        join(joined + 2 ** council);
        path.pop();
      }
    if (!last) return;
    orders++;
    let before = 0;
    for (const council of path) {
      sums[council] =
        (sums[council] ?? 0) + (game.costs[before + 2 ** council] ?? 0) - (game.costs[before] ?? 0);
      before += 2 ** council;
    }
  };
  const path: number[] = [];
  join(0);
  return sums.map((sum) => sum / orders);
}

test('Shapley of 1,000 games agrees with every order of joining, one by one', () => {
  let compared = 0;
  for (const { game } of manyGames(1000, 6)) {
    const expected = byOrders(game);
    for (const method of ['shapley', 'weighted shapley', 'owen'] as const)
      for (const [council, share] of unrounded(method, game).entries())
        expect(Math.abs(share - (expected[council] ?? NaN))).toBeLessThan(1e-6);
    compared++;
  }
  expect(compared).toBe(1000);
});

test('Owen agrees with the orders in which blocs come in one piece', () => {
  for (const { game } of manyGames(100, 5)) {
    const n = game.councils.length;
    const groups = game.councils.map((_, council) => ['', 'p', 'q', 'p', ''][council] ?? '');
    const bloc = groups.map((group, council) => (group === '' ? `alone ${council}` : group));
    const sums = Array<number>(n).fill(0);
    let orders = 0;
    const all = permutations(Array.from({ length: n }, (_, council) => council));
    for (const order of all) {
      const blocs = order.map((council) => bloc[council]);
      const pieces = blocs.filter((one, place) => one !== blocs[place - 1]).length;
      if (pieces !== new Set(blocs).size) continue;
      orders++;
      let before = 0;
      for (const council of order) {
        sums[council] =
          (sums[council] ?? 0) + (game.costs[before + 2 ** council] ?? 0) - (game.costs[before] ?? 0);
        before += 2 ** council;
      }
    }
    for (const [council, share] of unrounded('owen', game, { groups }).entries())
      expect(share).toBeCloseTo((sums[council] ?? NaN) / orders, 6);
  }
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

test('weighted Shapley agrees with the orders that weights make likely (Kalai and Samet)', () => {
  for (const { game } of manyGames(100, 5)) {
    const n = game.councils.length;
    const weights = [1, 2.5, 3, 0.25, 4].slice(0, n);
    const expected = Array<number>(n).fill(0);
    for (const order of permutations(Array.from({ length: n }, (_, council) => council))) {
      // Who comes last among those left is drawn in proportion to weight.
      let chance = 1;
      let left = 0;
      for (const council of order) {
        left += weights[council] ?? 0;
        chance *= (weights[council] ?? 0) / left;
      }
      let before = 0;
      for (const council of order) {
        expected[council] =
          (expected[council] ?? 0) +
          chance * ((game.costs[before + 2 ** council] ?? 0) - (game.costs[before] ?? 0));
        before += 2 ** council;
      }
    }
    for (const [council, share] of unrounded('weighted shapley', game, { weights }).entries())
      expect(Math.abs(share - (expected[council] ?? NaN))).toBeLessThan(1e-5);
  }
});

test('only SCRB says that the bill is more than the councils can justify, from a penny on', () => {
  const beyond = (...benefits: number[]) =>
    runToEnd(compareMethods(example, { benefits: benefits.map(pence) })).flatMap(({ method, shares }) =>
      shares.ok && shares.value.beyondBenefits ? [method] : [],
    );
  // The bill is 22; alone they would pay 6, 9 and 12.
  expect(beyond(6, 9, 7)).toEqual([]);
  expect(beyond(100, 9, 7)).toEqual([]);
  expect(beyond(100, 9, 6)).toEqual(['scrb']);
});

describe('the weighted Shapley value', () => {
  const weights = [5, 1, 4, 2, 8, 5, 7, 1, 3, 2, 2, 6];
  test('of costs too large to be taken apart in doubles is that of each part of them', () => {
    const draw = draws(7);
    const small = gameOf(12, (members) => 1 + draw(1000 * members.length));
    const each = weights.map(() => 5e11 + draw(1e9));
    const game = {
      ...small,
      costs: small.costs.map(
        (cost, coalition) => cost + total(each.filter((_, council) => isIn(council, coalition))),
      ),
    };
    const part = unrounded('weighted shapley', small, { weights });
    for (const [council, share] of unrounded('weighted shapley', game, { weights }).entries())
      expect(share - (each[council] ?? NaN)).toBeCloseTo(part[council] ?? NaN, 3);
  });
  test('is exact to a millionth of a penny for weights however large', () => {
    const pair = gameOfLetters({ A: 3e9, B: 5e9, AB: 7e9 + 1 }, 2);
    const [a, b] = [1e15, 1e15 - 7];
    const inMillionths = BigInt(3e9) * 1_000_000n - (999_999_999n * 1_000_000n * BigInt(a)) / BigInt(a + b);
    const { numerators, denominator } = sharesBy('weighted shapley', pair, { weights: [a, b] });
    expect(denominator).toBe(1_000_000n);
    expect(Math.abs(Number((numerators[0] ?? 0n) - inMillionths))).toBeLessThan(2);
  });
});

test.each<[MethodName, MethodInputs, Game, string]>([
  [
    'proportional',
    { weights: [0, 0, 0] },
    example,
    'weights are all nought or blank. Give at least one weight above 0.',
  ],
  [
    'weighted shapley',
    { weights: [1, 0, 1] },
    example,
    'weights for B is nought or blank. Give each council a weight above 0 for the weighted Shapley method.',
  ],
  [
    'nucleolus',
    {},
    gameOf(2, (members) => (members.length === 2 ? 123_456_789 : 500)),
    'All together would pay £1,234,567.89, more than the £10.00 they would pay alone, so no shares charge everybody at most what it would pay alone. Use the prenucleolus, or check the cost of all together.',
  ],
  [
    'tau',
    {},
    gameOf(3, (members) => [0, 10, 10, 30][members.length] ?? 0),
    'There is no tau value, because A adds more to the bill of the others than any group leaves it to pay. Use another method.',
  ],
  [
    'tau',
    {},
    gameOf(3, (members) => [0, 6, 14, 19][members.length] ?? 0),
    'There is no tau value, because the bill of all together is outside what the councils could be asked to pay. Use another method.',
  ],
  [
    'banzhaf',
    {},
    gameOf(3, (members) => [0, 20, 10, 1][members.length] ?? 0),
    'There is no Banzhaf share, because what the councils add comes to nought or less in all. Use another method.',
  ],
  [
    'proportional nucleolus',
    {},
    gameOf(3, (members) => [0, 10, 0, 5][members.length] ?? 0),
    'There is no proportional nucleolus, because a group costs nought, less, or next to nothing beside the others. Use another method.',
  ],
])('%s has no answer where there is none: %j', (method, given, game, expected) => {
  const shares = outcome(method, game, given);
  expect(shares.ok ? '' : problemSentence(shares.problem)).toBe(expected);
});

test('tau has an answer up to its edges: where all pay their least, and where all pay their most', () => {
  const additive = gameOf(3, (members) => total(members.map((council) => 10 + council)));
  expect(unrounded('tau', additive)).toEqual([10, 11, 12]);
  // A adds 18, and A with the bill of B and C left pays 20; B and C pay 5 at least and at most.
  const most = gameOfLetters({ A: 20, B: 5, C: 5, AB: 25, AC: 25, BC: 12, ABC: 30 }, 3);
  expect(unrounded('tau', most)).toEqual([20, 5, 5]);
});

test('Banzhaf shares end where what the councils add comes to nought in all', () => {
  const bySize = (...costs: number[]) => gameOf(3, (members) => [0, ...costs][members.length] ?? 0);
  // Each adds 20 to nobody, −10 to either other, and 0 or 1 to both.
  expect(outcome('banzhaf', bySize(20, 10, 10))).toMatchObject({
    ok: false,
    problem: { code: 'banzhaf not positive', at: { figure: 'costs' }, noAnswer: true },
  });
  expect(unrounded('banzhaf', bySize(20, 10, 11))).toEqual(
    [1, 2, 3].map((): unknown => expect.closeTo(11 / 3, 12)),
  );
});

test('what one method cannot answer is told with the answers of the others', () => {
  const answers = runToEnd(
    compareMethods(
      gameOf(3, (members) => [0, 10, 10, 30][members.length] ?? 0),
      {},
    ),
  );
  const failed = answers.flatMap(({ method, shares }) => (shares.ok ? [] : [[method, shares.problem.code]]));
  expect(failed).toEqual(expect.arrayContaining([['tau', 'no tau']]));
  expect(answers.map(({ method }) => method)).toEqual(methodNames);
});

describe('the bill of all together', () => {
  const overrunBy = (extra: number) => runToEnd(overrun(example, pence(extra), 'shapley', {}));
  test('may fall to a penny and rise to £100 billion, and no further', () => {
    const sentenceFor = (extra: number) => {
      const changes = overrunBy(extra);
      return changes.ok ? 'ok' : problemSentence(changes.problem);
    };
    expect([-21, 1e13 - 22].map(sentenceFor)).toEqual(['ok', 'ok']);
    expect(sentenceFor(-22)).toBe(
      'extra is -£0.22, which would make the cost of all together £0.00. Give an amount that leaves it between £0.01 and £100 billion.',
    );
    expect(sentenceFor(-30)).toContain('£0.08');
    expect(sentenceFor(1e13 - 21)).toContain('£100,000,000,000.01');
  });
  test('changes in what is worked out, not in what was given', () => {
    const before = [...example.costs];
    expect(value(overrunBy(3)).map(({ change }) => change)).toEqual([1, 1, 1]);
    expect([...example.costs]).toEqual(before);
  });
});

describe.each(methodNames)('%s', (method) => {
  const given = (n: number): MethodInputs => ({
    weights:
      method === 'weighted shapley'
        ? Array.from({ length: n }, (_, council) => 1 + (council % 3))
        : undefined,
  });
  const check = (property: (game: Game) => void, numRuns = 40) => {
    fc.assert(fc.property(anyGame(6), property), { numRuns });
  };

  test('adds up, in fractions and in whole pence that are within a penny of them', () => {
    check((game) => {
      const shares = outcome(method, game, given(game.councils.length));
      if (!shares.ok) return;
      const { numerators, denominator } = shares.value;
      const left = numerators.reduce((sum, share) => sum + share, 0n) - BigInt(wholeCost(game)) * denominator;
      // Settled shares are each within half a millionth, and add up to within as many.
      expect(shares.value.exact ? left === 0n : left * left <= BigInt(numerators.length) ** 2n).toBe(true);
      const published = sharesInPence(shares.value);
      expect(total(published)).toBe(wholeCost(game));
      for (const [council, share] of published.entries()) {
        expect(Number.isInteger(share)).toBe(true);
        expect(Math.abs(share - Number(numerators[council]) / Number(denominator))).toBeLessThan(1);
      }
    });
  });

  test('knows councils by their costs, not by their places', () => {
    check((game) => {
      const n = game.councils.length;
      const weights = given(n).weights;
      const turned = (coalition: number) => ((coalition << 1) & (2 ** n - 1)) | (coalition >> (n - 1));
      const costs = game.costs.slice();
      for (const [coalition, cost] of game.costs.entries()) costs[turned(coalition)] = cost;
      const one = outcome(method, game, { weights });
      const other = outcome(
        method,
        { ...game, costs },
        { weights: weights && [weights.at(-1) ?? 1, ...weights.slice(0, -1)] },
      );
      expect(other.ok).toBe(one.ok);
      if (!one.ok || !other.ok) return;
      const { numerators } = other.value;
      expect(
        areSameShares(one.value, {
          ...other.value,
          numerators: [...numerators.slice(1), ...numerators.slice(0, 1)],
        }),
      ).toBe(true);
    });
  });

  test('charges equal councils the same, to a penny', () => {
    check((game) => {
      const n = game.councils.length;
      // The second council is made the first one's double.
      const costs = game.costs.map((_, coalition) => {
        const swapped = (coalition & ~3) | ((coalition & 1) << 1) | ((coalition >> 1) & 1);
        return game.costs[Math.min(coalition, swapped)] ?? 0;
      });
      const shares = outcome(
        method,
        { ...game, costs },
        { weights: given(n).weights && Array.from({ length: n }, (_, council) => Math.max(2, council)) },
      );
      if (!shares.ok) return;
      const [first = 0, second = 0] = sharesInPence(shares.value);
      expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    });
  });

  test('scales with the costs', () => {
    check((game) => {
      const one = outcome(method, game, given(game.councils.length));
      const other = outcome(
        method,
        { ...game, costs: game.costs.map((cost) => cost * 7) },
        given(game.councils.length),
      );
      expect(other.ok).toBe(one.ok);
      if (!one.ok || !other.ok) return;
      const times = (share: bigint) => share * 7n;
      // What is settled to a millionth of a penny is seven times as far off.
      if (method === 'weighted shapley')
        for (const [council, share] of sharesAsNumbers(other.value).entries())
          expect(Math.abs(share - 7 * (sharesAsNumbers(one.value)[council] ?? NaN))).toBeLessThan(1e-4);
      else
        expect(
          areSameShares({ ...one.value, numerators: one.value.numerators.map(times) }, other.value),
        ).toBe(true);
    }, 30);
  });

  // What a council would cost by itself in whatever company, it pays: the others' shares do not move.
  const covariant = !['equal', 'proportional', 'proportional nucleolus', 'banzhaf'].includes(method);
  if (covariant)
    test('passes on a cost that one council brings to every coalition', () => {
      check((game) => {
        const costs = game.costs.map((cost, coalition) => (coalition & 1 ? cost + 1000 : cost));
        const one = outcome(method, game, given(game.councils.length));
        const other = outcome(method, { ...game, costs }, given(game.councils.length));
        expect(other.ok).toBe(one.ok);
        if (!one.ok || !other.ok) return;
        const numerators = one.value.numerators.map((share, council) =>
          council === 0 ? share + 1000n * one.value.denominator : share,
        );
        expect(areSameShares({ ...one.value, numerators }, other.value)).toBe(true);
      });
    });

  // A council that adds its cost alone to every coalition pays that; equal shares, equal savings and leftovers ignore it.
  const dummies = [
    'alternative cost avoided',
    'scrb',
    'shapley',
    'weighted shapley',
    'owen',
    'tau',
    'nucleolus',
    'prenucleolus',
  ].includes(method);
  if (dummies)
    test('charges a council that adds the same to every coalition just that', () => {
      check((game) => {
        const n = game.councils.length;
        const costs = game.costs.map((_, coalition) =>
          coalition & 1 ? (game.costs[coalition - 1] ?? 0) + 300 : (game.costs[coalition] ?? 0),
        );
        const less: Game = { ...game, costs };
        const shares = outcome(method, less, given(n));
        // What is left over goes to those who can still gain, which needs somebody who can and nobody who cannot.
        const gains = aloneCosts(less).map((most, council) => most - (separableCosts(less)[council] ?? 0));
        if (!shares.ok || (/scrb|avoided/.test(method) && (Math.min(...gains) < 0 || total(gains) === 0)))
          return;
        if (method.includes('nucleolus') && !hasCore(less)) return;
        expect(sharesAsNumbers(shares.value)[0]).toBeCloseTo(300, method === 'weighted shapley' ? 4 : 9);
      });
    });

  test(
    methods[method].rises
      ? 'never charges less when the whole bill overruns'
      : 'says that it may charge less when the whole bill overruns',
    () => {
      let less = 0;
      for (const { game } of manyGames(160, 5)) {
        const changes = runToEnd(overrun(game, pence(60), method, given(game.councils.length)));
        if (changes.ok && changes.value.some(({ change }) => change < -1)) less++;
      }
      if (methods[method].rises) expect(less).toBe(0);
      else expect(less).toBeGreaterThan(0);
    },
  );
});

const hasCore = (game: Game) => {
  const answer = runToEnd(compareMethods(game, {})).find(({ method }) => method === 'prenucleolus');
  return answer?.shares.ok === true && answer.shares.value.fair;
};

test('shares below nought, and totals below nought, keep their odd pence in place', () => {
  const game = gameOfLetters({ A: 1, B: 1, C: 100, AB: 1, AC: 50, BC: 50, ABC: 50 }, 3);
  expect(total(sharesInPence(sharesBy('separable', game)))).toBe(50);
  const gain: Game = { ...game, costs: game.costs.map((cost) => 0 - cost) };
  expect(sharesInPence(sharesBy('shapley', gain))).toEqual(
    sharesInPence(sharesBy('shapley', game)).map((share) => 0 - share),
  );
});

test('equal shares that are settled stay equal, so that their odd penny goes to the earlier council', () => {
  // Exactly 14570 ÷ 33, 14570 ÷ 33 and 28049 ÷ 33 pence.
  const given = gameOfLetters({ A: 1001, B: 1001, C: 1001, AB: 1415, AC: 1415, BC: 1415, ABC: 1733 }, 3);
  expect(sharesInPence(sharesBy('weighted shapley', given, { weights: [5, 5, 1] }))).toEqual([442, 441, 850]);
});

test('the odd penny goes by the exact remainder, however near two of them are', () => {
  const given = gameOfLetters({ A: 1_000_000, B: 1_000_001, AB: 1 }, 2);
  expect(sharesInPence(sharesBy('proportional', given))).toEqual([0, 1]);
});
