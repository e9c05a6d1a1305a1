/** Columns and rows of a table. */
import { type ApiClass, IndexedCollection, ApiObject, found, notImplemented } from '../apiObject';
import type { Range } from './range';
import type { Table } from './table';
import { text } from './values';

export class TableColumnCollection extends IndexedCollection<TableColumn> {
  readonly api: ApiClass = { name: 'TableColumnCollection', scalars: ['count'] };
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  items(): TableColumn[] {
    const { columnCount } = this.#table.getRange();
    return Array.from({ length: columnCount }, (_, column) => new TableColumn(this.#table, column));
  }

  /** By id, which is a number, or by the text of the header. */
  getItemOrNullObject(key: unknown): TableColumn | null {
    const name = String(key).toLowerCase();
    return this.items().find((column) => column.id === key || column.name.toLowerCase() === name) ?? null;
  }

  getItem(key: unknown): TableColumn {
    return found(this.getItemOrNullObject(key));
  }

  /** At the right end only. */
  async add(index?: unknown, values?: unknown, name?: unknown): Promise<TableColumn> {
    const last = this.getCount();
    if (typeof index === 'number' && index !== -1 && index !== last)
      throw notImplemented('TableColumnCollection.add (between columns)');
    const range = this.#table.getRange();
    const beside = range.getLastColumn().getOffsetRange(0, 1);
    if (Array.isArray(values)) beside.values = values;
    if (typeof name === 'string') beside.getCell(0, 0).values = [[name]];
    await this.#table.resizeTo(range.getResizedRange(0, 1).rect);
    return this.getItemAt(last);
  }
}

export class TableColumn extends ApiObject {
  readonly api: ApiClass = { name: 'TableColumn', scalars: ['id', 'index', 'name', 'values'] };
  readonly #table: Table;

  constructor(
    table: Table,
    readonly index: number,
  ) {
    super();
    this.#table = table;
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    const { worksheet, rect } = this.getHeaderRowRange();
    return String(worksheet.cells.values(rect)[0]?.[0] ?? '');
  }

  set name(name: unknown) {
    this.getHeaderRowRange().values = [[text(name, "a column's name")]];
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.#table.getRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.#table.getHeaderRowRange().getCell(0, this.index);
  }

  getDataBodyRange(): Range {
    return this.#table.getDataBodyRange().getColumn(this.index);
  }
}

export class TableRowCollection extends IndexedCollection<TableRow> {
  readonly api: ApiClass = { name: 'TableRowCollection', scalars: ['count'] };
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  items(): TableRow[] {
    const { rowCount } = this.#table.getDataBodyRange();
    return Array.from({ length: rowCount }, (_, row) => new TableRow(this.#table, row));
  }

  /** At the end only. */
  async add(index?: unknown, values?: unknown): Promise<TableRow> {
    const count = this.getCount();
    if (typeof index === 'number' && index !== -1 && index !== count)
      throw notImplemented('TableRowCollection.add (between rows)');
    const range = this.#table.getRange();
    const rows = Array.isArray(values) ? values : [Array<unknown>(range.columnCount).fill(values ?? null)];
    await this.#table.resizeTo(range.getResizedRange(rows.length, 0).rect);
    range.getRowsBelow(rows.length).values = rows;
    return this.getItemAt(this.getCount() - 1);
  }
}

export class TableRow extends ApiObject {
  readonly api: ApiClass = { name: 'TableRow', scalars: ['index', 'values'] };
  readonly #table: Table;

  constructor(
    table: Table,
    readonly index: number,
  ) {
    super();
    this.#table = table;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.#table.getDataBodyRange().getRow(this.index);
  }

  /** The last row only. */
  async delete(): Promise<void> {
    const range = this.#table.getRange();
    if (this.index !== this.#table.rows.getCount() - 1)
      throw notImplemented('TableRow.delete (between rows)');
    const last = this.getRange();
    await this.#table.resizeTo(range.getResizedRange(-1, 0).rect);
    last.clear('All');
  }
}
