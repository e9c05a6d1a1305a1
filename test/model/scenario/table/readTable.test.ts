import fc from 'fast-check';
import { readCost, type Unit, units } from '../../../../src/model/scenario/readCost';
import { findTable } from '../../../../src/model/scenario/table/findTable';
import type { Grid } from '../../../../src/model/scenario/table/table';
import { roleOf, unitIn } from '../../../../src/model/scenario/table/headings';
import { columnsOf, readTable, sumRows } from '../../../../src/model/scenario/table/readTable';
import { unitOf } from '../../../../src/model/scenario/table/unitOf';

const found = (grid: Grid) => {
  const table = findTable(grid);
  if (!table) throw new Error('no table was found');
  return table;
};

/** Names and costs in pounds; what is not known shows its kind. */
const read = (grid: Grid) =>
  readTable(grid, found(grid)).map(({ name, costs }) => [
    name,
    ...[costs.asIs, costs.alone, costs.joint].map((cost) =>
      cost.kind === 'cost' ? cost.value / 100 : cost.kind,
    ),
  ]);

test('the table of the example, in thousands, with a title, a total and a blank cell', () => {
  const grid: Grid = [
    ['ICT support, £000', '', '', ''],
    ['', '', '', ''],
    ['Authority', 'Budget 2010/11', 'Own procurement', 'Shared contract'],
    ['Bromley', 2000, 1750, 1500],
    ['Lewisham', 3750, '', 2250],
    ['Total', 5750, '', 3750],
    ['', '', '', ''],
    ['Source: budget books', '', '', ''],
  ];
  expect(found(grid)).toEqual({
    columns: { council: 0, asIs: 1, alone: 2, joint: 3 },
    heading: 2,
    first: 3,
    last: 5,
    unit: '£000',
    unitIsStated: true,
  });
  expect(read(grid)).toEqual([
    ['Bromley', 2_000_000, 1_750_000, 1_500_000],
    ['Lewisham', 3_750_000, 'blank', 2_250_000],
  ]);
});

test('headings in any order and wording, with columns between that are none of them', () => {
  expect(
    read([
      ['Ref', 'With partners: shared', 'Saving on shared', 'Today', 'Borough', 'On our own', 'Notes'],
      [1, '£1.5m', 0.25, '£2.0m', 'Bromley', '1,750k', 'see 12'],
      [2, '£2.25m', 0.4, '£3.75m', 'Lewisham', 'not known', ''],
    ]),
  ).toEqual([
    ['Bromley', 2_000_000, 1_750_000, 1_500_000],
    ['Lewisham', 3_750_000, 'said', 2_250_000],
  ]);
});

test('a row of units under the headings is no council', () => {
  expect(
    read([
      ['Council', 'Current', 'Joint'],
      ['', '£m', '£m'],
      ['Bromley', 2, 1.5],
      ['Lewisham', 3.75, 2.25],
    ]),
  ).toEqual([
    ['Bromley', 2_000_000, 'blank', 1_500_000],
    ['Lewisham', 3_750_000, 'blank', 2_250_000],
  ]);
});

test('names without a heading, where the courses have theirs', () => {
  expect(
    found([
      ['', 'As-is', 'Joint'],
      ['Bromley', 2_000_000, 1_500_000],
    ]).columns,
  ).toEqual({
    council: 0,
    asIs: 1,
    joint: 2,
  });
});

test('no headings at all: names, then as-is, alone and joint, in pounds by their size', () => {
  const grid: Grid = [
    ['My figures', '', '', ''],
    ['', '', '', ''],
    ['', 'Bromley', 2_000_000, 1_500_000],
    ['', 'Lewisham', 3_750_000, 2_250_000],
  ];
  expect(found(grid)).toMatchObject({
    columns: { council: 1, asIs: 2, joint: 3 },
    heading: undefined,
    unit: '£',
    unitIsStated: false,
  });
  expect(read(grid)).toEqual([
    ['Bromley', 2_000_000, 'blank', 1_500_000],
    ['Lewisham', 3_750_000, 'blank', 2_250_000],
  ]);
});

test('three figures without headings are as-is, alone and joint, whatever stands left of the names', () => {
  const grid: Grid = [
    [7, 'Bromley', 2_000_000, 'agreed', '', 1_500_000],
    [8, 'Lewisham', 3_750_000, '', 2_500_000, 2_250_000],
    ['', 'Source: budget books', '', '', '', ''],
  ];
  expect(found(grid)).toMatchObject({
    columns: { council: 1, asIs: 2, alone: 4, joint: 5 },
    heading: undefined,
    first: 0,
    last: 2,
  });
  expect(read(grid)).toEqual([
    ['Bromley', 2_000_000, 'blank', 1_500_000],
    ['Lewisham', 3_750_000, 2_500_000, 2_250_000],
  ]);
});

