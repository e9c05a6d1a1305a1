import type { SheetDraft } from './draft';
import type { Area, Style } from './plan';
import { styles } from './styles';

/** The line that opens a block. */
export function band(draft: SheetDraft, row: number, title: string, columns: number): void {
  draft.opens(row);
  draft.text(row, 0, title);
  draft.style({ row, column: 0, rows: 1, columns }, styles.band);
}

/** How many characters of a heading a line of the usual column of figures has room for. */
const LINE_CHARACTERS = 12;

/** The height that headings of figures need. */
export const tallIfLong = (headings: readonly string[]): readonly Style[] =>
  headings.some((heading) => heading.length > LINE_CHARACTERS) ? [styles.twoLines] : [];

/** The first row of a table, its figures' headings to the right as the figures are. */
export function tableHeader(
  draft: SheetDraft,
  { row, column, columns }: Omit<Area, 'rows'>,
  labels: number,
  ...more: readonly Style[]
): void {
  draft.style({ row, column, rows: 1, columns }, styles.header, ...more);
  draft.style({ row, column: column + labels, rows: 1, columns: columns - labels }, styles.right);
}
