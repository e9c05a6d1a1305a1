import { intersection, type Rect } from '../addresses';
import {
  type ApiClass,
  IndexedCollection,
  ApiError,
  ApiObject,
  found,
  invalidArgument,
  itemAlreadyExists,
  notImplemented,
} from '../apiObject';
import type { Book } from './book';
import { toUniver } from './cells';
import { Range } from './range';
import { TableColumnCollection, TableRowCollection } from './tableParts';
import { text } from './values';
import type { Worksheet } from './worksheet';

/** The same table is the same object, because Univer has no place for its style. */
const known = new WeakMap<Worksheet, Map<string, Table>>();

/** The tables of the workbook, of a sheet, or those that lie in a range. */
export class TableCollection extends IndexedCollection<Table> {
  readonly api: ApiClass = { name: 'TableCollection', scalars: ['count'] };
  readonly #book: Book;
  readonly #worksheet: Worksheet | undefined;
  readonly #within: Rect | undefined;
  readonly #fully: boolean;

  constructor(book: Book, worksheet?: Worksheet, within?: Rect, fully = false) {
    super();
    this.#book = book;
    this.#worksheet = worksheet;
    this.#within = within;
    this.#fully = fully;
  }

  items(): Table[] {
    const worksheet = this.#worksheet;
    if (!worksheet) return this.#book.tables();
    const within = this.#within;
    const tables = worksheet.sheet.getSubTableInfos().map(({ id }) => tableOf(worksheet, id));
    return within ? tables.filter((table) => this.#touches(table.getRange().rect, within)) : tables;
  }

  getItemOrNullObject(key: unknown): Table | null {
    const name = text(key, 'the key of a table').toLowerCase();
    return this.items().find((table) => table.id === key || table.name.toLowerCase() === name) ?? null;
  }

  getItem(key: unknown): Table {
    return found(this.getItemOrNullObject(key));
  }

  async add(address: unknown, hasHeaders: unknown): Promise<Table> {
    const given =
      address instanceof Range ? address : this.#book.resolve(text(address, 'address'), this.#worksheet);
    if (!given) throw invalidArgument(`${String(address)} is not an address`);
    const { worksheet } = given;
    for (const other of worksheet.tables.items())
      if (intersection(other.getRange().rect, given.rect))
        throw invalidArgument("A table can't overlap another table.");
    const range = hasHeaders === true ? given : withHeaderRow(given);
    nameColumns(range);
    const id = `table-${this.#book.nextNumber()}`;
    const made = await this.#book.writeLater(() =>
      worksheet.sheet.addTable(unusedName(this.#book), toUniver(range.rect), id, {}),
    );
    if (!made) throw new ApiError('GeneralException', 'The workbook refused the table.', 500);
    return tableOf(worksheet, id);
  }

  #touches(rect: Rect, within: Rect): boolean {
    const both = intersection(rect, within);
    return this.#fully ? JSON.stringify(both) === JSON.stringify(rect) : both !== undefined;
  }
}

export class Table extends ApiObject {
  readonly api: ApiClass = {
    name: 'Table',
    scalars: [
      'highlightFirstColumn',
      'highlightLastColumn',
      'id',
      'name',
      'showBandedColumns',
      'showBandedRows',
      'showFilterButton',
      'showHeaders',
      'showTotals',
      'style',
    ],
    internal: ['resizeTo'],
  };
  readonly columns: TableColumnCollection;
  readonly rows: TableRowCollection;
  // Kept, not drawn.
  style = 'TableStyleMedium2';
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showBandedColumns = false;
  showBandedRows = true;
  showFilterButton = true;

  constructor(
    readonly worksheet: Worksheet,
    readonly id: string,
  ) {
    super();
    this.columns = new TableColumnCollection(this);
    this.rows = new TableRowCollection(this);
  }

  get name(): string {
    return this.#info().name;
  }

  set name(name: unknown) {
    const wanted = text(name, "a table's name");
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(wanted)) throw invalidArgument(`${wanted} is not a name`);
    const { book } = this.worksheet;
    const taken = book
      .tables()
      .some((other) => other !== this && other.name.toLowerCase() === wanted.toLowerCase());
    if (taken || book.root.names.getItemOrNullObject(wanted)) throw itemAlreadyExists();
    book.finishLater(() => this.worksheet.sheet.setTableName(this.id, wanted));
  }

  get showHeaders(): boolean {
    return true;
  }

  set showHeaders(shown: unknown) {
    if (shown !== true) throw notImplemented('Table.showHeaders = false');
  }

  get showTotals(): boolean {
    return false;
  }

  set showTotals(shown: unknown) {
    if (shown !== false) throw notImplemented('Table.showTotals = true');
  }

  getRange(): Range {
    return this.worksheet.range(this.#rect());
  }

  getHeaderRowRange(): Range {
    const rect = this.#rect();
    return this.worksheet.range({ ...rect, r1: rect.r0 });
  }

  getDataBodyRange(): Range {
    const rect = this.#rect();
    return this.worksheet.range({ ...rect, r0: Math.min(rect.r0 + 1, rect.r1) });
  }

  resize(range: unknown): Promise<void> {
    return this.resizeTo((range instanceof Range ? range : this.worksheet.getRange(range)).rect);
  }

  async resizeTo(rect: Rect): Promise<void> {
    await this.worksheet.book.writeLater(() => this.worksheet.sheet.setTableRange(this.id, toUniver(rect)));
    nameColumns(this.getHeaderRowRange());
  }

  async delete(): Promise<void> {
    const range = await this.convertToRange();
    range.clear('All');
  }

  async convertToRange(): Promise<Range> {
    const range = this.getRange();
    await this.worksheet.book.writeLater(() => this.worksheet.sheet.removeTable(this.id));
    return range;
  }

  #info() {
    return found(this.worksheet.sheet.getSubTableInfos().find(({ id }) => id === this.id));
  }

  #rect(): Rect {
    const { startRow, startColumn, endRow, endColumn } = this.#info().range;
    return { r0: startRow, c0: startColumn, r1: endRow, c1: endColumn };
  }
}

function tableOf(worksheet: Worksheet, id: string): Table {
  let tables = known.get(worksheet);
  if (!tables) known.set(worksheet, (tables = new Map<string, Table>()));
  let table = tables.get(id);
  if (!table) tables.set(id, (table = new Table(worksheet, id)));
  return table;
}

/** Without headers Excel pushes the cells down and puts a row of them on top. */
function withHeaderRow(range: Range): Range {
  range.getRow(0).insert('Down');
  return range.getResizedRange(1, 0);
}

/** Excel makes every header a text, none empty and none twice. */
function nameColumns(range: Range): void {
  const header = range.getRow(0);
  const [given = []] = header.worksheet.cells.values(header.rect);
  const names: string[] = [];
  for (const [column, value] of given.entries()) {
    const wanted = value === '' ? `Column${column + 1}` : String(value);
    let name = wanted;
    for (let number = 2; names.includes(name); number++) name = `${wanted}${number}`;
    names.push(name);
  }
  if (names.some((name, column) => name !== given[column])) header.values = [names.map((name) => `'${name}`)];
}

function unusedName(book: Book): string {
  for (let number = book.tables().length + 1; ; number++)
    if (!book.tables().some((table) => table.name === `Table${number}`)) return `Table${number}`;
}
