import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ call, refusal } = await excel());
});

const column = (...values: unknown[]) => values.map((value) => [value]);
const councils = column('Bexley', 'Croydon', 'Greenwich');
const volumes = column(600, 300, 100);
const priceBands = [
  [0, 10],
  [1000, 8],
];
const table = (...shares: number[]) => [
  ['Council', 'Share'],
  ...shares.map((share, place) => [councils[place]?.[0], share]),
];

test.each([
  [[], [5333.34, 2333.33, 333.33]],
  [
    [0, 'shapley', 'all units'],
    [5333.34, 2333.33, 333.33],
  ],
  [
    [null, ' Shapley ', 'Incremental'],
    [6000, 3000, 1000],
  ],
  [
    [300, null, 'incremental'],
    [6100, 3100, 1100],
  ],
  [['£300'], [5433.34, 2433.33, 433.33]],
  [
    [0, 'equal'],
    [2666.67, 2666.67, 2666.66],
  ],
  [
    [0, 'proportional'],
    [4800, 2400, 800],
  ],
] as const)('with %j', (rest, shares) => {
  expect(call('SHARE.VOLUME', councils, volumes, priceBands, ...rest)).toEqual(table(...shares));
});

test('rows without a name, councils without volume and blank bands below the last change nothing', () => {
  expect(
    call(
      'SHARE.VOLUME',
      [...councils, ['Lewisham'], [''], [0]],
      [...volumes, [''], ['#REF!'], [7]],
      [
        ['', 10],
        [1000, 8],
        ['', ''],
        [0, 0],
      ],
    ),
  ).toEqual([...table(5333.34, 2333.33, 333.33), ['Lewisham', 0]]);
});

test('all of England’s councils can share by volume', () => {
  const names = Array.from({ length: 317 }, (_, place) => `Council ${place + 1}`);
  const rows = call(
    'SHARE.VOLUME',
    column(...names),
    column(...names.map((_, place) => 100 * (1 + ((place * 37) % 29)))),
    [
      [0, 10],
      [100_000, 9.5],
      [300_000, 9],
    ],
    50_000,
  ) as [string, number][];
  const total = rows.slice(1).reduce((sum, [, share]) => sum + Math.round(share * 100), 0);
  expect(total).toBe(
    5_000_000 + 900 * names.reduce((sum, _, place) => sum + 100 * (1 + ((place * 37) % 29)), 0),
  );
});

const good = [councils, volumes, priceBands, 0, 'shapley', 'all units'] as const;
test.each([
  [0, column('', '', ''), 'councils is missing. Give the name of a council as text.'],
  [0, column('A', 'a', 'B'), 'councils has "a" twice. Give each council a name of its own.'],
  [1, column(1, 2), 'volumes has 2 cells but councils has 3. Select the same rows for both.'],
  [1, column(600, 2.5, 1), 'volumes for Croydon is 2.5. Give a whole number from 0 to 1000000000.'],
  [1, column(600, 'lots', 1), 'volumes for Croydon is "lots". Give a whole number from 0 to 1000000000.'],
  [1, column(600, -1, 1), 'volumes for Croydon is -1. Give a whole number from 0 to 1000000000.'],
  [1, column('', 0, null), 'volumes are all nought or blank. Give at least one council a volume above 0.'],
  [
    2,
    column(1, 2),
    'priceBands is 2 rows by 1 column. Give two columns: the volume from which a price applies, and the price of a unit beside it.',
  ],
  [
    2,
    [[100, 10]],
    'priceBands, row 1, starts at 100 units, so that smaller volumes have no price. Start the first band at 0.',
  ],
  [
    2,
    [
      [0, 10],
      [500, 9],
      [400, 8],
    ],
    'priceBands, row 3, starts at 400 units, after a band from 500. Give bands in ascending order, each start once.',
  ],
  [
    2,
    [[0, -1]],
    'priceBands, row 1, column 2, is -1. Give pounds as a number from £0 to £100 billion, such as 3600000.',
  ],
  [2, [[0, '#N/A']], 'priceBands, row 1, column 2, holds the error #N/A. Mend the cell it comes from first.'],
  [3, -1, 'fixedCost is -1. Give pounds as a number from £0 to £100 billion, such as 3600000.'],
  [5, 'both', 'bands is "both". Give one of all units, incremental.'],
] as const)('argument %d as %j is refused', (place, given, sentence) => {
  const args: unknown[] = [...good];
  args[place] = given;
  expect(refusal('SHARE.VOLUME', ...args)).toBe(`#VALUE! ${sentence}`);
});

test('an unknown method is refused with the names of those there are', () => {
  expect(refusal('SHARE.VOLUME', councils, volumes, priceBands, 0, 'fair')).toMatch(
    /^#VALUE! method is "fair"\. Give one of equal, proportional, .*, nucleolus, .*, banzhaf\.$/,
  );
});

test('while the formula is being typed only what is quick is worked out', () => {
  const preview = { isInValuePreview: true };
  const thirteen = Array.from({ length: 13 }, (_, place) => `Council ${place + 1}`);
  const args = [column(...thirteen), column(...thirteen.map(() => 100)), priceBands, 0];
  expect(refusal('SHARE.VOLUME', ...args, 'nucleolus', null, preview)).toBe(
    '#N/A councils are too many while a formula is being typed. Press Enter.',
  );
  expect(call('SHARE.VOLUME', ...args, 'shapley', null, preview)).toHaveLength(14);
  expect(call('SHARE.VOLUME', ...args, 'nucleolus', null)).toHaveLength(14);
});
