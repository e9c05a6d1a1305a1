import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { SetRangeValuesCommand, SetStyleCommand } from '@univerjs/sheets';
import type { FRange } from '@univerjs/sheets/facade';
import { intersection, type Rect } from '../addresses';
import { invalidArgument } from '../apiObject';
import type { Worksheet } from './worksheet';

export type CellValue = string | number | boolean;

/** Univer has no #BUSY!; while a custom function is answering, its cells hold this. */
export const BUSY = '#GETTING_DATA';

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Reads and writes the cells of one worksheet as Office.js shows them. */
export class Cells {
  constructor(private readonly worksheet: Worksheet) {}

  /** The Univer range. The grid has a fixed size and grows to hold it, as a sheet of Excel always does. */
  univer(rect: Rect): FRange {
    const { sheet } = this.worksheet;
    const { r0, c0, r1, c1 } = this.within(rect);
    if (r1 >= sheet.getMaxRows()) sheet.setRowCount(r1 + 50);
    if (c1 >= sheet.getMaxColumns()) sheet.setColumnCount(c1 + 10);
    return sheet.getRange(r0, c0, r1 - r0 + 1, c1 - c0 + 1);
  }

  /** Whole rows and columns end where the grid does. */
  within(rect: Rect): Rect {
    const { sheet } = this.worksheet;
    const rows = rect.r1 - rect.r0 > 100_000 ? Math.max(sheet.getMaxRows() - 1, rect.r0) : rect.r1;
    const columns = rect.c1 - rect.c0 > 10_000 ? Math.max(sheet.getMaxColumns() - 1, rect.c0) : rect.c1;
    return { ...rect, r1: rows, c1: columns };
  }

  values(rect: Rect): CellValue[][] {
    const value = this.reader();
    return map(this.within(rect), value);
  }

  /** The formula where there is one, else the value. A spilled cell has a value only. */
  formulas(rect: Rect): CellValue[][] {
    const value = this.reader();
    const matrix = this.worksheet.sheet.getSheet().getCellMatrix();
    const { formulas } = this.worksheet.book;
    const [unit, sheet] = [this.worksheet.book.workbook.getId(), this.worksheet.id];
    return map(this.within(rect), (row, column) => {
      const cell = matrix.getValue(row, column);
      if (!cell?.f && !cell?.si) return value(row, column);
      return formulas.getFormulaStringByCell(row, column, sheet, unit) ?? cell.f ?? value(row, column);
    });
  }

  /** What the cell shows, with its number format. */
  text(rect: Rect): string[][] {
    const inside = this.within(rect);
    const value = this.reader();
    const shown = this.univer(inside).getDisplayValues();
    return map(inside, (row, column) => {
      const raw = value(row, column);
      if (typeof raw === 'boolean') return String(raw).toUpperCase();
      if (raw === '#BUSY!') return raw;
      const text = shown[row - inside.r0]?.[column - inside.c0] ?? '';
      return text === '' ? String(raw) : text;
    });
  }

  /** Whether an apostrophe makes the content a text, even one that looks like an error. */
  typedAsText(rect: Rect): boolean[][] {
    const matrix = this.worksheet.sheet.getSheet().getCellMatrix();
    return map(
      this.within(rect),
      (row, column) => matrix.getValue(row, column)?.t === CellValueType.FORCE_STRING,
    );
  }

  /** The smallest rectangle that holds every value inside this one. */
  used(inside: Rect): Rect | undefined {
    const value = this.reader();
    const extent = this.extent();
    const area = extent && intersection(inside, extent);
    if (!area) return undefined;
    let used: Rect | undefined;
    for (let row = area.r0; row <= area.r1; row++)
      for (let column = area.c0; column <= area.c1; column++)
        if (value(row, column) !== '')
          used = {
            r0: used?.r0 ?? row,
            c0: Math.min(used?.c0 ?? column, column),
            r1: row,
            c1: Math.max(used?.c1 ?? column, column),
          };
    return used;
  }

  /** The range an array formula fills, when this is its cell. */
  spill(row: number, column: number): Rect | undefined {
    const { book, id } = this.worksheet;
    const range = book.formulas.getArrayFormulaRange()[book.workbook.getId()]?.[id]?.[row]?.[column];
    if (!range) return undefined;
    return { r0: range.startRow, c0: range.startColumn, r1: range.endRow, c1: range.endColumn };
  }

