import { Dimension } from '@univerjs/core';
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
import { type ApiClass, ApiObject, found, invalidArgument } from '../apiObject';
import { RangeFormat } from './format';
import { TableCollection } from './table';
import { DataValidation } from './validation';
import { choice, index, number } from './values';
import type { Worksheet } from './worksheet';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Cells of one sheet. It stays where it is when rows are inserted above it, unlike a range that Excel tracks. */
export class Range extends ApiObject {
  readonly api: ApiClass = {
    name: 'Range',
    scalars: [
      'address',
      'addressLocal',
      'cellCount',
      'columnCount',
      'columnHidden',
      'columnIndex',
      'formulas',
      'hasSpill',
      'hidden',
      'isEntireColumn',
      'isEntireRow',
      'numberFormat',
      'rowCount',
      'rowHidden',
      'rowIndex',
      'text',
      'valueTypes',
      'values',
    ],
    internal: ['rect'],
  };
  readonly format: RangeFormat;

  constructor(
    readonly worksheet: Worksheet,
    readonly rect: Rect,
  ) {
    super();
    this.format = new RangeFormat(this);
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

  get values(): unknown {
    return this.worksheet.cells.values(this.rect);
  }

  set values(values: unknown) {
    this.worksheet.cells.write(this.#bounded(), this.#matrix(values));
  }

  get formulas(): unknown {
    return this.worksheet.cells.formulas(this.rect);
  }

  set formulas(formulas: unknown) {
    this.values = formulas;
  }

  get formulasLocal(): unknown {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.values = formulas;
  }

  get text(): string[][] {
    return this.worksheet.cells.text(this.rect);
  }

  get valueTypes(): string[][] {
    return this.worksheet.cells.values(this.rect).map((row) => row.map(typeOf));
  }

  get numberFormat(): unknown {
    const formats = this.worksheet.cells.univer(this.rect).getNumberFormats();
    return formats.map((row) => row.map((format) => format || 'General'));
  }

  set numberFormat(formats: unknown) {
    const range = this.worksheet.cells.univer(this.rect);
    const { book } = this.worksheet;
    if (typeof formats === 'string') {
      book.write(() => range.setNumberFormat(formats || 'General'));
      return;
    }
    const wanted = this.#matrix(formats);
    const present = wanted.some((row) => row.includes(null)) ? range.getNumberFormats() : [];
    const given = wanted.map((row, r) =>
      row.map((format, c) => {
        const chosen = format ?? present[r]?.[c] ?? 'General';
        if (typeof chosen !== 'string') throw invalidArgument('a number format is text');
        return chosen || 'General';
      }),
    );
    book.write(() => range.setNumberFormats(given));
  }

  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  get hasSpill(): boolean {
    return this.#spill() !== undefined;
  }

  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true;
  }

  get rowHidden(): boolean {
    return this.worksheet.sheet.getSheet().getRowVisible(this.rect.r0) === false;
  }

  set rowHidden(hidden: unknown) {
    const { sheet, book } = this.worksheet;
    const { r0, r1 } = this.worksheet.cells.within(this.rect);
    book.write(() => (hidden === true ? sheet.hideRows(r0, r1 - r0 + 1) : sheet.showRows(r0, r1 - r0 + 1)));
  }

  get columnHidden(): boolean {
    return this.worksheet.sheet.getSheet().getColVisible(this.rect.c0) === false;
  }

  set columnHidden(hidden: unknown) {
    const { sheet, book } = this.worksheet;
    const { c0, c1 } = this.worksheet.cells.within(this.rect);
    book.write(() =>
      hidden === true ? sheet.hideColumns(c0, c1 - c0 + 1) : sheet.showColumns(c0, c1 - c0 + 1),
    );
  }

  get dataValidation(): DataValidation {
    return DataValidation.of(this);
  }

  getCell(row: unknown, column: unknown): Range {
    const r = this.rect.r0 + index(row, 'row');
    const c = this.rect.c0 + index(column, 'column');
    return this.#at({ r0: r, c0: c, r1: r, c1: c });
  }

  getRow(row: unknown): Range {
    const r = this.rect.r0 + index(row, 'row');
    return this.#at({ ...this.rect, r0: r, r1: r });
  }

  getColumn(column: unknown): Range {
    const c = this.rect.c0 + index(column, 'column');
    return this.#at({ ...this.rect, c0: c, c1: c });
  }

  getLastCell(): Range {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }

  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    const { r1, c1 } = this.rect;
    return this.#at({
      ...this.rect,
      r1: r1 + number(rows, 'deltaRows'),
      c1: c1 + number(columns, 'deltaColumns'),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    const { r0, c0 } = this.rect;
    return this.#at({
      r0,
      c0,
      r1: r0 + index(rows, 'numRows') - 1,
      c1: c0 + index(columns, 'numColumns') - 1,
    });
  }

  getOffsetRange(rows: unknown, columns: unknown): Range {
    const down = number(rows, 'rowOffset');
    const right = number(columns, 'columnOffset');
    const { r0, c0, r1, c1 } = this.rect;
    return this.#at({ r0: r0 + down, c0: c0 + right, r1: r1 + down, c1: c1 + right });
  }

  getRowsAbove(count?: unknown): Range {
    const rows = number(count ?? 1, 'count');
    return this.#at({ ...this.rect, r0: this.rect.r0 - rows, r1: this.rect.r0 - 1 });
  }

  getRowsBelow(count?: unknown): Range {
    const rows = number(count ?? 1, 'count');
    return this.#at({ ...this.rect, r0: this.rect.r1 + 1, r1: this.rect.r1 + rows });
  }

  getColumnsAfter(count?: unknown): Range {
    const columns = number(count ?? 1, 'count');
    return this.#at({ ...this.rect, c0: this.rect.c1 + 1, c1: this.rect.c1 + columns });
  }

  getColumnsBefore(count?: unknown): Range {
    const columns = number(count ?? 1, 'count');
    return this.#at({ ...this.rect, c0: this.rect.c0 - columns, c1: this.rect.c0 - 1 });
  }

  getEntireRow(): Range {
    return this.#at({ ...this.rect, c0: 0, c1: LAST_COLUMN });
  }

  getEntireColumn(): Range {
    return this.#at({ ...this.rect, r0: 0, r1: LAST_ROW });
  }

  getBoundingRect(other: unknown): Range {
    return this.#at(union(this.rect, this.#other(other)));
  }

  getIntersection(other: unknown): Range {
    return found(this.getIntersectionOrNullObject(other));
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const both = intersection(this.rect, this.#other(other));
    return both ? this.#at(both) : null;
  }

  async getUsedRangeOrNullObject(_valuesOnly?: unknown): Promise<Range | null> {
    await this.worksheet.book.host.settle();
    const used = this.worksheet.cells.used(this.rect);
    return used ? this.#at(used) : null;
  }

  /** Nothing used: the first cell. */
  async getUsedRange(valuesOnly?: unknown): Promise<Range> {
    return (await this.getUsedRangeOrNullObject(valuesOnly)) ?? this.getCell(0, 0);
  }

  async getSpillingToRangeOrNullObject(): Promise<Range | null> {
    await this.worksheet.book.host.settle();
    const spill = this.#spill();
    return spill ? this.#at(spill) : null;
  }

  async getSpillingToRange(): Promise<Range> {
    return found(await this.getSpillingToRangeOrNullObject());
  }

  getTables(fullyContained?: unknown): TableCollection {
    return new TableCollection(this.worksheet.book, this.worksheet, this.rect, fullyContained === true);
  }

  select(): void {
    this.worksheet.activate();
    this.worksheet.book.write(() => this.worksheet.cells.univer(this.rect).activate());
  }

  clear(what?: unknown): void {
    const applyTo = choice(what ?? 'All', CLEAR, 'applyTo');
    const range = this.worksheet.cells.univer(this.rect);
    this.worksheet.book.write(() => {
      if (applyTo === 'All' || applyTo === 'Formats') range.clearFormat();
      if (applyTo === 'All' || applyTo === 'Contents') range.clearContent();
    });
  }

  insert(shift: unknown): Range {
    const { sheet, book } = this.worksheet;
    const down = choice(shift, ['Down', 'Right'] as const, 'shift') === 'Down';
    book.write(() => {
      if (this.isEntireRow) sheet.insertRows(this.rect.r0, this.rowCount);
      else if (this.isEntireColumn) sheet.insertColumns(this.rect.c0, this.columnCount);
      else this.worksheet.cells.univer(this.rect).insertCells(down ? Dimension.ROWS : Dimension.COLUMNS);
    });
    return this.#at(this.rect);
  }

  delete(shift: unknown): void {
    const { sheet, book } = this.worksheet;
    const up = choice(shift, ['Up', 'Left'] as const, 'shift') === 'Up';
    book.write(() => {
      if (this.isEntireRow) sheet.deleteRows(this.rect.r0, this.rowCount);
      else if (this.isEntireColumn) sheet.deleteColumns(this.rect.c0, this.columnCount);
      else this.worksheet.cells.univer(this.rect).deleteCells(up ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  merge(across?: unknown): void {
    const range = this.worksheet.cells.univer(this.rect);
    this.worksheet.book.write(() => (across === true ? range.mergeAcross() : range.merge()));
  }

  unmerge(): void {
    this.worksheet.book.write(() => this.worksheet.cells.univer(this.rect).breakApart());
  }

  calculate(): void {
    this.worksheet.calculate();
  }

  /** The library asks before it splits a large write into bands of rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongSize();
  }

  #at(rect: Rect): Range {
    if (rect.r0 < 0 || rect.c0 < 0 || rect.r1 < rect.r0 || rect.c1 < rect.c0)
      throw invalidArgument('no such range');
    if (rect.r1 > LAST_ROW || rect.c1 > LAST_COLUMN) throw invalidArgument('beyond the worksheet');
    return new Range(this.worksheet, rect);
  }

  #other(range: unknown): Rect {
    return (range instanceof Range ? range : this.worksheet.getRange(range)).rect;
  }

  #spill(): Rect | undefined {
    return this.worksheet.cells.spill(this.rect.r0, this.rect.c0);
  }

  #bounded(): Rect {
    return this.worksheet.cells.within(this.rect);
  }

  /** One value for all cells, or an array of the range's own size. */
  #matrix(given: unknown): unknown[][] {
    const { r0, c0, r1, c1 } = this.#bounded();
    const [rows, columns] = [r1 - r0 + 1, c1 - c0 + 1];
    if (!Array.isArray(given))
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given));
    const matrix: unknown[][] = [];
    for (const row of given as unknown[]) {
      if (!Array.isArray(row) || row.length !== columns) throw wrongSize();
      matrix.push(row);
    }
    if (matrix.length !== rows) throw wrongSize();
    return matrix;
  }
}

const wrongSize = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function typeOf(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value) ? 'Error' : 'String';
}
