import { planModel } from '../../../src/workbook/plan/model';
import type { SheetPlan } from '../../../src/workbook/plan/plan';
import { rowsOn } from '../../../src/workbook/change/align';
import { isMarked, marksOf, workedOut } from '../../../src/workbook/change/marks';
import { byRows, moved, sameFormula } from '../../../src/workbook/references';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { fourCouncils } from '../scenarios';

const down = (by: number, from: number) => (row: number) => (row >= from ? row + by : row);
const rows = new Map([
  ['Here', down(2, 10)],
  ["It's there (2)", down(5, 0)],
]);

test.each([
  ['=C5+$C$11', '=C5+$C$13'],
  ['=SUM(A9:B11)', '=SUM(A9:B13)'],
  ["='It''s there (2)'!$A$1:$B$2&Other!A11", "='It''s there (2)'!$A$6:$B$7&Other!A11"],
  ['=IF(Rise_year_11="A11",INDEX_A11,LOG10(A11))', '=IF(Rise_year_11="A11",INDEX_A11,LOG10(A13))'],
])('%s reads %s once rows were inserted', (planned, wanted) => {
  expect(moved(planned, 'Here', byRows(rows))).toBe(wanted);
});

test('cells follow columns that moved, and names and words that look like cells do not', () => {
  const right = () => ({ row: (row: number) => row, column: (column: number) => column + 1 });
  expect(moved('=IF(C$5="C5",$D6:E7,Rise_C5)', 'Here', right)).toBe('=IF(D$5="C5",$E6:F7,Rise_C5)');
});

test('a formula that needs a row which is gone cannot be written', () => {
  const gone = byRows(new Map([['Here', (row: number) => (row === 4 ? undefined : row)]]));
  expect([moved('=A5', 'Here', gone), moved('=A6', 'Here', gone)]).toEqual([undefined, '=A6']);
});

test('every formula of a plan is itself where nothing moved', () => {
  const { sheets } = planModel([fourCouncils()], { formulas: 'ict' });
  const still = new Map(sheets.map(({ name }) => [name, (row: number) => row]));
  for (const { name, cells } of sheets)
    for (const { content } of cells)
      if (content.kind === 'formula')
        expect(sameFormula(moved(content.formula, name, byRows(still)), content.formula)).toBe(true);
});

/** A sheet as it reads: its texts and numbers, and something where formulas stand. */
function valuesOf({ cells }: SheetPlan): unknown[][] {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const values: unknown[][] = Array.from({ length: height }, () => []);
  for (const { row, column, content } of cells)
    (values[row] ?? [])[column] =
      content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : 'worked out';
  return values;
}

test.each(planModel([exampleScenario()]).sheets.map((sheet) => [sheet.role, sheet] as const))(
  'rows of %s are found after rows were inserted',
  (_, sheet) => {
    const values = valuesOf(sheet);
    const labelled = [...values.keys()].filter((row) => typeof values[row]?.[0] === 'string');
    const [inserted = 3] = labelled.slice(4);
    values.splice(inserted, 0, ['Ours'], []);
    const rowOf = rowsOn(sheet, values);
    expect(rowOf(0)).toBe(0);
    expect(rowOf(inserted + 6)).toBe(inserted + 8);
    expect(rowOf(values.length - 3)).toBe(values.length - 1);
  },
);

test('a frozen cell is told from one that was typed over', () => {
  const [about] = planModel([exampleScenario()]).sheets;
  if (!about) throw new Error('there is no sheet');
  const values = valuesOf(about);
  const marks = marksOf(about, values);
  const places = workedOut(about);
  expect(marks).toHaveLength(4 * places.length);
  expect(places.map((_, place) => isMarked(marks, place, 'worked out'))).not.toContain(false);
  expect([isMarked(marks, 0, 'Worked out'), isMarked(marks, 0, 1), isMarked(marks, 0, '')]).toEqual([
    false,
    false,
    false,
  ]);
});
