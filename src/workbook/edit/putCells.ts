import { allOrNothing } from '../allOrNothing';
import { type Typed, typedAgain } from '../typed';
import { areaAddress } from '../plan/address';
import { cellInput } from '../plan/cellInput';
import type { SheetCells } from '../read/sheetCells';
import type { CellChange } from './side';

/** Changes cells of a sheet in one request, all of them or none. `before` is the sheet as it was read. */
export const putCells = (
  context: Excel.RequestContext,
  id: string,
  before: SheetCells,
  changes: readonly CellChange[],
): Promise<void> =>
  allOrNothing(
    () => {
      const sheet = context.workbook.worksheets.getItem(id);
      for (const change of changes) putCell(sheet, change);
      return context.sync();
    },
    (again) => {
      const sheet = again.workbook.worksheets.getItem(id);
      for (const change of changes) restoreCell(sheet, before, change);
      return again.sync();
    },
    () => [before.title],
  );

/** Writes a content and its format into a cell. */
export function putCell(sheet: Excel.Worksheet, { content, format, ...at }: CellChange): void {
  setContent(cellOf(sheet, at), content ? cellInput(content) : '', format);
}

/** Restores a cell's content and format from before it was changed. */
export function restoreCell(
  sheet: Excel.Worksheet,
  { formulas, values, formats }: SheetCells,
  { row, column, format }: CellChange,
): void {
  const typed = typedAgain(formulas[row]?.[column] ?? '', values[row]?.[column] ?? '');
  const before = formats[row]?.[column] ?? 'General';
  setContent(cellOf(sheet, { row, column }), typed, format === undefined ? undefined : before);
}

const cellOf = (sheet: Excel.Worksheet, { row, column }: Pick<CellChange, 'row' | 'column'>) =>
  sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));

function setContent(cell: Excel.Range, typed: Typed, format: string | undefined): void {
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.formulas = [[typed]];
}
