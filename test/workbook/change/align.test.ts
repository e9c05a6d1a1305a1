import { rowsOn, type RowMarker } from '../../../src/workbook/change/align';
import { marksOf, markersOf } from '../../../src/workbook/change/marks';
import type { SheetPlan } from '../../../src/workbook/plan/plan';

/** A title, ten rows that differ in nothing but what their formulas come to, and a table whose rows have labels. */
const ALIKE = Array.from({ length: 10 }, (_, row) => [null, '£ a year', null, row]);
const LABELLED = ['Total', 'Of which alone', 'Of which jointly', 'Saving', 'Checked'];
const ROWS = [['Savings'], [], ...ALIKE, [], ...LABELLED.map((label) => [label, '£', null])];

const plan: SheetPlan = {
  role: 'savings',
  name: 'Savings',
  cells: ROWS.flatMap((cells, row) =>
    cells.map((content, column) => ({
      row,
      column,
      content:
        typeof content === 'string'
          ? { kind: 'text' as const, text: content }
          : { kind: 'formula' as const, formula: '=1' },
    })),
  ),
  spills: [],
  styles: [],
  names: [],
  tables: [],
  rules: [],
  charts: [],
  widths: [],
  frozen: { rows: 0, columns: 0 },
  blocks: [],
  titleRows: 0,
};

/** What the formulas come to tells each row apart, as it does once they are frozen. */
const planned = (): unknown[][] =>
  ROWS.map((cells, row) =>
    cells.map((content, column) => (typeof content === 'string' ? content : row * 10 + column)),
  );
const frozen = markersOf(plan, marksOf(plan, planned()));

/** What each row of a sheet that was changed is, by where it was planned. */
function found(values: readonly unknown[][], signs: readonly RowMarker[] = []): (number | undefined)[] {
  const rowOf = rowsOn(plan, values, signs);
  return ROWS.map((_, row) => rowOf(row));
}

const asPlanned = [...ROWS.keys()];
const movedFrom = (from: number, by: number) => asPlanned.map((row) => (row >= from ? row + by : row));
const without = (from: number, rows: number) =>
  asPlanned.map((row) => (row < from ? row : row < from + rows ? undefined : row - rows));

const bothWays = [
  ['whose formulas stand', []],
  ['that is frozen', frozen],
] as const;

describe.each(bothWays)('a sheet %s', (_, signs) => {
  test('has its rows where they were planned', () => {
    expect(found(planned(), signs)).toEqual(asPlanned);
  });

  test.each(asPlanned)('has them there after all of row %i was typed over', (row) => {
    const values = planned();
    values[row] = ['note', 'my note', 'note', 'note'];
    expect(found(values, signs)).toEqual(asPlanned);
  });

  test.each([
    ['two that follow one another', [4, 5]],
    ['two apart', [2, 9]],
    ['four', [3, 4, 5, 6]],
    ['the last two', [16, 17]],
    ['labels and units', [1, 2, 11, 12, 14]],
  ])('has them there after units of %s were typed over', (_name, rows) => {
    const values = planned();
    for (const row of rows) (values[row] ?? [])[1] = `note ${row}`;
    expect(found(values, signs)).toEqual(asPlanned);
  });

  test.each([
    [0, 1],
    [2, 3],
    [11, 1],
    [13, 2],
    [16, 40],
    [17, 1],
  ])('has them lower from row %i on after %i were inserted', (from, by) => {
    const values = planned();
    values.splice(from, 0, ...Array.from({ length: by }, () => ['ours']));
    expect(found(values, signs)).toEqual(movedFrom(from, by));
  });

  test.each([
    [0, 2],
    [13, 1],
    [14, 2],
  ])('lacks those from row %i on after %i were deleted', (from, rows) => {
    const values = planned();
    values.splice(from, rows);
    expect(found(values, signs)).toEqual(without(from, rows));
  });

  test('has a label typed over and rows inserted, above and below', () => {
    const values = planned();
    (values[3] ?? [])[1] = 'above';
    (values[15] ?? [])[0] = 'below';
    values.splice(12, 0, [], ['ours']);
    expect(found(values, signs).filter((_row, row) => row !== 12)).toEqual(
      movedFrom(12, 2).filter((_row, row) => row !== 12),
    );
  });

  test('has rows inserted in one place and deleted in another', () => {
    const values = planned();
    values.splice(14, 2);
    values.splice(1, 0, ['ours'], ['ours'], ['ours']);
    const wanted = asPlanned.map((row) =>
      row < 1 ? row : row < 14 ? row + 3 : row < 16 ? undefined : row + 1,
    );
    expect(found(values, signs).slice(2)).toEqual(wanted.slice(2));
  });
});

test('among rows that read alike, what was frozen tells which were deleted and where others were inserted', () => {
  const fewer = planned();
  fewer.splice(4, 3);
  expect(found(fewer, frozen)).toEqual(without(4, 3));
  const more = planned();
  more.splice(6, 0, ['', '£ a year'], ['', '£ a year']);
  (more[10] ?? [])[1] = 'my note';
  expect(found(more, frozen)).toEqual(movedFrom(6, 2));
});