test('without headings that are known, words over the figures are theirs', () => {
  const rows: Grid = [
    ['Bromley', 2_000_000, 1_500_000],
    ['Lewisham', 3_750_000, 2_250_000],
  ];
  expect(found([['Where', 'Old', ''], ...rows]).heading).toBe(0);
  expect(found([['Where', '', ' '], ...rows]).heading).toBeUndefined();
  expect(found([['', 2024, 2025], ...rows]).heading).toBeUndefined();
});

test.each([
  'Council',
  'Councils:',
  'Local authority',
  'Partner name',
  'BOROUGH',
  'The  local  councils',
  'District',
  'Member',
  'Organization  name',
  'Organisation',
  'Name',
  ' Body ',
])('a row that is headed %s, with years over the figures, is no council', (word) => {
  for (const years of [
    [2024, 2025],
    ['2024', '2025'],
  ]) {
    const grid: Grid = [
      [word, ...years],
      ['Bromley Council', 2_000_000, 1_500_000],
      ['Lewisham', 3_750_000, 2_250_000],
    ];
    expect(found(grid)).toMatchObject({ heading: 0, first: 1, columns: { council: 0, asIs: 1, joint: 2 } });
    expect(read(grid).map(([name]) => name)).toEqual(['Bromley Council', 'Lewisham']);
    expect(columnsOf(grid, found(grid)).map(({ heading }) => heading)).toEqual([word.trim(), '2024', '2025']);
  }
});

test('a county and its districts are councils, by those words alone', () => {
  const rows: Grid = [
    ['County', 2_000_000, 1_500_000],
    ['District', 2024, 1_000_000],
    ['The Borough', 3_750_000, 2_250_000],
  ];
  const names = ['County', 'District', 'The Borough'];
  expect(read(rows).map(([name]) => name)).toEqual(names);
  expect(read([['Tier', 'As-is', 'Joint'], ...rows]).map(([name]) => name)).toEqual(names);
});

test('the row that names most of the columns is the heading, and the first of two alike', () => {
  const grid: Grid = [
    ['Joint working with our neighbours', '', '', ''],
    ['Council', 'As-is', 'Alone', 'Joint'],
    ['Bromley', 2_000_000, 1_750_000, 1_500_000],
    ['Council', 'As-is', 'Alone', 'Joint'],
    ['Lewisham', 3_750_000, 3_000_000, 2_250_000],
  ];
  expect(found(grid)).toMatchObject({ heading: 1, first: 2 });
  expect(read(grid).map(([name]) => name)).toEqual(['Bromley', 'Lewisham']);
});

test('the column with most names is that of the councils, where no heading says so', () => {
  const grid: Grid = [
    ['', 'Lead', 'As-is', 'Joint'],
    ['Bromley', '', 2_000_000, 1_500_000],
    ['Lewisham', 'Lewisham', 3_750_000, 2_250_000],
    ['', '', '', ''],
    ['', 'Somebody', '', ''],
    ['', 'Somebody else', '', ''],
  ];
  expect(found(grid)).toMatchObject({ columns: { council: 0 }, first: 1, last: 2 });
});

