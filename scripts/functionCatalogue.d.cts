/** A formula that a page shows, with the sentence before it and what it gives, row by row. */
export interface ShownFormula {
  readonly words: string;
  readonly formula: string;
  readonly result: readonly (readonly string[])[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** It takes a range of cells, not only one value. */
  readonly isRange: boolean;
}

/** A custom function as its docstring and its page describe it. */
export interface FunctionHelp {
  /** Its name after `ICT.` */
  readonly id: string;
  /** The part of the id before the dot, or GENERAL. */
  readonly group: string;
  readonly purpose: string;
  readonly parameters: readonly FunctionParameter[];
  readonly returns: string;
  /** The most rows and columns that its result fills, as sums of numbers and of arguments by name. */
  readonly fills?: { readonly rows: string; readonly columns: string };
  readonly example?: ShownFormula;
  /** The same by Excel's own functions. */
  readonly inPlainExcel?: ShownFormula;
}

export function functionCatalogue(): readonly FunctionHelp[];
