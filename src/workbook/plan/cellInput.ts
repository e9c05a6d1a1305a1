import type { Content } from './plan';

/** What to set as a cell's formula so that it holds exactly this content, as if it were typed. */
export function cellInput(content: Content): string | number {
  switch (content.kind) {
    case 'number':
      return content.value;
    case 'formula':
      return content.formula;
    case 'text':
      return isPlain(content.text) ? content.text : `'${content.text}`;
  }
}

/**
 * Excel reads what begins with = + - or @ as a formula, and 2010-11, 3% or true as a date, a number or a
 * logical value. Only words without a figure, from a letter on, are safe from it; an apostrophe keeps the rest.
 */
const isPlain = (text: string) => /^\p{L}[^\d]*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