test.each<[string, Grid]>([
  [
    'headings over figures, and no names',
    [
      ['As-is', 'Joint'],
      [2_000_000, 1_500_000],
    ],
  ],
  [
    'a name with figures left of it only',
    [
      [2_000_000, 'Bromley', ''],
      [3_750_000, 'Lewisham', ''],
    ],
  ],
  [
    'a name with figures, and words below it',
    [
      ['Bromley', 2_000_000],
      ['is the first of them', ''],
    ],
  ],
  ['an empty sheet', []],
  ['words alone', [['Dear all'], ['please find the figures below']]],
  [
    'figures alone',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ['one row that looks like a council', [['Interest', 0.05]]],
  ['headings with nothing under them', [['Council', 'As-is', 'Joint']]],
  [
    'totals alone',
    [
      ['Council', 'As-is', 'Joint'],
      ['Total', 100, 90],
    ],
  ],
])('%s: no table', (_, grid) => {
  expect(findTable(grid)).toBeUndefined();
});

test('a name may be a number or stand between spaces, and columns may hold anything from nought on', () => {
  const grid: Grid = [
    ['Council', 'As-is', 'Joint', '', ''],
    [104, 2_000_000, 1_500_000, 0, ''],
    [true, 2_000_000, 1_500_000, '', '', ''],
    [' Bexley ', 2_000_000, 1_500_000],
  ];
  const columns = { council: 0, asIs: 1, joint: 2 };
  const table = { heading: 0, first: 1, last: 3, columns, unit: '£' } as const;
  expect(readTable(grid, table).map(({ name, row }) => [name, row])).toEqual([
    ['104', 1],
    ['Bexley', 3],
  ]);
  const none = { heading: undefined, first: 1, last: 2 };
  expect(columnsOf(grid, none)).toEqual([0, 1, 2, 3].map((column) => ({ column, heading: '', holds: true })));
  expect(columnsOf([], { heading: undefined, first: 0, last: 0 })).toEqual([]);
});

test('the columns to choose from are those that hold anything, by their headings', () => {
  const grid: Grid = [
    ['Council', '', 'As-is', 2024],
    ['Bromley', '', 5, 6],
  ];
  expect(columnsOf(grid, found(grid)).map(({ column, heading }) => [column, heading])).toEqual([
    [0, 'Council'],
    [2, 'As-is'],
    [3, '2024'],
  ]);
});

describe('a heading', () => {
  test.each([
    ['Current', 'asIs'],
    ['Today', 'asIs'],
    ['Budget', 'asIs'],
    ['As is', 'asIs'],
    ['Baseline spend', 'asIs'],
    ['On our own', 'alone'],
    ['Stand-alone', 'alone'],
    ['Own budget', 'alone'],
    ['Separate contracts', 'alone'],
    ['Shared', 'joint'],
    ['Current shared contract', 'joint'],
    ['Partnership cost', 'joint'],
    ['Local authority', 'council'],
    ['Partner', 'council'],
    ['Joint saving', undefined],
    ['% change from current', undefined],
    ['Notes on budget', undefined],
    ['Users', undefined],
  ])('%s is %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  test.each([
    ['£000', '£000'],
    ["Cost (£'000)", '£000'],
    ['£k', '£000'],
    ['in thousands', '£000'],
    ['Budget, £m', '£m'],
    ['£ million', '£m'],
    ['Cost (£)', '£'],
    ['£ a year', '£'],
    ['Costs 2000', undefined],
    ['Management', undefined],
  ])('%s states %s', (heading, unit) => {
    expect(unitIn(heading)).toBe(unit);
  });
});

describe('a cell', () => {
  test.each<[string | number | boolean, Unit, number | string]>([
    [2000, '£000', 2_000_000],
    [2.345678, '£m', 2_345_678],
    [1.005, '£', 1.01],
    ['£2.0m', '£000', 2_000_000],
    ['2,000k', '£', 2_000_000],
    ['3.75 million', '£', 3_750_000],
    ['c. £2m a year', '£', 2_000_000],
    ['.5m', '£', 500_000],
    ['£3,600,000', '£', 3_600_000],
    ['3,600', '£000', 3_600_000],
    ['', '£', 'blank'],
    ['  ', '£', 'blank'],
    [0, '£', 'nought'],
    ['£0', '£', 'nought'],
    ['Not known', '£', 'said'],
    ['n/a', '£', 'said'],
    ['TBC', '£', 'said'],
    ['–', '£', 'said'],
    ['lots', '£', 'no cost'],
    ['1,23', '£', 'no cost'],
    ['(2,000)', '£', 'no cost'],
    ['#REF!', '£', 'no cost'],
    [-5, '£', 'no cost'],
    [true, '£', 'no cost'],
    [2_000_000, '£m', 'no cost'],
    ['2bn', '£', 2_000_000_000],
    ['£1.5 billion', '£m', 1_500_000_000],
    ['2mn', '£', 2_000_000],
    ['500 thousand', '£', 500_000],
    ['approx. 2m', '£', 2_000_000],
    ['approximately £2m', '£', 2_000_000],
    ['about 2,500,000', '£', 2_500_000],
    ['~2m', '£', 2_000_000],
    ['ca. 2m', '£', 2_000_000],
    ['£2m per annum', '£', 2_000_000],
    ['£2m p.a.', '£', 2_000_000],
    ['2m pa', '£', 2_000_000],
    ['2m/yr', '£', 2_000_000],
    ['2m / year', '£', 2_000_000],
    ['1,234,567.89', '£', 1_234_567.89],
    [' 2 M ', '£', 2_000_000],
    [0.01, '£', 0.01],
    [0.009, '£', 'no cost'],
    [100_000, '£m', 100_000_000_000],
    [100_001, '£m', 'no cost'],
    ['none', '£', 'said'],
    [' None ', '£', 'said'],
    ['tbd', '£', 'said'],
    ['unknown', '£', 'said'],
    ['?', '£', 'said'],
    ['2m or 3m', '£', 'no cost'],
    ['12,34', '£', 'no cost'],
    ['2.', '£', 'no cost'],
    ['£', '£', 'no cost'],
    [`2${' '.repeat(60)}m`, '£', 'no cost'],
  ])('%s in %s is %s', (content, unit, expected) => {
    const cost = readCost(content, unit);
    expect(cost.kind === 'cost' ? cost.value / 100 : cost.kind).toBe(expected);
  });

  test('that holds no cost is told as it was written', () => {
    const given = (content: Parameters<typeof readCost>[0]) => {
      const cost = readCost(content, '£');
      return 'given' in cost ? cost.given : cost.kind;
    };
    expect(['lots', ' TBC ', -5, true, false, undefined].map(given)).toEqual([
      '"lots"',
      '"TBC"',
      '-5',
      'TRUE',
      'FALSE',
      'blank',
    ]);
  });
});

