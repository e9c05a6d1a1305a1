/** The height of a line of the usual type, in points. */
export const LINE = 15;

/** Of several lines, with a little more for spreadsheets whose usual type is higher. */
export const heightOf = (lines: number) => (lines > 1 ? LINE * lines + 2 : LINE);

/** A text in lines of so many letters at most. */
export function inLines(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && longer.length > letters ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);
}

/**
 * How many lines a text takes in a column so many digits wide, broken between words. Letters are taken to be as wide as
 * digits: most are narrower, but not every spreadsheet has Excel's font, and others are wider.
 */
export function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const after = used === 0 ? length : used + 1 + length;
    const fits = after <= room;
    // A word that is longer than the line is broken anywhere.
    if (!fits) lines += (used === 0 ? 0 : 1) + Math.ceil(length / room) - 1;
    used = fits ? after : length % room;
  }
  return lines;
}

/** Wrapped, in a row as high as the longest of these cells needs, each with the width of its column. */
export function wrapped(...cells: readonly (readonly [text: string, characters: number])[]): {
  readonly wrap: true;
  readonly height?: number;
} {
  const lines = Math.max(1, ...cells.map(([text, characters]) => linesOf(text, characters)));
  return { wrap: true, ...(lines > 1 && { height: heightOf(lines) }) };
}
