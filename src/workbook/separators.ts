/*
 * Excel parts arguments with commas and writes two and a half as 2.5; or, where people write 2,5, it parts
 * arguments with semicolons. Office.js takes the first way only; people read and type theirs.
 */

interface Signs {
  readonly decimal: string;
  /** Between arguments, and between the columns of an array in braces. Its rows are parted by ; everywhere. */
  readonly argument: string;
  readonly column: string;
}

const office: Signs = { decimal: '.', argument: ',', column: ',' };
const withDecimalComma: Signs = { decimal: ',', argument: ';', column: '\\' };

/** A formula as the user's Excel shows it, given how that writes a decimal point. */
export const asShown = (formula: string, decimal: string) =>
  decimal === ',' ? rewritten(formula, office, withDecimalComma) : formula;

/** What the user typed, as Office.js takes it. */
export const asTaken = (typed: string, decimal: string) =>
  decimal === ',' ? rewritten(typed, withDecimalComma, office) : typed;

/** Quoted text and names, which stay as they are; numbers; and the signs that stand alone. */
const tokensWith = ({ decimal }: Signs) =>
  new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*|\\d*[${decimal}]\\d+|[{},;\\\\]`,
    'gu',
  );

function rewritten(text: string, from: Signs, to: Signs): string {
  let inBraces = false;
  return text.replace(tokensWith(from), (token) => {
    if (token === '{' || token === '}') inBraces = token === '{';
    if (/^["']/.test(token)) return token;
    if (/^\W?\d/.test(token)) return token.replace(from.decimal, to.decimal);
    if (inBraces) return token === from.column ? to.column : token;
    return token === from.argument ? to.argument : token;
  });
}
