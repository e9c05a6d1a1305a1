import { readFileSync } from 'node:fs';
import path from 'node:path';
import { methodNames } from '../../src/model/sharing/methods';
import { fullTitle, methodTitles } from '../../src/model/sharing/titles';
import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ call, refusal } = await excel());
});

type Table = unknown[][];
const column = (...values: unknown[]) => values.map((value) => [value]);
const { coalition_values: skane } = JSON.parse(
  readFileSync(path.join(__dirname, '../published/sharing/skane_young_1982.json'), 'utf8'),
) as { coalition_values: Record<string, number> };
const skaneGroups = column(...Object.keys(skane));
const skaneCosts = column(...Object.values(skane));

const groups = column('A', 'B', 'C', 'A + B', 'A+C', 'B|C', 'A + B + C');
const costs = column(6, 9, 12, 13, 15, 18, 22);
const two = column('Bromley', 'Lewisham', 'Bromley + Lewisham');
const twoCosts = column(2_000_000, 3_750_000, 3_750_000);
const four = column('A', 'B', 'C', 'D', 'A + B + C', 'A + B + C + D');
const fourCosts = column(100, 100, 100, 100, 210, 280);

test.each(methodNames)('%s is known by its name in the pane and in textbooks too', (method) => {
  const by = (called: string) => call('SHARE.OVERRUN', groups, costs, 2, called);
  const { name, textbook } = methodTitles[method];
  const titles = [name, fullTitle(method), `  ${name.toUpperCase().replaceAll(' ', '  ')} `, textbook];
  // A method that needs more than these costs says so by whichever name.
  const outcome = (called: string) => {
    try {
      return by(called);
    } catch {
      return refusal('SHARE.OVERRUN', groups, costs, 2, called);
    }
  };
  for (const title of titles.filter(Boolean)) expect(outcome(title)).toEqual(outcome(method));
});

test('a name that no method has is refused with the list', () => {
  expect(refusal('SHARE.COSTS', groups, costs, 'By cost along')).toMatch(/^.*"By cost along".*nucleolus/);
});

describe('the water supply of Skåne', () => {
  test('METHODS gives fifteen methods for six councils, their smallest slacks and which are fair', () => {
    const table = call('SHARE.METHODS', skaneGroups, skaneCosts) as Table;
    expect(table[0]).toEqual(['Method', 'A', 'H', 'K', 'L', 'M', 'T', 'Smallest slack', 'Fair', 'Remark']);
    expect(table.slice(1).map(([method]) => method)).toEqual(methodNames);
    const row = (method: string) => table.find(([name]) => name === method);
    expect(row('shapley')).toEqual([
      ...[
        'shapley',
        20.01,
        10.71,
        6.61,
        10.37,
        16.95,
        19.17,
        -0.4275,
        false,
        'The same as weighted shapley and owen.',
      ],
    ]);
    expect(row('nucleolus')).toEqual([
      ...['nucleolus', 20.35, 12.06, 5, 8.6, 18.32, 19.49, 1.6, true, 'The same as prenucleolus.'],
    ]);
    expect(table.filter((one) => one[8] === true).map(([method]) => method)).toEqual([
      ...['nucleolus', 'prenucleolus', 'per-capita nucleolus', 'proportional nucleolus'],
    ]);
    for (const one of table.slice(1)) {
      const pence = one.slice(1, 7).map((share) => Math.round(Number(share) * 100));
      expect(pence.reduce((sum, share) => sum + share, 0)).toBe(8382);
    }
  });

  test('TEST on the shares of SCRB names H, K and L first', () => {
    const shares = call('SHARE.COSTS', skaneGroups, skaneCosts, 'SCRB') as Table;
    const table = call('SHARE.TEST', skaneGroups, skaneCosts, shares.slice(1)) as Table;
    expect(table.slice(0, 5)).toEqual([
      ['Coalition', 'Pays', 'Would pay without the rest', 'Slack'],
      ['H + K + L', 29.81, 27.26, -2.55],
      ['A + H + L', 43.74, 43.22, -0.52],
      ['A + H + K + L', 49.35, 48.95, -0.4],
      ['H + L', 24.2, 25, 0.8],
    ]);
    expect(table).toHaveLength(63);
  });

  test('CHECK finds the group that is dearer than its parts, and OVERRUN that the nucleolus charges K less', () => {
    expect(call('SHARE.CHECK', skaneGroups, skaneCosts)).toEqual([
      ['Finding', 'Coalition', 'Amount'],
      ['Dearer than its parts "A + H + L" and "M + T", by', 'A + H + L + M + T', 0.37],
    ]);
    const rows = call('SHARE.OVERRUN', skaneGroups, skaneCosts, 5, 'nucleolus') as Table;
    expect(rows[0]).toEqual(['Council', 'Before', 'After', 'Change']);
    expect(rows[3]).toEqual(['K', 5, 4.76, -0.24]);
  });
});

