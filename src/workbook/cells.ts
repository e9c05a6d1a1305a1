import { waitForCellEdit } from './excel';
import { withoutSheet } from './plan/address';
import { withSelectedRange } from './selection';

/** Cells of a sheet, as far as they hold anything. */
export interface Cells {
  readonly sheet: string;
  /** Without the sheet: A3:D5. */
  readonly address: string;
  /** Where the first of them is, from nought. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What they hold: of very many, the first rows and columns alone. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** More than a person would have written down of councils, and so many that reading them is quick. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 50;

/** Cells to read figures from. */
export interface CellsToRead extends Cells {
  /** Whether they were selected, rather than being all that the sheet holds. */
  readonly wereSelected: boolean;
}

/** The cells selected, where they are more than one and hold anything, else all that the sheet holds. */
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

/** What cells hold by now that were read before. Undefined where their sheet is gone. */
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

/** The part of a range or a sheet that holds anything. */
export const usedPart = (of: Excel.Range | Excel.Worksheet) =>
  of.getUsedRangeOrNullObject(true).load('rowCount,columnCount');

/** Where a range is and what it holds. However much it is, no more of it is read than is quick. */
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
    values: read.values as (string | number | boolean)[][],
  };
}
