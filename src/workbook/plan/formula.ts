import { notKnown } from '../../model/money/units';

/*
 * The pieces that planned formulas are put together from. A formula is a string here, without its equals sign, so that
 * it can be a part of another. Function names are in English and arguments are parted by commas, as Office.js takes
 * them whatever the language of Excel.
 */

/** FUNCTION(a,,c). Undefined arguments are left empty, and left out at the end. */
export function call(name: string, ...given: readonly (string | undefined)[]): string {
  const all = given.map((argument) => argument ?? '').join(',');
  return `${name}(${all.replace(/,+$/, '')})`;
}

/** The most arguments that Excel allows a function. */
const MOST_ARGUMENTS = 255;

/** SUM or COUNT of any number of cells: more than Excel takes in one call are taken in several, added up. */
export function ofCells(name: 'SUM' | 'COUNT', cells: readonly string[]): string {
  if (cells.length <= MOST_ARGUMENTS) return call(name, ...cells);
  const parts = Array.from({ length: Math.ceil(cells.length / MOST_ARGUMENTS) }, (_, part) =>
    call(name, ...cells.slice(part * MOST_ARGUMENTS, (part + 1) * MOST_ARGUMENTS)),
  );
  return parts.join('+');
}

/**
 * The number of the last row of `cells` in which `factor` is not nought, or 0 if there is none. A factor is an array
 * formula that gives 1 or 0 (TRUE or FALSE) for each row.
 */
export const lastRow = (cells: string, factor: string) => `SUMPRODUCT(MAX(${factor}*ROW(${cells})))`;

/** A text constant, in quotes. For our own words alone: what a user typed stays in its cell, which formulas refer to. */
export const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One text, of text constants and formulas joined by &. */
export const concat = (...parts: readonly string[]) => parts.join('&');

/** The value of `number` where it is a number, else `otherwise`. */
export const numberOr = (number: string, otherwise: string) =>
  ifElse(call('ISNUMBER', number), number, otherwise);

/** Whether every one of these cells is TRUE. */
export const allTrue = (cells: string) => `${call('COUNTIF', cells, 'TRUE')}=${call('ROWS', cells)}`;

/** IF(test,yes,no) */
export const ifElse = (test: string, yes: string, no: string) => call('IF', test, yes, no);

/**
 * The text of a cell without the spaces around it, and with single spaces within: what people type or paste may have
 * any. A number becomes text. Character 160 of Unicode is the no-break space; CHAR(160) is another character on a Mac and
 * in LibreOffice. `nameKey` of the model compares names in the same way.
 */
export const trimmed = (text: string) => call('TRIM', call('SUBSTITUTE', text, 'UNICHAR(160)', literal(' ')));

/** Whether two cells hold the same text but for spaces and capitals: in brackets, to be multiplied as a factor. */
export const sameText = (one: string, other: string) => `(${trimmed(one)}=${trimmed(other)})`;

/**
 * A product rounded once to so many digits, halves away from nought. In doubles some exact halves come out a hair too
 * small, so it is first raised by the part `margin` of itself.
 */
export const rounded = (product: string, margin: string, digits: number) =>
  call('ROUND', `${product}*(1+${margin})`, String(digits));

/**
 * £15,515,767, as text. FIXED uses the reader's own separators; TEXT would need a format spelt with them.
 */
export const inPounds = (amount: string) => concat(literal('£'), call('FIXED', amount, '0'));

/** £3,440,000, as text: to the nearest ten thousand pounds. */
export const inRoughPounds = (amount: string) => concat(literal('£'), call('FIXED', amount, '-4'));

/** 9.1%, as text. */
export const inPercent = (share: string) => concat(call('FIXED', `${share}/1%`, '1'), literal('%'));

/** "1 year" or "5 years"; the noun is given in the singular. */
export const counted = (count: string, noun: string) =>
  concat(count, ifElse(`${count}=1`, literal(` ${noun}`), literal(` ${noun}s`)));

/** What a cell shows in place of a figure that is not known. Being text, it is no number to SUM or COUNT. */
export const NOT_KNOWN = literal(notKnown);

/** Whether a cell says that its figure is not known. */
export const isNotKnown = (cell: string) => `${cell}=${NOT_KNOWN}`;

/** How many of some cells are not known. */
const countNotKnown = (cells: string) => call('COUNTIF', cells, NOT_KNOWN);

/** A formula over some cells, or "not known" if any of them is. */
export const ifAllKnown = (cells: string, formula: string) =>
  ifElse(`${countNotKnown(cells)}>0`, NOT_KNOWN, formula);

/** The sum of some cells, or "not known" if any of them is. */
export const knownSum = (cells: string) => ifAllKnown(cells, call('SUM', cells));
