/** A formula in pieces: texts and quoted sheet names stay whole, and so does everything that is written as one word. */
export interface Token {
  readonly kind: 'text' | 'word' | 'space' | 'sign';
  readonly text: string;
}

const PIECES =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'!?|[$\p{L}_\\][$\p{L}\p{N}_.\\!?]*|\d[\d.]*)+)|(\s+)|(<>|<=|>=|.)/gu;

/** Without the equals sign. */
export function tokens(formula: string): Token[] {
  return [...formula.replace(/^=/, '').matchAll(PIECES)].map(([text, quoted, word, space]) => ({
    kind:
      quoted === undefined
        ? word === undefined
          ? space === undefined
            ? 'sign'
            : 'space'
          : 'word'
        : 'text',
    text,
  }));
}

/** Whether the word at this place is called as a function. */
export const isCalled = (list: readonly Token[], index: number): boolean =>
  list[index]?.kind === 'word' && list[index + 1]?.text === '(';
