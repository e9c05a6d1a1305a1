import { entered } from './plan/entered';
import { isFormula } from './read/sheetCells';

/** What is typed into a cell; an empty text clears it. */
export type Typed = string | number | boolean;

/** What has to be typed for a cell to hold a value that was read from it. */
export function asTyped(value: unknown): Typed {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : '';
  return text === '' || /^#[A-Z/0]+[!?A]?$/.test(text) ? text : entered({ kind: 'text', text });
}

/** What has to be typed for a cell to hold again what it held. */
export const typedAgain = (formula: unknown, value: unknown): Typed =>
  isFormula(formula, value) ? formula : asTyped(value);
