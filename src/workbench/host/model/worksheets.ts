import { type ApiClass, ApiCollection, found, invalidArgument, itemAlreadyExists } from '../apiObject';
import type { Book } from './book';
import { text } from './values';
import type { Worksheet } from './worksheet';

/** `workbook.worksheets`, in the order of their tabs. */
export class WorksheetCollection extends ApiCollection<Worksheet> {
  readonly api: ApiClass = { name: 'WorksheetCollection' };
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  items(): Worksheet[] {
    return this.#book.sheets();
  }

  override getCount(visibleOnly?: unknown): number {
    return this.#shown(visibleOnly).length;
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.#book.sheetNamed(text(key, "a worksheet's name"));
  }

  getItem(key: unknown): Worksheet {
    return found(this.getItemOrNullObject(key));
  }

  getActiveWorksheet(): Worksheet {
    return this.#book.sheet(this.#book.workbook.getActiveSheet());
  }

  getFirst(visibleOnly?: unknown): Worksheet {
    return found(this.#shown(visibleOnly)[0]);
  }

  getLast(visibleOnly?: unknown): Worksheet {
    return found(this.#shown(visibleOnly).at(-1));
  }

  /** The new sheet comes last and is not activated. */
  add(name?: unknown): Worksheet {
    this.#book.root.protection.refuseIfOn();
    const wanted = name === undefined || name === null ? this.#unused() : checkedName(this.#book, name);
    const index = this.#book.workbook.getSheets().length;
    return this.#book.write(() =>
      this.#book.stayingHere(() => this.#book.sheet(this.#book.workbook.insertSheet(wanted, { index }))),
    );
  }

  #shown(visibleOnly: unknown): Worksheet[] {
    return visibleOnly === true
      ? this.items().filter((sheet) => sheet.visibility === 'Visible')
      : this.items();
  }

  #unused(): string {
    for (let number = 1; ; number++) {
      const name = `Sheet${number}`;
      if (!this.#book.sheetNamed(name)) return name;
    }
  }
}

/** Excel's rules for the name of a sheet, and that no other sheet has it. */
export function checkedName(book: Book, name: unknown, own?: Worksheet): string {
  const wanted = text(name, "a worksheet's name");
  const wrong = wanted === '' || wanted.length > 31 || /[:\\/?*[\]]/.test(wanted) || /^'|'$/.test(wanted);
  if (wrong || wanted.toLowerCase() === 'history')
    throw invalidArgument(`a worksheet cannot be called ${wanted}`);
  const other = book.sheets().find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  if (other && other !== own) throw itemAlreadyExists();
  return wanted;
}
