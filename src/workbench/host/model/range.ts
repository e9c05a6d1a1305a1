import { Dimension } from '@univerjs/core';
import { type Rect, written } from '../addresses';
import { type ApiClass, found, invalidArgument, notImplemented } from '../apiObject';
import { ConditionalFormatCollection } from './conditional';
import { RangeFormat } from './format';
import { RangeGeometry } from './rangeGeometry';
import { TableCollection } from './table';
import { DataValidation } from './validation';
import { asIfShown } from '../formulas/shownSheet';
import { choice } from './values';
import type { Worksheet } from './worksheet';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Cells of one sheet. It stays where it is when rows are inserted above it, unlike a range that Excel tracks. */
export class Range extends RangeGeometry<Range> {
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
    internal: ['rect', 'at', 'made', 'other'],
  };
  readonly format: RangeFormat;

  constructor(worksheet: Worksheet, rect: Rect) {
    super(worksheet, rect);
    this.format = new RangeFormat(this);
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
    const { cells } = this.worksheet;
    const typed = cells.typedAsText(this.rect);
    return cells
      .values(this.rect)
      .map((row, r) => row.map((value, c) => (typed[r]?.[c] ? 'String' : typeOf(value))));
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
    return this.rowHidden || this.columnHidden;
  }

  get rowHidden(): boolean {
    return !this.worksheet.sheet.getSheet().getRowVisible(this.rect.r0);
  }

  set rowHidden(hidden: unknown) {
    const { sheet, book } = this.worksheet;
    const { r0, r1 } = this.worksheet.cells.within(this.rect);
    book.write(() => (hidden === true ? sheet.hideRows(r0, r1 - r0 + 1) : sheet.showRows(r0, r1 - r0 + 1)));
  }

  get columnHidden(): boolean {
    return !this.worksheet.sheet.getSheet().getColVisible(this.rect.c0);
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

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  /** Cells that only have a format are never counted, whether `valuesOnly` says so or not. */
  async getUsedRangeOrNullObject(): Promise<Range | null> {
    await this.worksheet.book.host.settle();
    const used = this.worksheet.cells.used(this.rect);
    return used ? this.at(used) : null;
  }

  /** The first cell, if nothing is used. */
  async getUsedRange(): Promise<Range> {
    return (await this.getUsedRangeOrNullObject()) ?? this.getCell(0, 0);
  }

  async getSpillingToRangeOrNullObject(): Promise<Range | null> {
    await this.worksheet.book.host.settle();
    const spill = this.#spill();
    return spill ? this.at(spill) : null;
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
    const { sheet } = this.worksheet;
    const down = choice(shift, ['Down', 'Right'] as const, 'shift') === 'Down';
    this.#move(() => {
      if (this.isEntireRow) sheet.insertRows(this.rect.r0, this.rowCount);
      else if (this.isEntireColumn) sheet.insertColumns(this.rect.c0, this.columnCount);
      else this.worksheet.cells.univer(this.rect).insertCells(down ? Dimension.ROWS : Dimension.COLUMNS);
    });
    return this.at(this.rect);
  }

  delete(shift: unknown): void {
    const { sheet } = this.worksheet;
    const up = choice(shift, ['Up', 'Left'] as const, 'shift') === 'Up';
    this.#move(() => {
      if (this.isEntireRow) sheet.deleteRows(this.rect.r0, this.rowCount);
      else if (this.isEntireColumn) sheet.deleteColumns(this.rect.c0, this.columnCount);
      else this.worksheet.cells.univer(this.rect).deleteCells(up ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  #move(work: () => void): void {
    const { sheet, book } = this.worksheet;
    book.write(() => {
      asIfShown(book.workbook.getWorkbook(), sheet.getSheet(), work);
    });
  }

  merge(across?: unknown): void {
    const range = this.worksheet.cells.univer(this.rect);
    this.worksheet.book.write(() => (across === true ? range.mergeAcross() : range.merge()));
  }

  unmerge(): void {
    this.worksheet.book.write(() => this.worksheet.cells.univer(this.rect).breakApart());
  }

  /** The values of another range, once all is calculated. Other parts of it are not copied. */
  async copyFrom(source: unknown, copyType?: unknown): Promise<void> {
    if (copyType !== 'Values') throw notImplemented('Range.copyFrom of more than values');
    const from = source instanceof Range ? source : this.worksheet.getRange(source);
    await this.worksheet.book.host.settle();
    // An apostrophe keeps a text that looks like a number or a date a text.
    const types = from.valueTypes;
    const kept = (value: unknown, type?: string) => (type === 'String' ? `'${String(value)}` : value);
    const values = from.worksheet.cells
      .values(from.rect)
      .map((row, r) => row.map((value, c) => kept(value, types[r]?.[c])));
    const copy = () => {
      this.values = values;
    };
    if (this.#isSame(from) && !this.worksheet.cells.hasSpills) this.worksheet.book.host.withoutChange(copy);
    else copy();
  }

  calculate(): void {
    this.worksheet.calculate();
  }

  /** The library asks before it splits a large write into bands of rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongSize();
  }

  protected override made(rect: Rect): Range {
    return new Range(this.worksheet, rect);
  }

  #isSame({ worksheet, rect }: Range): boolean {
    return worksheet === this.worksheet && written(rect) === written(this.rect);
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
