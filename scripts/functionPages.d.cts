import type { FunctionMetadata } from './functionsMetadata.cjs';

interface FunctionPage extends FunctionMetadata {
  returns?: string;
  /** How many rows and columns the result has at most, as sums of numbers and of arguments' sizes. */
  fills?: { rows: string; columns: string };
  file: string;
  /** The part of the page that no docstring settles. */
  byHand: string;
  /** The page as it is, and as its docstring would have it. */
  now: string;
  text: string;
}

export function functionPages(): FunctionPage[];
export function helpPages(): Record<string, string>;
