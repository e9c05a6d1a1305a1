import { type ApiClass, ApiObject } from '../apiObject';
import { written } from '../addresses';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** What was set on a range, as the add-in gave it. */
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

const kept = new WeakMap<Worksheet, Map<string, Kept>>();

/** Data validation: kept for the very range it was set on, and given back; nothing is validated. */
export class DataValidation extends ApiObject {
  readonly api: ApiClass = {
    name: 'DataValidation',
    scalars: ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type', 'valid'],
  };
  readonly valid = true;
  readonly #rules: Map<string, Kept>;
  readonly #key: string;

  static of(range: Range): DataValidation {
    let rules = kept.get(range.worksheet);
    if (!rules) kept.set(range.worksheet, (rules = new Map<string, Kept>()));
    return new DataValidation(rules, written(range.rect));
  }

  /** What was set on the ranges of a sheet, by their addresses. */
  static on(worksheet: Worksheet): ReadonlyMap<string, Kept> {
    return kept.get(worksheet) ?? new Map<string, Kept>();
  }

  private constructor(rules: Map<string, Kept>, key: string) {
    super();
    this.#rules = rules;
    this.#key = key;
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
    this.#rules.delete(this.#key);
  }

  get #kept(): Kept {
    return this.#rules.get(this.#key) ?? NONE;
  }

  #set(part: Partial<Kept>): void {
    this.#rules.set(this.#key, { ...this.#kept, ...part });
  }
}
