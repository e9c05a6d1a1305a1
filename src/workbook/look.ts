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
  /** The cells that are needed, the first included: C7:K7. Not there where they would not fit on the sheet. */
  readonly area: string | undefined;
  /** The first of them that holds something already. */
  readonly occupied: string | undefined;
}

export interface Look {
  /** What is selected, where it is one area and more than nothing. */
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
 * What the user has selected, and whether a result of this size would have room at the active cell. Undefined
 * where no one range is selected: several, or a chart. Nothing is changed.
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

/** The cells that a result of this size would fill from here on, and the first that is in its way. */
export async function targetAt(
  context: Excel.RequestContext,
  cell: Excel.Range,
  { rows, columns }: Size,
): Promise<Target> {
  const place = { sheet: cell.worksheet.name, cell: withoutSheet(cell.address) };
  if (cell.rowIndex + rows > LAST_ROW || cell.columnIndex + columns > LAST_COLUMN)
    return { ...place, area: undefined, occupied: undefined };
  const area = cell.getResizedRange(rows - 1, columns - 1).load('address,formulas,values');
  await context.sync();
  return {
    ...place,
    area: withoutSheet(area.address),
    occupied: firstFilled([area.formulas, area.values] as unknown[][][], cell),
  };
}

/**
 * The first cell that is not free, of the cells' formulas and their values. A formula counts even where it shows
 * nothing, and a value that has spilled there from another cell's formula counts too.
 */
function firstFilled(
  [formulas = [], values = []]: readonly unknown[][][],
  { rowIndex, columnIndex }: Excel.Range,
): string | undefined {
  for (const [row, cells] of formulas.entries()) {
    const column = cells.findIndex((formula, index) => formula !== '' || values[row]?.[index] !== '');
    if (column >= 0) return cellAddress(rowIndex + row, columnIndex + column);
  }
  return undefined;
}
