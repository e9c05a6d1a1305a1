import { cellInput } from './plan/cellInput';
import { isFormula } from './read/sheetCells';

/** What can be put into a cell as if typed; '' clears it. */
export type Typed = string | number | boolean;

/** What must be typed so that a cell holds this value. */
export function asTyped(value: unknown): Typed {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : '';
  return text === '' || /^#[A-Z/0]+[!?A]?$/.test(text) ? text : cellInput({ kind: 'text', text });
}

/** What must be typed so that a cell has this formula, or else holds this value. */
export const typedAgain = (formula: unknown, value: unknown): Typed =>
  isFormula(formula, value) ? formula : asTyped(value);
