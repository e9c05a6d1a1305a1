/** `worksheet.horizontalPageBreaks` and `worksheet.verticalPageBreaks`: kept, not drawn. */
import { type ApiClass, ApiCollection, ApiObject, found } from '../apiObject';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** The breaks of one direction, in the order in which they were added. */
export class PageBreakCollection extends ApiCollection<PageBreak> {
  readonly api: ApiClass = { name: 'PageBreakCollection', internal: ['forget'] };
  readonly #worksheet: Worksheet;
  #breaks: PageBreak[] = [];

  constructor(worksheet: Worksheet) {
    super();
    this.#worksheet = worksheet;
  }

  items(): PageBreak[] {
    return this.#breaks;
  }

  getItem(index: unknown): PageBreak {
    return found(this.#breaks[Number(index)]);
  }

  /** Above or left of the first cell of a range. */
  add(range: unknown): PageBreak {
    const { worksheet, rect } = range instanceof Range ? range : this.#worksheet.getRange(range);
    const { r0, c0 } = rect;
    const added = new PageBreak(this, worksheet.range({ r0, c0, r1: r0, c1: c0 }));
    this.#breaks.push(added);
    return added;
  }

  removePageBreaks(): void {
    this.#breaks = [];
  }

  forget(one: PageBreak): void {
    this.#breaks = this.#breaks.filter((other) => other !== one);
  }
}

export class PageBreak extends ApiObject {
  readonly api: ApiClass = { name: 'PageBreak', scalars: ['columnIndex', 'rowIndex'] };
  readonly #all: PageBreakCollection;
  readonly #after: Range;

  constructor(all: PageBreakCollection, after: Range) {
    super();
    this.#all = all;
    this.#after = after;
  }

  get columnIndex(): number {
    return this.#after.rect.c0;
  }

  get rowIndex(): number {
    return this.#after.rect.r0;
  }

  getCellAfterBreak(): Range {
    return this.#after;
  }

  delete(): void {
    this.#all.forget(this);
  }
}
