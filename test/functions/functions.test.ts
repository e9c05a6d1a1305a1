import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
beforeAll(async () => {
  ({ call } = await excel());
});

const START = 40634; // 1 April 2011
const column = (...values: unknown[]) => values.map((value) => [value]);
const councils = column('Bromley', 'Lewisham');
const asIs = column(2_000_000, 3_750_000);
const alone = column(1_750_000, '');
const joint = column(1_500_000, 2_250_000);

test('the worked values of the catalogue', () => {
  expect(call('SAVING.BASELINE', 500_000, 0.25)).toBe(2_000_000);
  expect(call('CONTRACT.TOTAL', 3_600_000, START, 5, 4, 3, 0.025)).toBe(34_370_748.54);
  expect(call('CONTRACT.TOTAL', 3_600_000, START, 5, 4, 3, 0.03)).toBe(34_784_863.86);
  expect(call('SHARE.PENCE', 0.13, column(5, 3, 2))).toEqual(column(0.06, 0.04, 0.03));
});

test('SAVING.BOUNDS is one row of two, without a header', () => {
  expect(call('SAVING.BOUNDS', 1_500_000, 0.4)).toEqual([[3_580_246.91, 3_924_050.63]]);
  expect(call('SAVING.BOUNDS', 1_500_000, 0.4, 0, 0)).toEqual([[3_750_000, 3_750_000]]);
});

test('SAVING.COMPARE leaves blank what is not known, and every total that needs it', () => {
  expect(call('SAVING.COMPARE', councils, asIs, alone, joint)).toEqual([
    ['Council', 'As-is', 'Alone', 'Joint', 'Saving', 'Saving %', 'Alone saving', 'Gain from joining'],
    ['Bromley', 2_000_000, 1_750_000, 1_500_000, 500_000, 0.25, 250_000, 250_000],
    ['Lewisham', 3_750_000, '', 2_250_000, 1_500_000, 0.4, '', ''],
    ['Total', 5_750_000, '', 3_750_000, 2_000_000, 0.34782608695652173, '', ''],
  ]);
});

test.each([
  ['a blank cell on the desktop', 0],
  ['a blank cell on the web', null],
  ['empty text', ''],
  ['the words', ' Not known '],
])('not known may come as %s', (_, unknownCost) => {
  expect(call('SAVING.COMPARE', councils, asIs, column(1_750_000, unknownCost), joint)).toEqual(
    call('SAVING.COMPARE', councils, asIs, alone, joint),
  );
  expect(call('SAVING.COMPARE', councils, asIs, [[unknownCost]], joint)).toEqual(
    call('SAVING.COMPARE', councils, asIs, column('', ''), joint),
  );
});

test('rows without a name are ignored, whatever else they hold', () => {
  const padded = (list: unknown[][], filler: unknown) => [...list, [filler], [filler]];
  for (const blank of [0, null, ''])
    expect(
      call(
        'SAVING.COMPARE',
        padded(councils, blank),
        padded(asIs, '#REF!'),
        padded(alone, 'x'),
        padded(joint, 0),
      ),
    ).toEqual(call('SAVING.COMPARE', councils, asIs, alone, joint));
});

test('a row of councils will do as well as a column', () => {
  const row = (list: unknown[][]) => [list.flat()];
  expect(call('SAVING.COMPARE', row(councils), row(asIs), row(alone), row(joint))).toEqual(
    call('SAVING.COMPARE', councils, asIs, alone, joint),
  );
});

test('SAVING.YEARS has years across, five measures a council, the group last', () => {
  const table = call('SAVING.YEARS', councils, asIs, alone, joint, START, 5, 4, 3, 0.03) as unknown[][];
  expect(table[0]).toEqual([
    'Council',
    'Measure',
    ...[2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => `${year}/${year - 1999}`),
    'Total',
  ]);
  expect(table.map((row) => `${String(row[0])} ${String(row[1])}`).slice(1)).toEqual(
    ['Bromley', 'Lewisham', 'Total'].flatMap((council) =>
      ['As-is', 'Alone', 'Joint', 'Saving', 'Gain from joining'].map((measure) => `${council} ${measure}`),
    ),
  );
  expect(table[13]).toEqual([
    ...['Total', 'Joint', 3_750_000, 3_750_000, 3_750_000, 3_862_500, 3_978_375],
    ...[4_097_726.25, 4_220_658.04, 4_347_277.78, 4_477_696.11, 36_234_233.18],
  ]);
  expect(table[14]?.at(-1)).toBe(15_515_766.82);
  expect(table[12]?.slice(2)).toEqual(Array(10).fill(''));
});

test('as-is grows by its own rate on each anniversary', () => {
  const grown = call(
    ...(['SAVING.YEARS', column('A'), [[100]], [['']], [[50]], START, 3, 0, 3, 0, null, 0.1] as const),
  ) as unknown[][];
  expect(grown[1]).toEqual(['A', 'As-is', 100, 110, 121, 331]);
  expect(grown[3]).toEqual(['A', 'Joint', 50, 50, 50, 150]);
});

