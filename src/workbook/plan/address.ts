import type { Area } from './plan';

/** The letters of a column, which is counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** C9 */
export const cellAddress = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** $C$9, which stays itself when its formula is copied. */
export const fixedAddress = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;

/** A1:B2, or A1 for one cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The area of an address such as $C$9 or C9:F9; undefined if it is none, as of whole columns. */
export function areaOf(address: string): Area | undefined {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const [row, column] = [Number(top) - 1, columnNumber(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

/** The column, counted from 0, of its letters. */
export const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as formulas write it: in quotes unless it is a plain word that cannot be a cell. */
export const sheetInFormula = (name: string) =>
  /^[A-Za-z_][A-Za-z_]*$/.test(name) && name.length > 3 ? name : `'${name.replaceAll("'", "''")}'`;

/** The sheet that a defined name's formula refers to: Inputs (2) of ='Inputs (2)'!$C$5. */
export function sheetOfReference(formula: string): string | undefined {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}

/** C7 of 'Sheet 1'!C7. */
export const withoutSheet = (address: string) => address.slice(address.lastIndexOf('!') + 1);

/**
 * Rows `first` to `last` of a column, for formulas on any sheet: Costs!$G$7:$G$9. A single row gives a single cell, as
 * spreadsheets write it when a sheet is renamed.
 */
export function columnRange(sheet: string, column: number, first: number, last: number): string {
  const top = `${sheetInFormula(sheet)}!${fixedAddress(first, column)}`;
  return first === last ? top : `${top}:${fixedAddress(last, column)}`;
}
