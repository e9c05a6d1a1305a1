import fc from 'fast-check';
import { mostCouncils } from '../../../src/model/limits';
import { notKnown, pence } from '../../../src/model/money/units';
import { atFloors } from '../../../src/model/sharing/cheapestSplit';
import { compareMethods } from '../../../src/model/sharing/compareMethods';
import { dataChecks } from '../../../src/model/sharing/dataChecks';
import { coalitionName, type Game, isIn } from '../../../src/model/sharing/game';
import { gameOfQuotes, namesIn } from '../../../src/model/sharing/quotes';
import { runToEnd } from '../../../src/model/work';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';
import { draws, unrounded } from './games';

const read = (rows: readonly (readonly [string, number | undefined])[], most: number = mostCouncils.cell) =>
  runToEnd(
    gameOfQuotes(
      rows.map(([text, cost], row) => ({
        names: namesIn(text),
        cost: cost === undefined ? notKnown : pence(cost),
        cell: row + 1,
      })),
      most,
    ),
  );

/** Four councils at 100 alone, three of them at 210, all at 280. */
const four = [
  ['A', 100],
  ['B', 100],
  ['C', 100],
  ['D', 100],
  ['A+B+C', 210],
  ['A+B+C+D', 280],
] as const;

test('councils come in the order in which they first appear, whatever joins them', () => {
  const game = value(
    read([
      ['Hammersmith & Fulham | Kensington, Chelsea', 12],
      [' kensington, chelsea ', 8],
      ['Hammersmith & Fulham', 7],
    ]),
  );
  expect(game.councils).toEqual(['Hammersmith & Fulham', 'Kensington, Chelsea']);
  expect([...game.costs]).toEqual([0, 7, 8, 12]);
  expect(game.quoted).toBe('all');
});

test('what nobody priced costs the cheapest way of splitting it', () => {
  const game = value(read([...four, ['A + C', undefined], ['B+D', 150]]));
  const costs = Object.fromEntries(
    [...game.costs].map((cost, coalition) => [coalitionName(game.councils, coalition), cost]),
  );
  expect(costs).toMatchObject({
    'A + B': 200,
    'A + C': 200,
    'A + B + D': 250,
    'A + C + D': 300,
    'B + D': 150,
  });
  expect(game.quoted).not.toBe('all');
});

test.each<[string, readonly (readonly [string, number | undefined])[], string]>([
  ['one council', [['A', 1]], 'coalitions names 1 council. Give at least 2, each alone and all together.'],
  ['none', [], 'coalitions names 0 councils. Give at least 2, each alone and all together.'],
  [
    'a council twice',
    [
      ['A', 1],
      ['B', 1],
      ['A+B+a', 2],
    ],
    'coalitions, cell 3, names "a" twice. Name each council once in a group.',
  ],
  [
    'two quotes',
    [
      ['A', 1],
      ['B', 1],
      ['A+B', 2],
      ['B|A', 3],
    ],
    'coalitions, cell 4, is a second row for "A + B", which has a cost already. Keep one of the two rows.',
  ],
  [
    'never alone',
    [
      ['A', 1],
      ['B', 1],
      ['A+Bee', 2],
    ],
    'coalitions, cell 3, is "A + Bee", but no row is "Bee" alone. Mend the name, or add a row for that council.',
  ],
  [
    'never alone, of the first group',
    [
      ['C+A', 2],
      ['A+B', 2],
      ['B', 1],
      ['A+B+C', 2],
      ['C', 1],
    ],
    'coalitions, cell 1, is "C + A", but no row is "A" alone. Mend the name, or add a row for that council.',
  ],
  [
    'no whole',
    [
      ['A', 1],
      ['B', 1],
    ],
    'costs for "A + B" is not known, and each council alone and all together must be. Ask for it, or try a figure.',
  ],
  [
    'no costs',
    [
      ['A', undefined],
      ['B', 1],
      ['A+B', undefined],
    ],
    'costs for "A" and "A + B" are not known, and each council alone and all together must be. Ask for them, or try a figure.',
  ],
  [
    'too dear',
    [
      ['A', 9e12],
      ['B', 9e12],
      ['A+B', 9e12],
    ],
    'costs leads to an amount above £100 billion, the most that is kept to the penny. Check the figures.',
  ],
  [
    'too many',
    Array.from({ length: 21 }, (_, council) => [`c${council}`, 1] as const),
    'coalitions names 21 councils. Give at most 20, or the price list that the costs come from to ICT.SHARE.VOLUME.',
  ],
])('%s is said so', (_, rows, expected) => {
  const game = read(rows);
  expect(game.ok ? '' : problemSentence(game.problem)).toBe(expected);
  expect(!game.ok && game.problem.noAnswer).toBe(expected.includes('known') ? true : undefined);
});

test('costs alone may come to £100 billion', () => {
  const rows = [
    ['A', 5e12],
    ['B', 5e12],
    ['A+B', 9e12],
  ] as const;
  expect(value(read(rows)).quoted).toBe('all');
});

test('spaces at the ends of a name are none of it, and several between are one', () => {
  expect(namesIn(' Tower   Hamlets+ City \u00a0 of London ')).toEqual(['Tower Hamlets', 'City of London']);
});

test('a row with a blank cost beside one that is known is no second quote', () => {
  expect(
    value(
      read([
        ['A', 1],
        ['B', 1],
        ['A+B', 2],
        ['B+A', undefined],
      ]),
    ).costs[3],
  ).toBe(2);
});

