import { waitForCellEdit } from './excel';
import { withoutSheet } from './plan/address';
import { withSelectedRange } from './selection';

/** The used cells of a sheet or a part of it. */
export interface Cells {
  readonly sheet: string;
  /** Without the sheet: A3:D5. */
  readonly address: string;
  /** The row and column of the first of them, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Their values; of very many cells only those of the first rows and columns. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** The most cells that are read: more than anybody has councils, and few enough to be quick. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 50;

/** The cells to read figures from. */
export interface CellsToRead extends Cells {
  /** Whether they were selected, rather than being all that the sheet holds. */
  readonly wereSelected: boolean;
}

/** The selected cells, if they are more than one and hold anything, or else all used cells of the sheet. */
export async function cellsToRead(): Promise<CellsToRead | undefined> {
  const selected = await withSelectedRange(async (context, selection) => {
    const used = usedPart(selection.load('cellCount'));
    await context.sync();
    return selection.cellCount === 1 || used.isNullObject ? undefined : cellsOf(context, used);
  });
  if (selected) return { ...selected, wereSelected: true };
  return Excel.run(waitForCellEdit, async (context) => {
    const used = usedPart(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return used.isNullObject ? undefined : { ...(await cellsOf(context, used)), wereSelected: false };
  });
}

/** Reads cells again. Undefined if their sheet is gone. */
export async function cellsAt({
  sheet,
  address,
}: Pick<Cells, 'sheet' | 'address'>): Promise<Cells | undefined> {
  return Excel.run(waitForCellEdit, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await context.sync();
    if (found.isNullObject) return undefined;
    const range = found.getRange(address).load('rowCount,columnCount');
    await context.sync();
    return cellsOf(context, range);
  });
}

/** The used part of a range or a sheet, to be loaded with the next sync. */
export const usedPart = (of: Excel.Range | Excel.Worksheet) =>
  of.getUsedRangeOrNullObject(true).load('rowCount,columnCount');

/** Where a range is and its values, but no more of them than are read quickly. */
export async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Cells> {
  const { rowCount: rows, columnCount: columns } = range;
  const read = range
    .load('address,rowIndex,columnIndex')
    .getResizedRange(Math.min(rows, MOST_ROWS) - rows, Math.min(columns, MOST_COLUMNS) - columns)
    .load('values');
  range.worksheet.load('name');
  await context.sync();
  return {
    sheet: range.worksheet.name,
    address: withoutSheet(range.address),
    row: range.rowIndex,
    column: range.columnIndex,
    rows,
    columns,
    // Office.js types values as any.
    values: read.values as (string | number | boolean)[][],
  };
}
