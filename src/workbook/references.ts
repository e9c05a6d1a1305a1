import { columnLetters, columnNumber, sheetInFormula } from './plan/address';

/** Matches texts, which are left alone, and references to cells and ranges, with their sheet. */
const PARTS =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])/gu;

/** Where the rows and columns of a planned sheet are now; undefined where they are gone. */
export interface MovedSheet {
  readonly row: (planned: number) => number | undefined;
  readonly column: (planned: number) => number | undefined;
}

const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/**
 * A planned formula as it must read after rows and columns have moved. Undefined if one that it refers to is gone.
 * `sheet` is the sheet that it is on; `movedOn` gives the moves of any sheet, undefined where nothing moved.
 */
export function moved(
  formula: string,
  sheet: string,
  movedOn: (sheet: string) => MovedSheet | undefined,
): string | undefined {
  const lost: string[] = [];
  const text = formula.replace(PARTS, (part, quoted: string | undefined) => {
    if (part.startsWith('"')) return part;
    const on = quoted?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? sheet;
    const to = movedOn(on);
    if (!to) return part;
    const prefix = quoted === undefined ? '' : `${sheetInFormula(on)}!`;
    const cells = quoted === undefined ? part : part.slice(part.lastIndexOf('!') + 1);
    return (
      prefix +
      cells.replace(CELL, (cell, fixed: string, letters: string, fixedRow: string, digits: string) => {
        const [row, column] = [to.row(Number(digits) - 1), to.column(columnNumber(letters))];
        if (row === undefined || column === undefined) {
          lost.push(cell);
          return cell;
        }
        return `${fixed}${columnLetters(column)}${fixedRow}${row + 1}`;
      })
    );
  });
  return lost.length > 0 ? undefined : text;
}

/** The moves of sheets of which only rows moved. */
export const byRows =
  (rowsOf: ReadonlyMap<string, MovedSheet['row']>) =>
  (sheet: string): MovedSheet | undefined => {
    const row = rowsOf.get(sheet);
    return row && { row, column: (planned) => planned };
  };

/**
 * Whether two formulas are the same, but for quotes around a sheet's name, which Excel drops if it does not need
 * them.
 */
export const sameFormula = (one: unknown, other: unknown) =>
  typeof one === 'string' && typeof other === 'string' && plain(one) === plain(other);

const plain = (formula: string) => formula.replace(/'((?:[^']|'')+)'!/g, '$1!');
