/** The height of a line of the usual type, in points. */
export const LINE = 15;

/** The width of a column that nobody set, in characters. */
export const USUAL_CHARACTERS = 8.43;

/** The height of so many lines, in points, with a little more for spreadsheets whose type is higher. */
export const heightOf = (lines: number) => (lines > 1 ? LINE * lines + 2 : LINE);

/** Breaks a text into lines of at most so many characters, between words if it can. */
export function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  const parts = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? ['']);
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''} ${part}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/**
 * How many lines a text takes in a column so many characters wide, as Excel counts: by digits. Letters are taken to be as
 * wide; most are narrower, but not every spreadsheet has Excel's font.
 */
export const linesOf = (text: string, room: number): number => inLines(text, Math.floor(room)).length;

/** The style of wrapped cells, with the height that the longest of these texts needs in the width of its column. */
export function wrapped(...cells: readonly (readonly [text: string, characters: number])[]): {
  readonly wrap: true;
  readonly height?: number;
} {
  const lines = Math.max(1, ...cells.map(([text, characters]) => linesOf(text, characters)));
  return { wrap: true, ...(lines > 1 && { height: heightOf(lines) }) };
}
