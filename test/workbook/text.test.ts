import fc from 'fast-check';
import {
  areaAddress,
  columnLetters,
  sheetInFormula,
  sheetOfReference,
} from '../../src/workbook/plan/address';
import { FreeNames, nameStem } from '../../src/workbook/plan/names';
import { dateInWords } from '../../src/model/scenario/dateInWords';
import { cellInput } from '../../src/workbook/plan/cellInput';

test.each([
  ['Bromley', 'Bromley'],
  ['Bromley, as-is', 'Bromley, as-is'],
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['+1', "'+1"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'quoted", "''quoted"],
  ['November 2010', "'November 2010"],
  ['2010-11', "'2010-11"],
  ['£5m', "'£5m"],
  ['true', "'true"],
  [' =1', "' =1"],
  ['#N/A', "'#N/A"],
])('the text %j is typed as %j', (text, typed) => {
  expect(cellInput({ kind: 'text', text })).toBe(typed);
});

test('figures and formulas are typed as they are', () => {
  expect(cellInput({ kind: 'number', value: -0.5 })).toBe(-0.5);
  expect(cellInput({ kind: 'formula', formula: '=A1' })).toBe('=A1');
});

test('no text begins as a formula, a number or a date would', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const typed = cellInput({ kind: 'text', text });
      expect(typed === `'${text}` || /^\p{L}[^\d]*$/u.test(text)).toBe(true);
      expect(typed).not.toMatch(/^[=+\-@\d£(.]/);
    }),
  );
});

test.each([
  ['Bromley', 'Bromley'],
  ["O'Neil & Sons", 'ONeil_Sons'],
  ['Kensington and Chelsea', 'Kensington_and_Chelsea'],
  ['Ynys Môn', 'Ynys_Môn'],
  ['=HYPERLINK("x")', 'HYPERLINK_x'],
  ['2nd', '_2nd'],
  ['+1', '_1'],
  ['🙂', 'Council'],
])('a name for %j begins with %s', (council, stem) => {
  expect(nameStem(council)).toBe(stem);
});

test('names made from anything are legal, and no two are the same whatever their capitals', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (councils) => {
      const free = new FreeNames(['A_alone'], (name, number) => `${name}_${number}`);
      const names = councils.map((council) => free.claim(`${nameStem(council)}_alone`));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
        expect(name.length).toBeLessThanOrEqual(255);
      }
    }),
  );
});

test.each([
  ['2010-11', 'November 2010'],
  ['2010-11-08', '8 November 2010'],
  ['2010', '2010'],
  ['2010-13', '2010-13'],
  ['spring 2010', 'spring 2010'],
  ['', ''],
])('%j is said as %j', (date, said) => {
  expect(dateInWords(date)).toBe(said);
});

test('addresses', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(areaAddress({ row: 2, column: 1, rows: 1, columns: 1 })).toBe('B3');
  expect(areaAddress({ row: 2, column: 1, rows: 2, columns: 26 })).toBe('B3:AA4');
});

test.each(['Inputs', 'Inputs (2)', "Bob's", 'R1C1', 'AB12', '2026'])(
  'the sheet %j is found in a reference',
  (name) => {
    expect(sheetOfReference(`=${sheetInFormula(name)}!$A$1`)).toBe(name);
  },
);

test('a formula that is no reference names no sheet', () => {
  expect(sheetOfReference('=0.05')).toBeUndefined();
});