/** The cheapest of all partitions, one by one. */
function cheapestPartition(coalition: number, quotes: ReadonlyMap<number, number>): number {
  if (coalition === 0) return 0;
  const first = coalition & -coalition;
  let cheapest = Infinity;
  for (const [quote, cost] of quotes)
    if (quote & first && !(quote & ~coalition))
      cheapest = Math.min(cheapest, cost + cheapestPartition(coalition ^ quote, quotes));
  return cheapest;
}

test('fillings, floors and checks agree with every partition, one by one', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 2, max: 6 }), (seed, n) => {
      const draw = draws(seed);
      const all = 2 ** n - 1;
      const quotes = new Map<number, number>();
      for (let coalition = 1; coalition <= all; coalition++)
        if ((coalition & (coalition - 1)) === 0 || coalition === all || draw(3) === 0)
          quotes.set(coalition, 50 + draw(400));
      const names = Array.from('ABCDEF');
      const game: Game = value(
        read(
          [...quotes].map(
            ([coalition, cost]) =>
              [names.filter((_, council) => isIn(council, coalition)).join('+'), cost] as const,
          ),
        ),
      );
      const floors = runToEnd(atFloors(game));
      const findings = runToEnd(dataChecks(game, 1000)).findings;
      for (let coalition = 1; coalition <= all; coalition++) {
        const cheapest = cheapestPartition(coalition, quotes);
        const quote = quotes.get(coalition);
        const about = findings.filter((finding) => finding.coalition === coalition);
        expect(game.costs[coalition]).toBe(quote ?? cheapest);
        const dearer = about.find(({ kind }) => kind === 'dearer than its parts');
        expect(dearer?.amount ?? 0).toBe(quote === undefined ? 0 : quote - cheapest);
        if (dearer?.kind === 'dearer than its parts') {
          expect(dearer.parts.reduce((sum, part) => sum + (quotes.get(part) ?? NaN), 0)).toBe(cheapest);
          expect(dearer.parts.reduce((sum, part) => sum + part, 0)).toBe(coalition);
        }
        const larger = Math.min(
          ...[...quotes].filter(([one]) => (one & coalition) === coalition).map(([, cost]) => cost),
        );
        expect(about.find(({ kind }) => kind === 'above a larger quote')?.amount ?? 0).toBe(
          quote === undefined ? Math.max(0, cheapest - larger) : 0,
        );
        expect(about.find(({ kind }) => kind === 'not quoted')?.amount).toBe(
          quote === undefined ? cheapest : undefined,
        );
        const within = Math.max(
          0,
          ...[...quotes].filter(([one]) => (one & ~coalition) === 0).map(([, cost]) => cost),
        );
        const absent = names.reduce(
          (sum, _, council) =>
            council < n && !isIn(council, coalition) ? sum + (quotes.get(2 ** council) ?? 0) : sum,
          0,
        );
        expect(floors.costs[coalition]).toBe(
          quote ?? Math.min(cheapest, Math.max(within, (quotes.get(all) ?? 0) - absent)),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('what hangs on costs that nobody priced is indicative, and is told at the least these could be', () => {
  const game = value(read(four));
  expect(unrounded('separable', game)).toEqual([47.5, 47.5, 47.5, 137.5]);
  const answers = runToEnd(compareMethods(game, { groups: ['a', 'a', 'a', 'b'] }));
  const indicative = answers.flatMap(({ method, shares }) =>
    shares.ok && shares.value.atFloors ? [method] : [],
  );
  expect(indicative).toEqual([
    ...['separable', 'alternative cost avoided', 'scrb', 'shapley', 'weighted shapley', 'owen', 'tau'],
    ...['nucleolus', 'prenucleolus', 'per-capita nucleolus', 'proportional nucleolus', 'banzhaf'],
  ]);
  const separable = answers.find(({ method }) => method === 'separable');
  expect(separable?.shares.ok && separable.shares.value.atFloors).toEqual({
    ok: true,
    value: [78, 78, 77, 47],
  });
  const shapley = answers.find(({ method }) => method === 'shapley');
  expect(shapley?.shares.ok && shapley.shares.value.fair).toBe(true);
});

test('Owen looks at whole blocs with part of one more: it is indicative only where such a group has no price', () => {
  const seen: [string, number][] = [
    ...Array.from('ABCD', (name): [string, number] => [name, 10]),
    ...([
      ['A+B', 15],
      ['C+D', 16],
      ['A+C+D', 20],
      ['B+C+D', 21],
      ['A+B+C', 22],
      ['A+B+D', 23],
      ['A+B+C+D', 25],
    ] as [string, number][]),
  ];
  const isIndicative = (rows: [string, number][], groups: string[]) => {
    const owen = runToEnd(compareMethods(value(read(rows)), { groups })).find(
      ({ method }) => method === 'owen',
    );
    return owen?.shares.ok === true && owen.shares.value.atFloors !== undefined;
  };
  expect(isIndicative(seen, ['x', 'x', 'y', 'Y'])).toBe(false);
  expect(isIndicative(seen, ['x', 'y', 'x', 'y'])).toBe(true);
  expect(
    isIndicative(
      seen.filter(([name]) => name !== 'C+D'),
      ['x', 'x', 'y', 'y'],
    ),
  ).toBe(true);
});

test('twenty councils with few quotes are filled in at once', () => {
  const names = Array.from({ length: 20 }, (_, council) => `c${council}`);
  const game = value(
    read([
      ...names.map((name) => [name, 100] as const),
      [names.join('+'), 1500],
      [names.slice(0, 10).join('+'), 800],
      [names.slice(10).join('+'), 850],
    ]),
  );
  expect(game.costs).toHaveLength(2 ** 20);
  expect(game.costs[2 ** 11 - 1]).toBe(900);
  expect(game.costs[2 ** 19 - 1]).toBe(1700);
});
