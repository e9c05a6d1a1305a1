import { type ApiClass, ApiObject } from '../apiObject';
import { Application } from './application';
import type { Book } from './book';
import { NamedItemCollection } from './names';
import type { Range } from './range';
import { SettingCollection } from './settings';
import { TableCollection } from './table';
import { WorkbookProtection } from './workbookProtection';
import { WorksheetCollection } from './worksheets';

/** `context.workbook`. */
export class Workbook extends ApiObject {
  readonly api: ApiClass = {
    name: 'Workbook',
    scalars: ['name', 'isDirty', 'readOnly', 'autoSave', 'previouslySaved', 'usePrecisionAsDisplayed'],
  };
  readonly application: Application;
  readonly worksheets: WorksheetCollection;
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  readonly settings: SettingCollection;
  readonly protection = new WorkbookProtection();
  readonly readOnly = false;
  readonly autoSave = false;
  readonly previouslySaved = false;
  readonly usePrecisionAsDisplayed = false;
  isDirty = true;
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
    this.application = new Application(book);
    this.worksheets = new WorksheetCollection(book);
    this.tables = new TableCollection(book);
    this.names = new NamedItemCollection(book);
    this.settings = new SettingCollection(book);
  }

  get name(): string {
    return `${this.#book.workbook.getName()}.xlsx`;
  }

  getSelectedRange(): Range {
    const selected = this.#book.workbook.getActiveRange();
    return selected ? this.#book.range(selected) : this.worksheets.getActiveWorksheet().getCell(0, 0);
  }

  getActiveCell(): Range {
    const active = this.#book.workbook.getActiveCell();
    return active ? this.#book.range(active) : this.getSelectedRange().getCell(0, 0);
  }

  /** How the library turns the reference in a change event into `event.getRange(context)`. */
  _GetRangeForEventByReferenceId(reference: string): ApiObject | undefined {
    return this.#book.host.byReference(reference);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): ApiObject | undefined {
    return this.#book.host.byReference(reference);
  }
}