test('COSTS is by Shapley unless another method is named, whatever its capitals', () => {
  const shares = column('Council', 'A', 'B', 'C').map(([name], row) => [name, ['Share', 4.5, 7.5, 10][row]]);
  expect(call('SHARE.COSTS', groups, costs)).toEqual(shares);
  expect(call('SHARE.COSTS', groups, costs, null)).toEqual(shares);
  expect(call('SHARE.COSTS', groups, costs, '')).toEqual(shares);
  expect(call('SHARE.COSTS', groups, costs, ' ShaPley ')).toEqual(shares);
});

test('rows without a name are ignored, and rows may be given across', () => {
  for (const blank of [0, null, ''])
    expect(call('SHARE.COSTS', [[blank], ...groups, [blank]], [['x'], ...costs, ['#REF!']], 'tau')).toEqual(
      call('SHARE.COSTS', [groups.flat()], [costs.flat()], 'tau'),
    );
});

test('a cost that is not known leaves its group to the cheapest split', () => {
  for (const blank of [0, null, '', ' Not Known '])
    expect(call('SHARE.METHODS', [...four, ['A + B']], [...fourCosts, [blank]])).toEqual(
      call('SHARE.METHODS', four, fourCosts),
    );
});

test.each([
  ['a column', column(1, 2, 3)],
  ['a row', [[1, 2, 3]]],
  [
    'names and values in any order',
    [
      ['c', 3],
      [' B ', '2'],
      ['A', 1],
      ['', 9],
    ],
  ],
])('weights may be %s', (_, weights) => {
  expect(call('SHARE.COSTS', groups, costs, 'weighted shapley', weights)).toEqual([
    ['Council', 'Share'],
    ['A', 5.08],
    ['B', 7.47],
    ['C', 9.45],
  ]);
});

test('of two councils a single row of two is two values, unless it names one', () => {
  const half = [
    ['Council', 'Share'],
    ['Bromley', 1_875_000],
    ['Lewisham', 1_875_000],
  ];
  expect(call('SHARE.COSTS', two, twoCosts, 'proportional', [[5, 5]])).toEqual(half);
  expect(
    call('SHARE.COSTS', two, twoCosts, 'proportional', [
      ['lewisham', 5],
      ['bromley', 5],
    ]),
  ).toEqual(half);
  expect(refusal('SHARE.COSTS', two, twoCosts, 'proportional', [['Bromley', 5]])).toMatch(
    /^#VALUE! weights for Lewisham is missing\. Give a number/,
  );
});

test('benefits cap SCRB, those not given do not; councils without a bloc are blocs of their own', () => {
  expect(call('SHARE.COSTS', groups, costs, 'scrb', null, [['A', 5]])).toEqual([
    ['Council', 'Share'],
    ['A', 4.33],
    ['B', 7.67],
    ['C', 10],
  ]);
  expect(
    call('SHARE.COSTS', groups, costs, 'owen', null, null, [
      ['A', 'north'],
      ['b', 'NORTH'],
    ]),
  ).toEqual([
    ['Council', 'Share'],
    ['A', 4.25],
    ['B', 7.25],
    ['C', 10.5],
  ]);
  const scrb = (call('SHARE.METHODS', groups, costs, null, column(5, 8, 8)) as Table).find(
    ([name]) => name === 'scrb',
  );
  expect(scrb?.at(-1)).toBe(
    'The bill is more than the councils can justify by their costs alone and benefits.',
  );
});

test('with two councils METHODS says which give the same, in full once', () => {
  const table = call('SHARE.METHODS', two, twoCosts) as Table;
  const remarks = Object.fromEntries(table.map((row) => [String(row[0]), row.at(-1)]));
  expect(remarks['equal saving']).toBe(
    'The same as separable, alternative cost avoided, scrb, shapley, weighted shapley, owen, tau, nucleolus, prenucleolus, per-capita nucleolus and banzhaf, as always with two councils.',
  );
  expect(remarks['nucleolus']).toBe('The same as equal saving, as always with two councils.');
  expect(remarks['equal']).toBe('');
});