test('SAVING.RECONCILE shows the interval and never forces the figures to fit', () => {
  expect(call('SAVING.RECONCILE', column(1_500_000, 500_000), column(0.4, 0.25), 3_600_000)).toEqual([
    ['Item', 'Lowest', 'Stated', 'Highest'],
    ['Implied baseline', 5_344_952.79, 5_750_000, 6_168_948.59],
    ['Implied cost after saving', 3_444_952.79, 3_750_000, 4_068_948.59],
    ['Contract value', 3_550_000, 3_600_000, 3_650_000],
    ['Difference', -205_047.21, 150_000, 518_948.59],
    ['Explained by rounding', '', true, ''],
  ]);
});

test('CONTRACT.YEARS and CONTRACT.FINANCIALYEARS', () => {
  const years = call('CONTRACT.YEARS', 3_600_000, START, 5, 4, 3, 0.03) as unknown[][];
  expect(years).toHaveLength(10);
  expect(years[0]).toEqual(['Year', 'From', 'To', 'Phase', 'Price factor', 'Charge', 'Cumulative']);
  expect(years[6]).toEqual([6, 42461, 42825, 'Extension', 1.092727, 3_933_817.2, 22_261_057.2]);
  const budget = call('CONTRACT.FINANCIALYEARS', 3_600_000, START, 5, 4, 3, 0.03) as unknown[][];
  expect(budget[0]).toEqual([
    ...['Financial year', 'Months', 'Charge', 'Of which extension', 'Change on year', 'Cumulative'],
  ]);
  expect(budget[1]).toEqual(['2011/12', 12, 3_600_000, 0, '', 3_600_000]);
  expect(budget[6]).toEqual(['2016/17', 12, 3_933_817.2, 3_933_817.2, 114_577.2, 22_261_057.2]);
});

test('what is left out takes its default: 5 + 4 years, prices fixed for 3 or the whole term, no indexation', () => {
  const total = (...given: unknown[]) => call('CONTRACT.TOTAL', 3_600_000, START, ...given);
  for (const nothing of [null, undefined, '']) {
    expect(total(nothing, nothing, nothing, [[nothing]], [[nothing]])).toBe(32_400_000);
    expect(total(nothing, nothing, nothing, 0.03)).toBe(34_784_863.86);
    expect(total(2, 0, nothing, 0.5)).toBe(7_200_000);
  }
});

test('indexation may be a rate, a cell, or a rate for each contract year', () => {
  const total = (indexation: unknown) => call('CONTRACT.TOTAL', 3_600_000, START, 5, 4, 3, indexation);
  for (const three of [
    0.03,
    [[0.03]],
    '3%',
    [['3.0 %'.replace(' ', '')]],
    Array(9).fill([0.03]),
    [Array(9).fill(0.03)],
  ])
    expect(total(three)).toBe(34_784_863.86);
});

test('terms may cut the extension up, which changes no total here', () => {
  const total = (terms: unknown) => call('CONTRACT.TOTAL', 3_600_000, START, 5, 4, 3, 0.03, terms);
  for (const cut of ['4', 4, '2+2', ' 1 + 1 + 1 + 1 '])
    expect(
      total([
        [' Extensions ', cut],
        ['', ''],
        ['cap', ''],
      ]),
    ).toBe(34_784_863.86);
});

test('dates may be serials, ISO text, or a cell of either', () => {
  for (const start of [START, START + 0.75, '2011-04-01', ' 2011-04-01 ', [[START]], '40634'])
    expect(call('CONTRACT.TOTAL', '£3,600,000', start, '5', [[4]], 3, 0.03)).toBe(34_784_863.86);
  expect(call('FINANCIALYEAR', '1999-04-01')).toBe('1999/00');
  expect(call('FINANCIALYEAR', START - 1)).toBe('2010/11');
});

test('SHARE.PENCE keeps the shape of its weights', () => {
  expect(
    call('SHARE.PENCE', 100, [
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([
    [10, 20],
    [30, 40],
  ]);
  expect(call('SHARE.PENCE', -0.13, [[5, 3, 2]])).toEqual([[-0.06, -0.04, -0.03]]);
  expect(call('SHARE.PENCE', 1, 7)).toEqual([[1]]);
});

test('weights that were computed are split as the weights they were meant to be', () => {
  expect(call('SHARE.PENCE', 0.01, [[0.3, 0.1 + 0.2]])).toEqual([[0.01, 0]]);
});

test('a year is fixed until a review takes effect in it', () => {
  const phases = (start: string, fixedYears: number) =>
    (call('CONTRACT.YEARS', 1200, start, 5, 0, fixedYears, 0.05, [['review date', '1 April']]) as unknown[][])
      .slice(1)
      .map((cells) => cells[3]);
  expect(phases('2011-04-02', 3)).toEqual(['Fixed', 'Fixed', 'Fixed', 'Fixed', 'Indexed']);
  expect(phases('2011-10-01', 0)).toEqual(Array(5).fill('Indexed'));
});

test('VERSION is the version of the package', () => {
  expect(call('VERSION')).toMatch(/^\d+\.\d+\.\d+$/);
});
