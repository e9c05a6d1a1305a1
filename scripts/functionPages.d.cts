interface FunctionPage {
  id: string;
  file: string;
  /** The page as it is, and as its docstring would have it. */
  now: string;
  text: string;
}

export function functionPages(): FunctionPage[];