test('with no group in between priced METHODS says so, and what it would be at the least', () => {
  const remarks = (...costs: number[]) =>
    (call('SHARE.METHODS', column('A', 'B', 'C', 'A+B+C'), column(...costs)) as Table).map((row) =>
      row.at(-1),
    );
  expect(remarks(10, 12, 15, 21)[3]).toMatch(
    /^The same as separable, alternative cost avoided, .*, because no group in between is priced\.$/,
  );
  // Here it is the equal costs, not the missing prices, that bring the key and equal shares in too.
  expect(remarks(10, 10, 10, 21)[1]).toMatch(/^The same as proportional, equal saving, .* and banzhaf\.$/);
  const separable = (call('SHARE.METHODS', four, fourCosts) as Table).find(([name]) => name === 'separable');
  expect(separable).toEqual([
    ...['separable', 47.5, 47.5, 47.5, 137.5, -37.5, false],
    'Indicative: some groups are not priced. At the least they could cost, the shares are A £77.50, B £77.50, C £77.50 and D £47.50.',
  ]);
});

test('METHODS leaves a row blank where there is no answer, and says why', () => {
  const table = call('SHARE.METHODS', column('A', 'B', 'A+B'), column(1, 1, 3)) as Table;
  const row = table.find(([name]) => name === 'nucleolus');
  expect(row).toEqual([
    ...['nucleolus', '', '', '', ''],
    'All together would pay £3.00, more than the £2.00 they would pay alone, so no shares charge everybody at most what it would pay alone. Use the prenucleolus, or check the cost of all together.',
  ]);
  expect(refusal('SHARE.COSTS', column('A', 'B', 'A+B'), column(1, 1, 3), 'nucleolus')).toBe(
    `#N/A ${String(row?.at(-1))}`,
  );
});

test('TEST says first that shares do not add up; a rounding of each is no matter', () => {
  expect((call('SHARE.TEST', groups, costs, column(4, 7, 9)) as Table)[1]).toEqual([
    ...['All together: the shares do not add up to the cost', 20, 22, 2],
  ]);
  expect((call('SHARE.TEST', groups, costs, column(4.67, 7.67, 9.67)) as Table)[1]).toEqual([
    'A + B',
    12.34,
    13,
    0.66,
  ]);
});

test('RANGE gives what nobody could object to, or that there is none', () => {
  expect(call('SHARE.RANGE', groups, costs)).toEqual([
    ['Council', 'Lowest', 'Highest'],
    ['A', 4, 6],
    ['B', 7, 9],
    ['C', 9, 11],
  ]);
  expect(refusal('SHARE.RANGE', column('A', 'B', 'A+B'), column(1, 1, 3))).toBe(
    '#N/A No shares satisfy every group: one always pays at least £0.50 more than it would without the rest. Ask for a lower price for all together.',
  );
});

test('CHECK says how what has no price was filled in', () => {
  const table = call('SHARE.CHECK', four, fourCosts) as Table;
  expect(table[1]).toEqual([
    'No price, and taken to cost more than the larger "A + B + C + D", by',
    'A + B + D',
    20,
  ]);
  expect(table[4]).toEqual(['No price: taken as "A" and "B", at most', 'A + B', 200]);
  expect(call('SHARE.CHECK', groups, costs)).toEqual([
    ['Finding', 'Coalition', 'Amount'],
    ['Nothing found', '', ''],
  ]);
  const names = Array.from('abcdefghijk');
  const many = column(...names, names.join('+'));
  const findings = call(
    'SHARE.CHECK',
    many,
    many.map((_, row) => [row < 11 ? 10 : 100]),
  ) as Table;
  expect(findings).toHaveLength(1002);
  expect(findings[1]?.[0]).toMatch(/^The 1000 that weigh most of \d+ findings$/);
});

test('a price list in full of twenty councils is worked out in a cell, of twenty-one it is not', () => {
  const names = Array.from({ length: 20 }, (_, council) => `c${council}`);
  const rows = (list: string[]) =>
    [column(...list, list.join('+')), column(...list.map(() => 100), 1500)] as const;
  const table = call('SHARE.COSTS', ...rows(names), 'nucleolus') as Table;
  expect(table.slice(1).map(([, share]) => share)).toEqual(Array(20).fill(75));
  expect(refusal('SHARE.COSTS', ...rows([...names, 'one more']))).toBe(
    '#VALUE! coalitions names 21 councils. Give at most 20, or the price list that the costs come from to ICT.SHARE.VOLUME.',
  );
});

