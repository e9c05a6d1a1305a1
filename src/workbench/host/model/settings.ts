import { type ApiClass, ApiCollection, ApiObject, found, invalidArgument } from '../apiObject';
import type { Book } from './book';
import { text } from './values';

/** `workbook.settings`: kept in the workbook's own metadata, so they are saved with it. */
export class SettingCollection extends ApiCollection<Setting> {
  readonly api: ApiClass = { name: 'SettingCollection', internal: ['bag', 'save'] };
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  items(): Setting[] {
    return Object.keys(this.bag()).map((key) => new Setting(this, key));
  }

  getItemOrNullObject(key: unknown): Setting | null {
    return this.items().find((setting) => setting.key === key) ?? null;
  }

  getItem(key: unknown): Setting {
    return found(this.getItemOrNullObject(key));
  }

  /** Adds the setting or replaces its value. */
  add(key: unknown, value: unknown): Setting {
    const name = text(key, "a setting's key");
    if (name === '' || value === undefined || value === null)
      throw invalidArgument('a setting needs key and value');
    this.save({ ...this.bag(), [name]: value });
    return new Setting(this, name);
  }

  bag(): Record<string, unknown> {
    const kept: unknown = this.#book.workbook.getCustomMetadata()?.['settings'];
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  }

  save(bag: Record<string, unknown>): void {
    this.#book.write(() =>
      this.#book.workbook.setCustomMetadata({ ...this.#book.workbook.getCustomMetadata(), settings: bag }),
    );
  }
}

export class Setting extends ApiObject {
  readonly api: ApiClass = { name: 'Setting', scalars: ['key', 'value'] };
  readonly #all: SettingCollection;

  constructor(
    all: SettingCollection,
    readonly key: string,
  ) {
    super();
    this.#all = all;
  }

  get _Id(): string {
    return this.key;
  }

  get value(): unknown {
    return this.#all.bag()[this.key];
  }

  set value(value: unknown) {
    this.#all.add(this.key, value);
  }

  delete(): void {
    const { [this.key]: _deleted, ...rest } = this.#all.bag();
    this.#all.save(rest);
  }
}
