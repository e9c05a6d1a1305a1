import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';

/** Univer's cache by text. The class is not exported; this is an instance's type. */
interface Kept {
  _cache: { limit: number };
  _hash(text: string): string;
  set(text: string, value: unknown): void;
}
const kept = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Kept;
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the object it belongs to
const { set } = kept;

/** The number of formulas that Univer keeps as it has read them; of those it has taken apart, even fewer. */
const FEW = 5000;
const MANY = 100_000;

/**
 * Keeps every formula as it was read and as it was taken apart, by its own text. Univer keeps fewer than a large
 * model has, which then are all read again at each calculation, and taken apart again for each row that is inserted;
 * and it goes by a hash of 32 bits without a look at whether it found the same text.
 */
export function keepFormulasByText(): void {
  kept._hash = (text) => text;
  kept.set = function (text, value) {
    const takenApart = Array.isArray(value);
    if (takenApart || this._cache.limit === FEW) this._cache.limit = MANY;
    set.call(this, text, value);
  };
}
