/** What belongs to a sheet as a whole: its frozen panes, its protection. */
import { type ApiClass, ApiObject, invalidArgument } from '../apiObject';
import { Range } from './range';
import { index } from './values';
import type { Worksheet } from './worksheet';

export class FreezePanes extends ApiObject {
  readonly api: ApiClass = { name: 'WorksheetFreezePanes' };
  readonly #worksheet: Worksheet;

  constructor(worksheet: Worksheet) {
    super();
    this.#worksheet = worksheet;
  }

  freezeRows(count?: unknown): void {
    this.#freeze(index(count ?? 0, 'count'), 0);
  }

  freezeColumns(count?: unknown): void {
    this.#freeze(0, index(count ?? 0, 'count'));
  }

  /** Everything above and to the left of the end of this range, which begins at A1. */
  freezeAt(range: unknown): void {
    const { rect } = range instanceof Range ? range : this.#worksheet.getRange(range);
    this.#freeze(rect.r1 + 1, rect.c1 + 1);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.#worksheet.sheet.getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    return this.#worksheet.range({
      r0: 0,
      c0: 0,
      r1: Math.max(0, ySplit - 1),
      c1: Math.max(0, xSplit - 1),
    });
  }

  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (!location) throw invalidArgument('nothing is frozen');
    return location;
  }

  #freeze(rows: number, columns: number): void {
    const { sheet, book } = this.#worksheet;
    book.write(() =>
      rows === 0 && columns === 0
        ? sheet.cancelFreeze()
        : sheet.setFreeze({
            startRow: rows > 0 ? rows : -1,
            ySplit: rows,
            startColumn: columns > 0 ? columns : -1,
            xSplit: columns,
          }),
    );
  }
}

/** Kept, not enforced: the host never refuses a write because a sheet is protected. */
export class WorksheetProtection extends ApiObject {
  readonly api: ApiClass = { name: 'WorksheetProtection', scalars: ['protected', 'options'] };
  #options: unknown = null;
  #protected = false;

  get protected(): boolean {
    return this.#protected;
  }

  get options(): unknown {
    return this.#options;
  }

  protect(options?: unknown): void {
    this.#protected = true;
    this.#options = options ?? null;
  }

  unprotect(): void {
    this.#protected = false;
    this.#options = null;
  }
}
