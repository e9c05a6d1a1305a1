import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { RemoveDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { parse, quoted, split, written } from '../addresses';
import {
  type ApiClass,
  ApiCollection,
  ApiError,
  ApiObject,
  found,
  invalidArgument,
  itemAlreadyExists,
} from '../apiObject';
import type { Book } from './book';
import { Range } from './range';
import { text } from './values';
import type { Worksheet } from './worksheet';

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection extends ApiCollection<NamedItem> {
  readonly api: ApiClass = { name: 'NamedItemCollection' };
  readonly #book: Book;
  readonly #worksheet: Worksheet | undefined;

  constructor(book: Book, worksheet?: Worksheet) {
    super();
    this.#book = book;
    this.#worksheet = worksheet;
  }

  items(): NamedItem[] {
    return keptNames(this.#book, this.#worksheet).map(
      ({ name }) => new NamedItem(this.#book, name, this.#worksheet),
    );
  }

  getItemOrNullObject(key: unknown): NamedItem | null {
    const wanted = text(key, 'a name').toLowerCase();
    const kept = keptNames(this.#book, this.#worksheet).find(({ name }) => name.toLowerCase() === wanted);
    return kept ? new NamedItem(this.#book, kept.name, this.#worksheet) : null;
  }

  getItem(key: unknown): NamedItem {
    return found(this.getItemOrNullObject(key));
  }

  /** A name for a range, or for a formula or constant such as `=0.05`. */
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const wanted = text(name, 'a name');
    if (!allowed(wanted)) throw invalidArgument(`${wanted} is not a name`);
    if (this.getItemOrNullObject(wanted)) throw itemAlreadyExists();
    const builder = this.#book.workbook.newDefinedNameBuilder().setName(wanted);
    const range = reference instanceof Range ? reference : this.#range(text(reference, 'reference'));
    if (range) builder.setRef(`${quoted(range.worksheet.name)}!${written(range.rect, true)}`);
    // Univer keeps the formula without its sign and would store a second one.
    else builder.setFormula(text(reference, 'reference').replace(/^=/, ''));
    if (typeof comment === 'string') builder.setComment(comment);
    const scoped = this.#worksheet
      ? builder.setScopeToWorksheet(this.#worksheet.sheet)
      : builder.setScopeToWorkbook();
    try {
      this.#book.write(() => {
        this.#book.workbook.insertDefinedNameBuilder(scoped.build());
      });
    } catch (error) {
      // Univer refuses more names than Excel does: those of functions, such as RATE.
      throw new ApiError(
        'GeneralException',
        `The workbook refused the name ${wanted}: ${String(error)}`,
        500,
      );
    }
    return found(this.getItemOrNullObject(wanted));
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.add(name, formula, comment);
  }

  #range(reference: string): Range | null {
    return parse(split(reference).local) ? this.#book.resolve(reference, this.#worksheet) : null;
  }
}

export class NamedItem extends ApiObject {
  readonly api: ApiClass = {
    name: 'NamedItem',
    scalars: ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'],
  };
  readonly #book: Book;
  readonly #worksheet: Worksheet | undefined;

  constructor(
    book: Book,
    readonly name: string,
    worksheet: Worksheet | undefined,
  ) {
    super();
    this.#book = book;
    this.#worksheet = worksheet;
  }

  get _Id(): string {
    return this.name;
  }

  get scope(): string {
    return this.#worksheet ? 'Worksheet' : 'Workbook';
  }

  get worksheet(): Worksheet {
    if (!this.#worksheet) throw new ApiError('InvalidOperation', 'The name belongs to the workbook.');
    return this.#worksheet;
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.#worksheet ?? null;
  }

  get comment(): string {
    return this.#kept().comment ?? '';
  }

  set comment(comment: unknown) {
    const wanted = text(comment, 'comment');
    this.#book.write(() => {
      this.#defined().setComment(wanted);
    });
  }

  get visible(): boolean {
    return this.#kept().hidden !== true;
  }

  set visible(visible: unknown) {
    this.#book.write(() => {
      this.#defined().setHidden(visible !== true);
    });
  }

  get formula(): string {
    return `=${this.#kept().formulaOrRefString.replace(/^=/, '')}`;
  }

  set formula(formula: unknown) {
    const wanted = text(formula, 'formula').replace(/^=/, '');
    this.#book.write(() => {
      if (this.#book.resolve(wanted)) this.#defined().setRef(wanted);
      else this.#defined().setFormula(wanted);
    });
  }

  get type(): string {
    if (this.getRangeOrNullObject()) return 'Range';
    const value = this.value;
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  /** A range's address, or a constant's value. A formula is not calculated: its text is returned. */
  get value(): unknown {
    const range = this.getRangeOrNullObject();
    if (range) return range.address;
    const constant = this.formula.slice(1);
    if (/^(true|false)$/i.test(constant)) return /^true$/i.test(constant);
    const quotedText = /^"((?:[^"]|"")*)"$/.exec(constant)?.[1];
    if (quotedText !== undefined) return quotedText.replaceAll('""', '"');
    return constant.trim() !== '' && Number.isFinite(Number(constant)) ? Number(constant) : this.formula;
  }

  getRangeOrNullObject(): Range | null {
    const reference = this.formula;
    return parse(split(reference).local) ? this.#book.resolve(reference, this.#worksheet) : null;
  }

  getRange(): Range {
    return found(this.getRangeOrNullObject());
  }

  delete(): void {
    this.#book.command(RemoveDefinedNameCommand.id, { ...this.#kept(), unitId: this.#book.workbook.getId() });
  }

  #kept(): IDefinedNamesServiceParam {
    return found(keptNames(this.#book, this.#worksheet).find(({ name }) => name === this.name));
  }

  /** The one changeable object of a name: asked for one name, Univer makes objects for all names. */
  #defined(): FDefinedName {
    const names = this.#book.workbook.getDefinedNames();
    const scope = scopeOf(this.#worksheet);
    return found(names.find((name) => name.getName() === this.name && name.getLocalSheetId() === scope));
  }
}

/** The names as Univer keeps them. */
function keptNames(book: Book, worksheet: Worksheet | undefined): IDefinedNamesServiceParam[] {
  const all = book.univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(book.workbook.getId());
  const scope = scopeOf(worksheet);
  return Object.values(all ?? {}).filter(({ localSheetId }) => localSheetId === scope);
}

const scopeOf = (worksheet: Worksheet | undefined) => worksheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

/** Not what could be read as an address, `R` and `C` included. */
const allowed = (name: string) =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !parse(name) && !/^[rc]$/i.test(name);