test('a formula half typed answers at once for many councils, and as always for few', () => {
  const names = Array.from({ length: 13 }, (_, council) => `c${council}`);
  const given = [column(...names, names.join('+')), column(...names.map(() => 100), 900)];
  const preview = { functionName: 'X', isInValuePreview: true };
  for (const [id, ...rest] of [
    ['SHARE.COSTS', null, null, null, null],
    ['SHARE.METHODS', null, null, null],
    ['SHARE.TEST', column(...names.map(() => 1))],
    ['SHARE.RANGE'],
    ['SHARE.CHECK'],
    ['SHARE.OVERRUN', 5, null, null, null, null],
  ] as const)
    expect(refusal(id, ...given, ...rest, preview)).toBe(
      '#N/A coalitions are too many while a formula is being typed. Press Enter.',
    );
  expect(call('SHARE.COSTS', groups, costs, null, null, null, null, preview)).toEqual(
    call('SHARE.COSTS', groups, costs),
  );
  // From an older functions.json it comes where a later argument belongs, and is no argument.
  expect(call('SHARE.COSTS', groups, costs, preview)).toEqual(call('SHARE.COSTS', groups, costs));
});

test.each<[string, unknown[], string]>([
  [
    'SHARE.COSTS',
    [groups, column(1, 2)],
    '#VALUE! costs has 2 cells but coalitions has 7. Select the same rows for both.',
  ],
  [
    'SHARE.COSTS',
    [column('A', 'B', 'A+'), column(1, 2, 3)],
    '#VALUE! coalitions, cell 3, is "A+". Give names joined by +, such as "Bromley + Lewisham".',
  ],
  [
    'SHARE.COSTS',
    [column('A', true), column(1, 2)],
    '#VALUE! coalitions, cell 2, is TRUE. Give the name of a council as text.',
  ],
  [
    'SHARE.COSTS',
    [two, column(1, -2, 3)],
    '#VALUE! costs for Lewisham is -2. Give pounds as a number from £0.01 to £100 billion, such as 3600000.',
  ],
  [
    'SHARE.COSTS',
    [two, column(1, '#DIV/0!', 3)],
    '#VALUE! costs for Lewisham holds the error #DIV/0!. Mend the cell it comes from first.',
  ],
  [
    'SHARE.COSTS',
    [two, column(1, 2, '')],
    '#N/A costs for "Bromley + Lewisham" is not known, and each council alone and all together must be. Ask for it, or try a figure.',
  ],
  [
    'SHARE.COSTS',
    [two, twoCosts, 'fair'],
    `#VALUE! method is "fair". Give one of ${methodNames.join(', ')}.`,
  ],
  [
    'SHARE.COSTS',
    [two, twoCosts, 'proportional', column(1, 2, 3)],
    '#VALUE! weights is 3 rows by 1 column. Give one column of 2, in the order in which coalitions first names the councils, or two columns: council and value.',
  ],
  [
    'SHARE.COSTS',
    [two, twoCosts, 'proportional', column(-1, 2)],
    '#VALUE! weights for Bromley is -1. Give a number of at least 0, such as a count of users.',
  ],
  [
    'SHARE.COSTS',
    [two, twoCosts, 'proportional', column('', 0)],
    '#VALUE! weights are all nought or blank. Give at least one weight above 0.',
  ],
  [
    'SHARE.COSTS',
    [two, twoCosts, 'weighted shapley', column(1, '')],
    '#VALUE! weights for Lewisham is nought or blank. Give each council a weight above 0 for the weighted Shapley method.',
  ],
  [
    'SHARE.COSTS',
    [
      two,
      twoCosts,
      'scrb',
      null,
      [
        ['Bromley', 1],
        ['Bexley', 2],
      ],
    ],
    '#VALUE! benefits has "Bexley", which is none of the councils. They are "Bromley" and "Lewisham".',
  ],
  [
    'SHARE.COSTS',
    [
      two,
      twoCosts,
      'owen',
      null,
      null,
      [
        ['Bromley', 'x'],
        ['bromley', 'y'],
      ],
    ],
    '#VALUE! groups has "bromley" twice. Keep one of the two rows.',
  ],
  [
    'SHARE.TEST',
    [two, twoCosts, [['Bromley', 1]]],
    '#VALUE! shares for Lewisham is missing. Give pounds as a number from -£100 billion to £100 billion, such as 3600000.',
  ],
  [
    'SHARE.OVERRUN',
    [two, twoCosts, -3_750_000],
    '#VALUE! extra is -£3,750,000.00, which would make the cost of all together £0.00. Give an amount that leaves it between £0.01 and £100 billion.',
  ],
  [
    'SHARE.OVERRUN',
    [two, twoCosts, 'more'],
    '#VALUE! extra is "more". Give pounds as a number from -£100 billion to £100 billion, such as 3600000.',
  ],
])('%s %j', (id, given, sentence) => {
  expect(refusal(id, ...given)).toBe(sentence);
});
