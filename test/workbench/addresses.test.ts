import {
  columnIndex,
  columnName,
  intersection,
  parse,
  quoted,
  split,
  union,
  written,
} from '../../src/workbench/host/addresses';

test.each([
  ['A', 0],
  ['Z', 25],
  ['AA', 26],
  ['AZ', 51],
  ['ZZ', 701],
  ['AAA', 702],
  ['XFD', 16_383],
])('column %s is number %i', (name, index) => {
  expect([columnIndex(name), columnName(index)]).toEqual([index, name]);
});

test.each([
  ['B3', [2, 1, 2, 1], 'B3'],
  ['$B$3:C4', [2, 1, 3, 2], 'B3:C4'],
  ['C4:B3', [2, 1, 3, 2], 'B3:C4'],
  ['b:a', [0, 0, 1_048_575, 1], 'A:B'],
  ['$2:$5', [1, 0, 4, 16_383], '2:5'],
])('%s is read, and written as %s', (address, [r0, c0, r1, c1], again) => {
  const rect = parse(address);
  expect(rect).toEqual({ r0, c0, r1, c1 });
  expect(rect && written(rect)).toBe(again);
});

test.each(['', 'A0', 'A1048577', 'XFE1', 'TOTAL', 'A1:', 'A1:B', 'Sheet1!A1'])(
  '%j is no address',
  (address) => {
    expect(parse(address)).toBeUndefined();
  },
);

test('absolute', () => {
  expect(written({ r0: 0, c0: 0, r1: 1, c1: 1 }, true)).toBe('$A$1:$B$2');
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['Costs.2026', 'Costs.2026'],
  ['two words', "'two words'"],
  ["it's", "'it''s'"],
  ['A1', "'A1'"],
  ['2026', "'2026'"],
  ['R', "'R'"],
])('the sheet %s is written %s', (name, expected) => {
  expect(quoted(name)).toBe(expected);
  expect(split(`=${expected}!$A$1`)).toEqual({ sheet: name, local: '$A$1' });
});

test('an address without a sheet', () => {
  expect(split('A1:B2')).toEqual({ local: 'A1:B2' });
});

test('what two rectangles share, and what holds both', () => {
  const a = { r0: 0, c0: 0, r1: 2, c1: 2 };
  const b = { r0: 1, c0: 1, r1: 5, c1: 1 };
  expect(intersection(a, b)).toEqual({ r0: 1, c0: 1, r1: 2, c1: 1 });
  expect(union(a, b)).toEqual({ r0: 0, c0: 0, r1: 5, c1: 2 });
  expect(intersection(a, { r0: 3, c0: 0, r1: 3, c1: 0 })).toBeUndefined();
});
