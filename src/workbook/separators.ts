/*
 * Excel separates arguments with commas and writes 2.5; or, where people write 2,5, it separates arguments with semicolons.
 * Office.js always takes the first form, while people read and type their own.
 */

interface Separators {
  readonly decimal: string;
  /** Between arguments, and between the columns of an array in braces. The rows of an array always have semicolons. */
  readonly argument: string;
  readonly column: string;
}

const office: Separators = { decimal: '.', argument: ',', column: ',' };
const withDecimalComma: Separators = { decimal: ',', argument: ';', column: '\\' };

/** A formula of Office.js as the user's Excel shows it, given its decimal separator. */
export const asShown = (formula: string, decimal: string) =>
  decimal === ',' ? rewritten(formula, office, withDecimalComma) : formula;

/** A formula as the user typed it, as Office.js takes it. */
export const asTaken = (typed: string, decimal: string) =>
  decimal === ',' ? rewritten(typed, withDecimalComma, office) : typed;

/** Matches quoted text and names, which stay as they are; numbers; and separators. */
const tokensWith = ({ decimal }: Separators) =>
  new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*|\\d*[${decimal}]\\d+|[{},;\\\\]`,
    'gu',
  );

function rewritten(text: string, from: Separators, to: Separators): string {
  let inBraces = false;
  return text.replace(tokensWith(from), (token) => {
    if (token === '{' || token === '}') inBraces = token === '{';
    if (/^["']/.test(token)) return token;
    if (/^\W?\d/.test(token)) return token.replace(from.decimal, to.decimal);
    if (inBraces) return token === from.column ? to.column : token;
    return token === from.argument ? to.argument : token;
  });
}
