import { patient, supports } from './excel';
import { codeOf } from './failure';
import { cellAddress } from './plan/address';

/** How many cells a result fills. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a sheet, as far as they hold anything. */
export interface Cells {
  readonly sheet: string;
  /** Without the sheet: A3:D5. */
  readonly address: string;
  /** Where the first of them is, from nought. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
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
}

/** More than a person would have selected on purpose for a formula, or written down for councils. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 50;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * What the user has selected, and whether a result of this size would have room at the active cell. Undefined
 * where no one range is selected: several, or a chart. Nothing is changed.
 */
export const look = (size: Size): Promise<Look | undefined> =>
  inOneSelection(async (context, selection) => {
    const { workbook } = context;
    const used = usedPart(selection);
    const active = workbook.getActiveCell().load('rowIndex,columnIndex,address');
    active.worksheet.load('name');
    if (supports('1.11')) workbook.application.load('decimalSeparator');
    await context.sync();
    const decimal = supports('1.11') ? workbook.application.decimalSeparator : '.';
    const selected = used.isNullObject ? undefined : await cellsOf(context, used);
    return { selected, target: await targetAt(context, active, size), decimal };
  });

/** Does something with the range that is selected. Undefined where several are, or something else than cells. */
async function inOneSelection<T>(
  task: (context: Excel.RequestContext, selection: Excel.Range) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await Excel.run(patient, (context) => task(context, context.workbook.getSelectedRange()));
  } catch (error) {
    if (codeOf(error) === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** Cells to read figures from. */
export interface CellsToRead extends Cells {
  /** Whether they were selected, rather than being all that the sheet holds. */
  readonly wereSelected: boolean;
}

/** The cells selected, where they are more than one and hold anything, else all that the sheet holds. */
export async function cellsToRead(): Promise<CellsToRead | undefined> {
  const selected = await inOneSelection(async (context, selection) => {
    const used = usedPart(selection.load('cellCount'));
    await context.sync();
    return selection.cellCount === 1 || used.isNullObject ? undefined : cellsOf(context, used);
  });
  if (selected) return { ...selected, wereSelected: true };
  return Excel.run(patient, async (context) => {
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
  return Excel.run(patient, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await context.sync();
    if (found.isNullObject) return undefined;
    const range = found.getRange(address).load('rowCount,columnCount');
    await context.sync();
    return cellsOf(context, range);
  });
}

const usedPart = (of: Excel.Range | Excel.Worksheet) =>
  of.getUsedRangeOrNullObject(true).load('rowCount,columnCount');

/** At most so many of a range's cells that reading them is quick, whatever was selected. */
async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Cells> {
  const rows = Math.min(range.rowCount, MOST_ROWS) - range.rowCount;
  const columns = Math.min(range.columnCount, MOST_COLUMNS) - range.columnCount;
  const cells = range.getResizedRange(rows, columns).load('address,rowIndex,columnIndex,values');
  cells.worksheet.load('name');
  await context.sync();
  return {
    sheet: cells.worksheet.name,
    address: withoutSheet(cells.address),
    row: cells.rowIndex,
    column: cells.columnIndex,
    values: cells.values as (string | number | boolean)[][],
  };
}

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
    const column = cells.findIndex((formula, place) => formula !== '' || values[row]?.[place] !== '');
    if (column >= 0) return cellAddress(rowIndex + row, columnIndex + column);
  }
  return undefined;
}

/** C7 of 'Sheet 1'!C7. */
export const withoutSheet = (address: string) => address.slice(address.lastIndexOf('!') + 1);

/** Has this called when the user selects something else, until what comes of it is called. */
export async function onSelection(tell: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const heard = () => {
      tell();
      return Promise.resolve();
    };
    const selected = worksheets.onSelectionChanged.add(heard);
    const activated = worksheets.onActivated.add(heard);
    await context.sync();
    return () => {
      // Nobody waits for it, and a workbook that is being closed may refuse.
      Excel.run(context, async (its) => {
        selected.remove();
        activated.remove();
        await its.sync();
      }).catch(() => undefined);
    };
  });
}