test('rows that add others up, or say something of them, are no councils; names that begin alike are', () => {
  const passed = [
    'Total',
    'Totals',
    'Grand total',
    'Sub-total',
    'Subtotal',
    'Overall total',
    'Total of both',
    'Sum',
    'Overall',
    'All councils',
    'All partners',
    'Combined',
    'Together',
    'The group',
    'Average',
    'Mean',
    'Source: budget books',
    'Sources',
    'Note 1',
    'Notes',
    ' total ',
  ];
  const kept = [
    'Totnes',
    'Sumburgh',
    'Meanwood',
    'Allerdale',
    'Notting Hill',
    'The Vale',
    'Sourton',
    'East Total',
    'Tees Valley Combined Authority',
    'Kent, sum',
    'Bath overall',
    'Surrey, all partners',
  ];
  const rows = (names: readonly string[]): Grid => names.map((name) => [name, 2_000_000, 1_500_000]);
  const heading = ['Council', 'As-is', 'Joint'];
  const grid: Grid = [heading, ...rows(['Bromley', ...passed, ...kept])];
  const columns = { council: 0, asIs: 1, joint: 2 };
  const all = readTable(grid, { heading: 0, first: 1, last: grid.length - 1, columns, unit: '£' });
  expect(all.map(({ name }) => name)).toEqual(['Bromley', ...kept]);
  // The rows are those of the sheet.
  expect(all.map(({ row }) => grid[row]?.[0])).toEqual(all.map(({ name }) => name));
  expect(all[0]?.costs).toEqual({
    asIs: { kind: 'cost', value: 200_000_000, column: 1 },
    alone: { kind: 'blank' },
    joint: { kind: 'cost', value: 150_000_000, column: 2 },
  });
});

describe('the unit of a table', () => {
  const table = { first: 2, last: 3, columns: { council: 0, asIs: 1, joint: 2 } } as const;
  const unit = (above: string, nearer: string, ...figures: (number | string)[]) =>
    unitOf([[above], ['Council', 'As-is', nearer], ['Bromley', ...figures], ['Lewisham', '', '']], table);

  test('is that of the words nearest to it, and not of words in it', () => {
    expect(unit('Costs in £m', 'Joint, £000', 5, 4)).toEqual({ unit: '£000', unitIsStated: true });
    expect(unit('Costs in £m', 'Joint', 5, 4)).toEqual({ unit: '£m', unitIsStated: true });
    expect(unit('Costs', 'Joint', '£5m', 4000)).toEqual({ unit: '£000', unitIsStated: false });
  });

  test.each([
    [100_000, '£'],
    [99_999, '£000'],
    [100, '£000'],
    [99.9, '£m'],
    [0, '£'],
    ['2.5m', '£'],
  ])('where none is stated, follows from the largest figure: %s is in %s', (largest, expected) => {
    expect(unit('Costs', 'Joint', largest, 0)).toEqual({ unit: expected, unitIsStated: false });
  });

  test('is of the costs, not of what stands beside them', () => {
    const grid: Grid = [['Bromley', 2, 1.5, 38_000]];
    const columns = { council: 0, asIs: 1, joint: 2 };
    expect(unitOf(grid, { first: 0, last: 0, columns }).unit).toBe('£m');
  });
});

