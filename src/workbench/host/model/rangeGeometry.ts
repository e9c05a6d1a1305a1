import {
  intersection,
  isWholeColumns,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  quoted,
  type Rect,
  union,
  written,
} from '../addresses';
import { ApiObject, found, invalidArgument } from '../apiObject';
import { index, number } from './values';
import type { Worksheet } from './worksheet';

/** The position of a range, and the methods that lead from it to other ranges. */
export abstract class RangeGeometry<Self> extends ApiObject {
  constructor(
    readonly worksheet: Worksheet,
    readonly rect: Rect,
  ) {
    super();
  }

  get address(): string {
    return `${quoted(this.worksheet.name)}!${written(this.rect)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.rect.r0;
  }

  get columnIndex(): number {
    return this.rect.c0;
  }

  get rowCount(): number {
    return this.rect.r1 - this.rect.r0 + 1;
  }

  get columnCount(): number {
    return this.rect.c1 - this.rect.c0 + 1;
  }

  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return isWholeColumns(this.rect);
  }

  get isEntireRow(): boolean {
    return isWholeRows(this.rect);
  }

  getCell(row: unknown, column: unknown): Self {
    const r = this.rect.r0 + index(row, 'row');
    const c = this.rect.c0 + index(column, 'column');
    return this.at({ r0: r, c0: c, r1: r, c1: c });
  }

  getRow(row: unknown): Self {
    const r = this.rect.r0 + index(row, 'row');
    return this.at({ ...this.rect, r0: r, r1: r });
  }

  getColumn(column: unknown): Self {
    const c = this.rect.c0 + index(column, 'column');
    return this.at({ ...this.rect, c0: c, c1: c });
  }

  getLastCell(): Self {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }

  getLastRow(): Self {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): Self {
    return this.getColumn(this.columnCount - 1);
  }

  getResizedRange(rows: unknown, columns: unknown): Self {
    const { r1, c1 } = this.rect;
    return this.at({
      ...this.rect,
      r1: r1 + number(rows, 'deltaRows'),
      c1: c1 + number(columns, 'deltaColumns'),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Self {
    const { r0, c0 } = this.rect;
    return this.at({
      r0,
      c0,
      r1: r0 + index(rows, 'numRows') - 1,
      c1: c0 + index(columns, 'numColumns') - 1,
    });
  }

  getOffsetRange(rows: unknown, columns: unknown): Self {
    const down = number(rows, 'rowOffset');
    const right = number(columns, 'columnOffset');
    const { r0, c0, r1, c1 } = this.rect;
    return this.at({ r0: r0 + down, c0: c0 + right, r1: r1 + down, c1: c1 + right });
  }

  getRowsAbove(count?: unknown): Self {
    const rows = number(count ?? 1, 'count');
    return this.at({ ...this.rect, r0: this.rect.r0 - rows, r1: this.rect.r0 - 1 });
  }

  getRowsBelow(count?: unknown): Self {
    const rows = number(count ?? 1, 'count');
    return this.at({ ...this.rect, r0: this.rect.r1 + 1, r1: this.rect.r1 + rows });
  }

  getColumnsAfter(count?: unknown): Self {
    const columns = number(count ?? 1, 'count');
    return this.at({ ...this.rect, c0: this.rect.c1 + 1, c1: this.rect.c1 + columns });
  }

  getColumnsBefore(count?: unknown): Self {
    const columns = number(count ?? 1, 'count');
    return this.at({ ...this.rect, c0: this.rect.c0 - columns, c1: this.rect.c0 - 1 });
  }

  getEntireRow(): Self {
    return this.at({ ...this.rect, c0: 0, c1: LAST_COLUMN });
  }

  getEntireColumn(): Self {
    return this.at({ ...this.rect, r0: 0, r1: LAST_ROW });
  }

  getBoundingRect(other: unknown): Self {
    return this.at(union(this.rect, this.other(other)));
  }

  getIntersection(other: unknown): Self {
    return found(this.getIntersectionOrNullObject(other));
  }

  getIntersectionOrNullObject(other: unknown): Self | null {
    const both = intersection(this.rect, this.other(other));
    return both ? this.at(both) : null;
  }

  /** The range of these cells, if they are on the sheet. */
  protected at(rect: Rect): Self {
    if (rect.r0 < 0 || rect.c0 < 0 || rect.r1 < rect.r0 || rect.c1 < rect.c0)
      throw invalidArgument('no such range');
    if (rect.r1 > LAST_ROW || rect.c1 > LAST_COLUMN) throw invalidArgument('beyond the worksheet');
    return this.made(rect);
  }

  protected abstract made(rect: Rect): Self;

  private other(range: unknown): Rect {
    return (
      range instanceof RangeGeometry ? (range as RangeGeometry<unknown>) : this.worksheet.getRange(range)
    ).rect;
  }
}
