import { type Cells, cellsOf, usedPart } from './cells';
import { supports } from './excel';
import { cellAddress, withoutSheet } from './plan/address';
import { withSelectedRange } from './selection';

/** How many cells a result fills. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cell that a formula would go into, and those that its results would fill. */
export interface Target {
  readonly sheet: string;
  readonly cell: string;
  /** The cells that the result needs: C7:K7. Undefined where they would not fit on the sheet. */
  readonly area: string | undefined;
  /** The address of the first of them that is not free. */
  readonly occupied: string | undefined;
  /** What the cell itself holds, where nothing else is in the way. */
  readonly formula: string | undefined;
}

/** The user's selection, and where a formula would go. */
export interface Look {
  /** The selected cells, if any of them is used. */
  readonly selected: Cells | undefined;
  readonly target: Target;
  /** How this Excel writes a decimal point. */
  readonly decimal: string;
  /** What a word in a formula on that sheet may refer to: names and tables. */
  readonly names: readonly string[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * The user's selection, and whether a result of this size has room at the active cell. Undefined where several
 * ranges or something other than cells are selected. Changes nothing.
 */
export const look = (size: Size): Promise<Look | undefined> =>
  withSelectedRange(async (context, selection) => {
    const { workbook } = context;
    const used = usedPart(selection);
    const active = workbook.getActiveCell().load('rowIndex,columnIndex,address');
    active.worksheet.load('name');
    const named = [workbook.names, active.worksheet.names, workbook.tables];
    for (const collection of named) collection.load('items/name');
    if (supports('1.11')) workbook.application.load('decimalSeparator');
    await context.sync();
    const decimal = supports('1.11') ? workbook.application.decimalSeparator : '.';
    const selected = used.isNullObject ? undefined : await cellsOf(context, used);
    const names = named.flatMap(({ items }) => items.map(({ name }) => name));
    return { selected, target: await targetAt(context, active, size), decimal, names };
  });

/** The cells that a result of this size would fill from a cell on, and the first of them that is not free. */
export async function targetAt(
  context: Excel.RequestContext,
  cell: Excel.Range,
  { rows, columns }: Size,
): Promise<Target> {
  const at = { sheet: cell.worksheet.name, cell: withoutSheet(cell.address) };
  if (cell.rowIndex + rows > LAST_ROW || cell.columnIndex + columns > LAST_COLUMN)
    return { ...at, area: undefined, occupied: undefined, formula: undefined };
  const area = cell.getResizedRange(rows - 1, columns - 1).load('address,formulas,values');
  await context.sync();
  const occupied = filled([area.formulas, area.values] as unknown[][][], cell);
  const itself = occupied.length === 1 && occupied[0] === at.cell;
  return {
    ...at,
    area: withoutSheet(area.address),
    occupied: occupied[0],
    formula: itself ? String(area.formulas[0]?.[0]) : undefined,
  };
}

/**
 * The addresses of the cells that are not free. A formula counts even if it shows nothing, and so does a value that has
 * spilled there from another cell's formula.
 */
const filled = (
  [formulas = [], values = []]: readonly unknown[][][],
  { rowIndex, columnIndex }: Excel.Range,
): string[] =>
  formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      formula === '' && values[row]?.[column] === ''
        ? []
        : [cellAddress(rowIndex + row, columnIndex + column)],
    ),
  );
