/** Small pieces that the sheets' formulas are put together from. All are in English, as Office.js takes them. */

/** A function and its arguments; those left out at the end are left away, those in between stay empty. */
export function call(name: string, ...given: readonly (string | undefined)[]): string {
  const all = given.map((argument) => argument ?? '').join(',');
  return `${name}(${all.replace(/,+$/, '')})`;
}

/** So many arguments does Excel allow a function. */
const MOST_ARGUMENTS = 255;

/** The sum of cells, or how many of them are numbers, however many there are. */
export function ofCells(name: 'SUM' | 'COUNT', cells: readonly string[]): string {
  if (cells.length <= MOST_ARGUMENTS) return call(name, ...cells);
  const parts = Array.from({ length: Math.ceil(cells.length / MOST_ARGUMENTS) }, (_, part) =>
    call(name, ...cells.slice(part * MOST_ARGUMENTS, (part + 1) * MOST_ARGUMENTS)),
  );
  return parts.join('+');
}

/** The last row of some cells for which a factor is not nought; nought where there is none. */
export const lastRow = (cells: string, factor: string) => `SUMPRODUCT(MAX(${factor}*ROW(${cells})))`;

/** Our own words. What a user typed never stands in a formula: formulas refer to its cell. */
export const words = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Words, and formulas for what stands between them, as one text. */
export const sentence = (...parts: readonly string[]) => parts.join('&');

/** A number, or something else where there is none. */
export const numberOr = (number: string, otherwise: string) =>
  either(call('ISNUMBER', number), number, otherwise);

/** Whether all of some cells are TRUE. */
export const allTrue = (cells: string) => `${call('COUNTIF', cells, 'TRUE')}=${call('ROWS', cells)}`;

export const either = (test: string, yes: string, no: string) => call('IF', test, yes, no);

/**
 * A text without the spaces around it and with one where there are several, and a number as a text: what people type
 * or paste may have any. Character 160 is the space that does not break a line. `nameKey` compares names so too.
 */
export const trimmed = (text: string) => call('TRIM', call('SUBSTITUTE', text, 'CHAR(160)', words(' ')));

/** Whether two cells hold the same text, as a factor. */
export const sameText = (one: string, other: string) => `(${trimmed(one)}=${trimmed(other)})`;

/**
 * A product rounded once, halves away from nought. Doubles make some exact halves a hair less than one, so it is taken
 * for the margin more than it is.
 */
export const rounded = (product: string, margin: string, digits: number) =>
  call('ROUND', `${product}*(1+${margin})`, String(digits));

/**
 * £15,515,767. FIXED writes with the separators of whoever looks, whereas a format of TEXT would have to be spelt with
 * them.
 */
export const inPounds = (amount: string) => sentence(words('£'), call('FIXED', amount, '0'));

/** £3,440,000: to ten thousand pounds. */
export const inRoughPounds = (amount: string) => sentence(words('£'), call('FIXED', amount, '-4'));

/** 9.1% */
export const inPercent = (share: string) => sentence(call('FIXED', `${share}/1%`, '1'), words('%'));

/** "1 year" or "5 years", the noun given for one. */
export const counted = (count: string, noun: string) =>
  sentence(count, either(`${count}=1`, words(` ${noun}`), words(` ${noun}s`)));

/** What a cell says where its figure is not known. To the functions these words are no figure. */
export const NOT_KNOWN = words('not known');
