import { type ApiClass, ApiObject } from '../apiObject';
import { written } from '../addresses';
import { TrackedRange } from './trackedRange';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** A validation as the add-in set it. */
export interface Kept {
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

const NONE: Kept = {
  rule: {},
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
};

/** A validation and its cells. */
interface Entry {
  readonly cells: TrackedRange;
  kept: Kept;
}

const entries = new WeakMap<Worksheet, Entry[]>();

/** Data validation: kept for the range it was set on and returned for it; nothing is validated. */
export class DataValidation extends ApiObject {
  readonly api: ApiClass = {
    name: 'DataValidation',
    scalars: ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type', 'valid'],
  };
  readonly valid = true;
  readonly #range: Range;

  static of(range: Range): DataValidation {
    return new DataValidation(range);
  }

  /** What was set on the ranges of a sheet, by their addresses; not where the cells are gone. */
  static on(worksheet: Worksheet): ReadonlyMap<string, Kept> {
    const known = (entries.get(worksheet) ?? []).flatMap(({ cells, kept }): [string, Kept][] =>
      cells.range ? [[written(cells.range.rect), kept]] : [],
    );
    return new Map(known);
  }

  private constructor(range: Range) {
    super();
    this.#range = range;
  }

  get type(): string {
    const [kind] = Object.keys(this.#kept.rule ?? {});
    return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
  }

  get rule(): unknown {
    return this.#kept.rule;
  }

  set rule(rule: unknown) {
    this.#set({ rule });
  }

  get errorAlert(): unknown {
    return this.#kept.errorAlert;
  }

  set errorAlert(errorAlert: unknown) {
    this.#set({ errorAlert });
  }

  get prompt(): unknown {
    return this.#kept.prompt;
  }

  set prompt(prompt: unknown) {
    this.#set({ prompt });
  }

  get ignoreBlanks(): unknown {
    return this.#kept.ignoreBlanks;
  }

  set ignoreBlanks(ignore: unknown) {
    this.#set({ ignoreBlanks: ignore === true });
  }

  clear(): void {
    const entry = this.#entry;
    entry?.cells.forget();
    entries.set(
      this.#range.worksheet,
      this.#all.filter((other) => other !== entry),
    );
  }

  get #kept(): Kept {
    return this.#entry?.kept ?? NONE;
  }

  #set(part: Partial<Kept>): void {
    const entry = this.#entry;
    if (entry) entry.kept = { ...entry.kept, ...part };
    else {
      const made = { cells: new TrackedRange(this.#range), kept: { ...NONE, ...part } };
      entries.set(this.#range.worksheet, [...this.#all, made]);
    }
  }

  get #all(): Entry[] {
    return entries.get(this.#range.worksheet) ?? [];
  }

  get #entry(): Entry | undefined {
    const here = written(this.#range.rect);
    return this.#all.find(({ cells }) => cells.range && written(cells.range.rect) === here);
  }
}
