import { functionCatalogue } from '../../scripts/functionCatalogue.cjs';
import { type Arguments, formulaFor } from '../../src/taskpane/catalogue/argument';
import { reasonOf, roomFor } from '../../src/taskpane/catalogue/roomText';
import type { InsertResult, Look, Size } from '../../src/taskpane/ports/workbook';

const lookAt = (target: Partial<Look['target']> = {}, decimal = '.'): Look => ({
  selected: undefined,
  target: { sheet: 'Sheet1', cell: 'C7', area: 'C7:D9', occupied: undefined, formula: undefined, ...target },
  decimal,
  names: ['Rates'],
});

const help = (id: string) => {
  const found = functionCatalogue().find((one) => one.id === id);
  if (!found) throw new Error(`there is no function ${id}`);
  return found;
};
const typed = (text: string) => ({ kind: 'typed', text }) as const;

describe('what is typed for an argument', () => {
  test.each([
    ['1/4/2011', '"2011-04-01"'],
    ['2011-04-01', '"2011-04-01"'],
    ['2022-02', '"2022-02"'],
    ['DATE(2011,4,1)', 'DATE(2011,4,1)'],
    ['=B2', 'B2'],
    ['CPI', '"CPI"'],
    ['0.7 CPI + 0.3 RPI', '"0.7 CPI + 0.3 RPI"'],
    ['2.5%', '2.5%'],
    ['rates', 'rates'],
    ['Speeds', '"Speeds"'],
    ['not known', '"not known"'],
    ['per-capita nucleolus', '"per-capita nucleolus"'],
    ['TRUE', 'TRUE'],
    ['"text, as it is"', '"text, as it is"'],
    ['-3000000', '-3000000'],
  ])('%s means %s', (text, means) => {
    const formula = formulaFor(help('FINANCIALYEAR'), { date: typed(text) }, lookAt());
    expect(formula).toBe(`=ICT.FINANCIALYEAR(${means})`);
  });

  test('arguments left out between others stay empty, those at the end are left away', () => {
    const given: Arguments = { annualCharge: typed('5'), indexation: typed('1%') };
    expect(formulaFor(help('CONTRACT.TOTAL'), given, lookAt())).toBe('=ICT.CONTRACT.TOTAL(5,,,,,1%)');
  });

  test('is read with the separators of the user’s Excel', () => {
    const given = { amount: typed('1,5'), weights: typed('{1;2}') };
    expect(formulaFor(help('SHARE.PENCE'), given, lookAt({}, ','))).toBe('=ICT.SHARE.PENCE(1.5,{1;2})');
  });
});

describe('the room for results', () => {
  const block = { rows: 3, columns: 2 };
  test.each<[Partial<Look['target']>, Size | undefined, string]>([
    [{}, block, 'C7 is empty. Results will fill C7:D9.'],
    [{ area: 'C7' }, { rows: 1, columns: 1 }, 'C7 is empty.'],
    [{}, undefined, 'C7 is empty. Results start there.'],
    [{ occupied: 'C7' }, undefined, 'C7 is not empty. Choose an empty cell.'],
    [
      { occupied: 'D7' },
      { rows: 1, columns: 2 },
      'D7 is not empty. Choose a cell with 1 empty cell to the right.',
    ],
    [{ occupied: 'C8' }, { rows: 3, columns: 1 }, 'C8 is not empty. Choose a cell with 2 empty cells below.'],
    [{ occupied: 'D8' }, block, 'D8 is not empty. Choose a cell where 3 rows by 2 columns are empty.'],
    [
      { area: undefined },
      block,
      'There is not enough of the sheet below and to the right of C7. Choose a cell nearer to A1.',
    ],
  ])('at %j for %j', (target, size, sentence) => {
    expect(roomFor(lookAt(target), size)).toBe(sentence);
  });

  test('without a cell there is none', () => {
    expect(roomFor(undefined, block)).toBe('Select a cell on the sheet for the results.');
  });

  test.each<[Extract<InsertResult, { ok: false }>, string]>([
    [
      { ok: false, reason: 'occupied', detail: 'D8' },
      'D8 is not empty. Choose a cell where 3 rows by 2 columns are empty.',
    ],
    [
      { ok: false, reason: 'blocked' },
      'Not inserted. The results need more empty cells than there are. Nothing was overwritten.',
    ],
    [
      { ok: false, reason: 'formula' },
      'Not inserted. Excel does not read this as a formula. Check the arguments: text stands in double quotes.',
    ],
    [{ ok: false, reason: 'protected' }, 'Not inserted. This sheet is protected: Review, Unprotect Sheet.'],
    [
      { ok: false, reason: 'failed', detail: 'GeneralException' },
      'Not inserted. Excel could not write to the cell. GeneralException',
    ],
  ])('%j is told in a sentence', (result, sentence) => {
    expect(reasonOf(result, block)).toBe(sentence);
  });
});