  /** Whether any array formula of the sheet fills cells. */
  get hasSpills(): boolean {
    const { book, id } = this.worksheet;
    const rows: Record<number, object> =
      book.formulas.getArrayFormulaRange()[book.workbook.getId()]?.[id] ?? {};
    return Object.values(rows).some((columns) => Object.keys(columns).length > 0);
  }

  /** Values and formulas alike; null leaves a cell as it is. */
  write(rect: Rect, rows: readonly (readonly unknown[])[]): void {
    const range = this.univer(rect);
    let formats: string[][] | undefined;
    const isText = (row: number, column: number) => {
      formats ??= range.getNumberFormats();
      return formats[row]?.[column] === '@';
    };
    const value: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== null)
          (value[rect.r0 + row] ??= {})[rect.c0 + column] = entered(cell, () => isText(row, column));
    if (Object.keys(value).length === 0) return;
    this.worksheet.book.command(SetRangeValuesCommand.id, { ...this.target(), range: toUniver(rect), value });
  }

  style(rect: Rect, type: keyof IStyleData, value: unknown): void {
    const range = this.univer(rect).getRange();
    this.worksheet.book.command(SetStyleCommand.id, { ...this.target(), range, style: { type, value } });
  }

  /** The cells' own styles: without the colours that a table lends them. */
  styles(rect: Rect): IStyleData[] {
    const model = this.worksheet.sheet.getSheet();
    return map(this.within(rect), (row, column): IStyleData => model.getCellStyle(row, column) ?? {}).flat();
  }

  target(): { unitId: string; subUnitId: string } {
    return { unitId: this.worksheet.book.workbook.getId(), subUnitId: this.worksheet.id };
  }

  /** The area from A1 to the last row and column with any content or format. */
  extent(): Rect | undefined {
    const { sheet } = this.worksheet;
    let [r1, c1] = [sheet.getLastRow(), sheet.getLastColumn()];
    const spilled = (this.spilled() ?? {}) as Record<string, object>;
    for (const [row, cells] of Object.entries(spilled)) {
      r1 = Math.max(r1, Number(row));
      for (const column of Object.keys(cells)) c1 = Math.max(c1, Number(column));
    }
    return r1 < 0 || c1 < 0 ? undefined : { r0: 0, c0: 0, r1, c1 };
  }

  private reader(): (row: number, column: number) => CellValue {
    const matrix = this.worksheet.sheet.getSheet().getCellMatrix();
    const spilled = this.spilled();
    return (row, column) => {
      const own = matrix.getValue(row, column);
      return hasValue(own) ? read(own) : read(spilled?.[row]?.[column]);
    };
  }

  private spilled(): IObjectMatrixPrimitiveType<Nullable<ICellData>> | null | undefined {
    const { book, id } = this.worksheet;
    return book.formulas.getArrayFormulaCellData()[book.workbook.getId()]?.[id];
  }
}

export const toUniver = ({ r0, c0, r1, c1 }: Rect): IRange => ({
  startRow: r0,
  startColumn: c0,
  endRow: r1,
  endColumn: c1,
});

function map<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = rect.r0; row <= rect.r1; row++) {
    const cells: T[] = [];
    for (let column = rect.c0; column <= rect.c1; column++) cells.push(cell(row, column));
    rows.push(cells);
  }
  return rows;
}

const hasValue = (cell: Nullable<ICellData>) => cell?.v !== undefined && cell.v !== null;

function read(cell: Nullable<ICellData>): CellValue {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.v === BUSY) return '#BUSY!';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  return cell.v;
}

/** What is typed into a cell becomes a number, a text or a formula, as in Excel; dates and percentages do not. */
function entered(value: unknown, isText: () => boolean): ICellData {
  if (value === '') return EMPTY;
  if (typeof value === 'boolean') return { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument(`${value} cannot stand in a cell`);
    return { ...EMPTY, v: value, t: CellValueType.NUMBER };
  }
  if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} cannot stand in a cell`);
  if (value.startsWith("'")) return { ...EMPTY, v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (value.length > 1 && value.startsWith('=')) return { ...EMPTY, f: value };
  if (/^(true|false)$/i.test(value))
    return { ...EMPTY, v: /^true$/i.test(value) ? 1 : 0, t: CellValueType.BOOLEAN };
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) && !isText())
    return { ...EMPTY, v: Number(value), t: CellValueType.NUMBER };
  return { ...EMPTY, v: value, t: CellValueType.STRING };
}
