/** Cell addresses as Excel writes them. Rows and columns count from nought. */
export interface Rect {
  r0: number;
  c0: number;
  r1: number;
  c1: number;
}

/** The size of a worksheet in Excel. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A sheet's name as it must stand before the exclamation mark. */
export function quoted(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `A1:B2`, `A:C` for whole columns, `2:5` for whole rows; with `$` when absolute. */
export function written(rect: Rect, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number) => mark + columnName(index);
  const row = (index: number) => `${mark}${index + 1}`;
  if (rect.r0 === 0 && rect.r1 === LAST_ROW) return `${column(rect.c0)}:${column(rect.c1)}`;
  if (rect.c0 === 0 && rect.c1 === LAST_COLUMN) return `${row(rect.r0)}:${row(rect.r1)}`;
  const first = column(rect.c0) + row(rect.r0);
  const last = column(rect.c1) + row(rect.r1);
  return first === last ? first : `${first}:${last}`;
}

/** `'My sheet'!A1` into its two halves. */
export function split(address: string): { sheet?: string; local: string } {
  const text = address.replace(/^=/, '');
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!parts) return { local: text };
  const sheet = parts[1] === undefined ? parts[2] : parts[1].replaceAll("''", "'");
  return { ...(sheet === undefined ? {} : { sheet }), local: parts[3] ?? '' };
}

/** Reads `A1`, `A1:B2`, `A:C` and `2:5`, with or without `$`; anything else, a name for example, is undefined. */
export function parse(local: string): Rect | undefined {
  const text = local.replaceAll('$', '');
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column = '', row = '', otherColumn = column, otherRow = row] = cells;
    return ordered(Number(row) - 1, columnIndex(column), Number(otherRow) - 1, columnIndex(otherColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ''), LAST_ROW, columnIndex(columns[2] ?? ''));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return undefined;
}

function ordered(row: number, column: number, otherRow: number, otherColumn: number): Rect | undefined {
  const rect = {
    r0: Math.min(row, otherRow),
    c0: Math.min(column, otherColumn),
    r1: Math.max(row, otherRow),
    c1: Math.max(column, otherColumn),
  };
  return rect.r0 < 0 || rect.r1 > LAST_ROW || rect.c1 > LAST_COLUMN ? undefined : rect;
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const both = {
    r0: Math.max(a.r0, b.r0),
    c0: Math.max(a.c0, b.c0),
    r1: Math.min(a.r1, b.r1),
    c1: Math.min(a.c1, b.c1),
  };
  return both.r0 <= both.r1 && both.c0 <= both.c1 ? both : undefined;
}

export function union(a: Rect, b: Rect): Rect {
  return {
    r0: Math.min(a.r0, b.r0),
    c0: Math.min(a.c0, b.c0),
    r1: Math.max(a.r1, b.r1),
    c1: Math.max(a.c1, b.c1),
  };
}

export const isWholeColumns = (rect: Rect) => rect.r0 === 0 && rect.r1 === LAST_ROW;
export const isWholeRows = (rect: Rect) => rect.c0 === 0 && rect.c1 === LAST_COLUMN;
