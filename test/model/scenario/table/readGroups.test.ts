import { findGroups, readGroups } from '../../../../src/model/scenario/table/readGroups';
import type { Grid } from '../../../../src/model/scenario/table/table';

const councils = ['Bromley', 'Lewisham', 'Kensington and Chelsea'];
const read = (grid: Grid, among = councils) => {
  const table = findGroups(grid, among);
  return table && readGroups(grid, table, among);
};
const told = (grid: Grid) =>
  read(grid)?.map(({ members, cost }) => [members, 'value' in cost ? cost.value : cost.kind]);

test('names in one column, joined in any way, and costs in the last', () => {
  const grid = [
    ['Group', 'Cost a year (£)', ''],
    ['Bromley', 1_750_000, ''],
    ['LEWISHAM alone', '£2.5m', ''],
    ['Kensington and Chelsea', 900_000, ''],
    ['Bromley + Lewisham', 3_900_000, ''],
    ['Bromley and Kensington and Chelsea', '2,400,000', ''],
    ['Lewisham, Kensington and Chelsea', '', ''],
    ['All together', 4_500_000, ''],
  ];
  expect(told(grid)).toEqual([
    [[0], 175_000_000],
    [[1], 250_000_000],
    [[2], 90_000_000],
    [[0, 1], 390_000_000],
    [[0, 2], 240_000_000],
    [[1, 2], 'blank'],
    [[0, 1, 2], 450_000_000],
  ]);
});

test('names in several columns, in any order, and a unit that the heading states', () => {
  const grid = [
    ['First', 'Second', 'Quote, £000'],
    ['Lewisham', 'Bromley', 3900],
    ['Kensington  and chelsea', '', 900],
  ];
  expect(told(grid)).toEqual([
    [[0, 1], 390_000_000],
    [[2], 90_000_000],
  ]);
  expect(findGroups(grid, councils)).toMatchObject({ cost: 2, unit: '£000', unitIsStated: true });
});

test('the cost is in the column headed so, and never years where there is another', () => {
  const rows = (...all: [string, number, number][]) => all;
  const years = rows(['Bromley', 1_750_000, 2010], ['Bromley + Lewisham', 3_900_000, 2011]);
  const costs = [
    [[0], 175_000_000],
    [[0, 1], 390_000_000],
  ];
  expect(told([['Group', 'Cost', 'Year'], ...years])).toEqual(costs);
  expect(told(years)).toEqual(costs);
  const staff = rows(['Bromley', 1_750_000, 31], ['Bromley + Lewisham', 3_900_000, 64]);
  expect(told([['Group', 'Price a year', 'Staff'], ...staff])).toEqual(costs);
  // A cost may look like a year where it is the only column.
  expect(told([['Bromley', 2010]])).toEqual([[[0], 201_000_000]]);
});

test('a name that none of the councils has is told, not guessed at', () => {
  const grid = [
    ['Bromley', 1_750_000],
    ['Bromley + Lewishham', 3_900_000],
    ['Bromleyish', 2_000_000],
    ['Source: the market test', ''],
  ];
  expect(read(grid)?.map(({ row, members, words }) => [row, members, words])).toEqual([
    [0, [0], 'Bromley'],
    [1, [], 'Bromley + Lewishham'],
    [2, [], 'Bromleyish'],
  ]);
});

test('a group that stands there twice points to the first', () => {
  const grid = [
    ['Bromley + Lewisham', 3_900_000],
    ['Lewisham & Bromley', 4_000_000],
  ];
  expect(read(grid)?.map(({ sameAs }) => sameAs)).toEqual([undefined, 0]);
});

test('a council whose name is within another’s is told from it', () => {
  const among = ['Kent', 'Kent and Sussex'];
  expect(
    read(
      [
        ['Kent and Sussex', 1_000_000],
        ['Kent', 500_000],
      ],
      among,
    )?.map(({ members }) => members),
  ).toEqual([[1], [0]]);
});

test('sheets without groups are not read', () => {
  expect(findGroups([['Croydon', 1_000_000]], councils)).toBeUndefined();
  expect(findGroups([['Bromley', 'tbc']], councils)).toBeUndefined();
  expect(findGroups([], councils)).toBeUndefined();
});
