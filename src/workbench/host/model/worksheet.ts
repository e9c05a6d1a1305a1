import type { FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW, type Rect } from '../addresses';
import { type ApiClass, ApiError, ApiObject, found, invalidArgument } from '../apiObject';
import type { Book } from './book';
import { Cells } from './cells';
import { ChartCollection } from './charts/chartObjects';
import { NamedItemCollection } from './names';
import { PageBreakCollection } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { FreezePanes, WorksheetProtection } from './sheetParts';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { TableCollection } from './table';
import { choice, colour, index, text } from './values';
import { checkedName } from './worksheets';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** A worksheet. The object stays the same as long as the sheet lives, whatever its name and place. */
export class Worksheet extends ApiObject {
  readonly api: ApiClass = {
    name: 'Worksheet',
    scalars: ['id', 'name', 'position', 'visibility', 'tabColor', 'showGridlines', 'showHeadings'],
    internal: ['book', 'sheet', 'cells', 'range'],
  };
  readonly tables: TableCollection;
  readonly charts: ChartCollection;
  readonly names: NamedItemCollection;
  readonly freezePanes: FreezePanes;
  readonly protection = new WorksheetProtection();
  readonly pageLayout: PageLayout;
  readonly horizontalPageBreaks: PageBreakCollection;
  readonly verticalPageBreaks: PageBreakCollection;
  readonly cells: Cells;
  showHeadings = true;
  #veryHidden = false;

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
    this.cells = new Cells(this);
    this.tables = new TableCollection(book, this);
    this.charts = new ChartCollection(this);
    this.names = new NamedItemCollection(book, this);
    this.freezePanes = new FreezePanes(this);
    this.pageLayout = new PageLayout(this);
    this.horizontalPageBreaks = new PageBreakCollection(this);
    this.verticalPageBreaks = new PageBreakCollection(this);
  }

  get sheet(): FWorksheet {
    return found(this.book.workbook.getSheetBySheetId(this.id));
  }

  range(rect: Rect): Range {
    return new Range(this, rect);
  }

  get name(): string {
    return this.sheet.getSheetName();
  }

  set name(name: unknown) {
    this.book.root.protection.refuseIfOn();
    const checked = checkedName(this.book, name, this);
    this.book.write(() => this.sheet.setName(checked));
  }

  get position(): number {
    return this.sheet.getIndex();
  }

  set position(position: unknown) {
    this.book.root.protection.refuseIfOn();
    const wanted = index(position, 'position');
    if (wanted >= this.book.sheets().length) throw invalidArgument('position is beyond the last worksheet');
    this.book.write(() => this.book.workbook.moveSheet(this.sheet, wanted));
  }

  get visibility(): string {
    if (!this.sheet.isSheetHidden()) return 'Visible';
    return this.#veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: unknown) {
    this.book.root.protection.refuseIfOn();
    const wanted = choice(visibility, VISIBILITIES, 'visibility');
    const shown = this.book.sheets().filter((sheet) => sheet.visibility === 'Visible');
    if (wanted !== 'Visible' && shown.length === 1 && shown[0] === this)
      throw invalidArgument('a workbook must keep one visible worksheet');
    this.#veryHidden = wanted === 'VeryHidden';
    this.book.write(() => (wanted === 'Visible' ? this.sheet.showSheet() : this.sheet.hideSheet()));
  }

  /** Empty when the tab has no colour of its own. */
  get tabColor(): string {
    const given = this.sheet.getTabColor();
    return given ? colour(given) : '';
  }

  set tabColor(value: unknown) {
    const wanted = value === '' ? '' : colour(value);
    this.book.write(() => this.sheet.setTabColor(wanted));
  }

  get showGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }

  set showGridlines(shown: unknown) {
    this.book.write(() => this.sheet.setHiddenGridlines(shown !== true));
  }

  /** The library reads `showGridlines` and `showHeadings`, and writes them under these names. */
  set gridlines(shown: unknown) {
    this.showGridlines = shown;
  }

  set headings(shown: unknown) {
    this.showHeadings = shown === true;
  }

  activate(): void {
    this.book.write(() => this.sheet.activate());
  }

  delete(): void {
    this.book.root.protection.refuseIfOn();
    const others = this.book.sheets().filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (others.length === 0)
      throw new ApiError('InvalidOperation', 'A workbook must keep one visible worksheet.');
    this.charts.clear();
    this.book.write(() => this.book.workbook.deleteSheet(this.sheet));
  }

  /** By address, by name or by the name of a table; without any, the whole sheet. */
  getRange(address?: unknown): Range {
    if (address === undefined || address === null || address === '')
      return this.range({ r0: 0, c0: 0, r1: LAST_ROW, c1: LAST_COLUMN });
    const wanted = text(address, 'an address');
    const range = this.book.resolve(wanted, this);
    if (!range) throw invalidArgument(`${wanted} is not an address`);
    return range;
  }

  /** By addresses with commas between them. */
  getRanges(addresses: unknown): RangeAreas {
    return new RangeAreas(
      text(addresses, 'addresses')
        .split(',')
        .map((address) => this.getRange(address)),
    );
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const r0 = index(row, 'startRow');
    const c0 = index(column, 'startColumn');
    const r1 = r0 + index(rows, 'rowCount') - 1;
    const c1 = c0 + index(columns, 'columnCount') - 1;
    if (r1 < r0 || c1 < c0 || r1 > LAST_ROW || c1 > LAST_COLUMN)
      throw invalidArgument('beyond the worksheet');
    return this.range({ r0, c0, r1, c1 });
  }

  /** An empty sheet answers with its first cell. */
  getUsedRange(): Promise<Range> {
    return this.getRange().getUsedRange();
  }

  getUsedRangeOrNullObject(): Promise<Range | null> {
    return this.getRange().getUsedRangeOrNullObject();
  }

  getNext(): Worksheet {
    return found(this.book.sheets()[this.position + 1]);
  }

  getPrevious(): Worksheet {
    return found(this.book.sheets()[this.position - 1]);
  }

  calculate(): void {
    this.book.root.application.calculateAll();
  }
}