const headings = {
  council: ['Council', 'Authority', 'Borough', 'Partner'],
  asIs: ['Current', 'Today', 'Budget 2025/26', 'As-is'],
  alone: ['Alone', 'On our own', 'Standalone', 'Own procurement'],
  joint: ['Joint', 'Shared', 'Combined', 'Together'],
};
const roles = ['council', 'asIs', 'alone', 'joint'] as const;

test('whatever the order, the wording, the unit and the place, the same figures come out', () => {
  const figures = fc.record({
    costs: fc.array(fc.tuple(...roles.slice(1).map(() => fc.integer({ min: 100, max: 9_999_999 }))), {
      minLength: 1,
      maxLength: 8,
    }),
    order: fc.shuffledSubarray([...roles], { minLength: 4 }),
    wording: fc.nat({ max: 3 }),
    unit: fc.constantFrom(...units),
    above: fc.nat({ max: 3 }),
    left: fc.nat({ max: 3 }),
  });
  fc.assert(
    fc.property(figures, ({ costs, order, wording, unit, above, left }) => {
      const scale = { '£': 1, '£000': 1e3, '£m': 1e6 }[unit];
      const names = costs.map((_, place) => `Council ${String.fromCharCode(65 + place)}`);
      const row = (cells: Record<string, string | number>) => [
        ...Array<string>(left).fill(''),
        ...order.map((role) => cells[role] ?? ''),
      ];
      const grid: Grid = [
        ...Array.from({ length: above }, () => Array<string>(left + 4).fill('')),
        row(Object.fromEntries(roles.map((role) => [role, headings[role][wording] ?? '']))),
        row({ asIs: unit === '£' ? '(£)' : unit }),
        ...costs.map(([asIs, alone, joint], place) =>
          row({
            council: names[place] ?? '',
            asIs: (asIs ?? 0) / scale,
            alone: (alone ?? 0) / scale,
            joint: (joint ?? 0) / scale,
          }),
        ),
        row({ council: 'Total', asIs: 1, joint: 1 }),
      ];
      expect(found(grid).unit).toBe(unit);
      expect(read(grid)).toEqual(costs.map((cost, place) => [names[place], ...cost]));
    }),
  );
});

test('nothing that a sheet may hold makes it throw', () => {
  const content = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom('', 'Council', 'As-is', 'Joint', 'Total', '£000', 'Bromley', 2000),
  );
  const grids = fc
    .nat({ max: 6 })
    .chain((columns) =>
      fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
    );
  fc.assert(
    fc.property(grids, (grid) => {
      const table = findTable(grid);
      if (!table) return;
      expect(table.last).toBeGreaterThanOrEqual(table.first);
      expect(readTable(grid, table).length).toBeGreaterThan(0);
      expect(columnsOf(grid, table).length).toBeGreaterThan(0);
    }),
  );
});

describe('rows that add others up', () => {
  const sums = (...rows: Grid) => {
    const grid: Grid = [['Council', 'As-is', 'Alone', 'Joint'], ...rows];
    return [...sumRows(readTable(grid, found(grid)))];
  };

  test('are known by what the rows above them come to, since the last such row or in all', () => {
    expect(
      sums(
        ['Bromley', 2_000_000, '', 1_500_000],
        ['Bexley', 1_000_000, 800_000, 900_000],
        ['South east', 3_000_000, '', 2_400_000],
        ['Lewisham', 3_750_000, '', 2_250_000],
        ['Southwark', 2_500_000, '', 2_100_000],
        ['Inner', 6_250_000, '', 4_350_000],
        ['London', 9_250_000, '', 6_750_000],
      ),
    ).toEqual([3, 6, 7]);
  });

  test('may leave out a cost that every row above them has', () => {
    expect(
      sums(
        ['Bromley', 2_000_000, 1_750_000, 1_500_000],
        ['Bexley', 1_000_000, 900_000, 800_000],
        ['South east', 3_000_000, '', 2_300_000],
      ),
    ).toEqual([3]);
  });

  test('are known by their names where figures were rounded', () => {
    expect(
      sums(
        ['Bromley', 2_000_000, '', 1_500_000],
        ['Bexley', 1_000_000, '', 900_000],
        ['North sub-total', 3.1e6, '', 2.4e6],
      ),
    ).toEqual([3]);
  });

  test('are not taken from one cost alone, from one row above, or where costs differ', () => {
    expect(
      sums(
        ['Bromley', 2_000_000, '', 1_500_000],
        ['Same', 2_000_000, '', 1_500_000],
        ['By chance', 4_000_000, '', ''],
        ['Nearly', 8_000_000, '', 3_000_001],
      ),
    ).toEqual([]);
  });
});
