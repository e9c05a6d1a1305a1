import type { SheetDraft } from './draft';
import type { Area, Style } from './plan';
import { styles } from './styles';
import { wrapped } from './wrapped';

/** The line that opens a block. */
export function band(draft: SheetDraft, row: number, title: string, columns: number): void {
  draft.text(row, 0, title);
  opening(draft, row, columns);
}

/** The same where a formula says its title. */
export function formulaBand(draft: SheetDraft, row: number, title: string, columns: number): void {
  draft.formula(row, 0, title);
  opening(draft, row, columns);
}

function opening(draft: SheetDraft, row: number, columns: number): void {
  draft.startBlock(row);
  draft.style({ row, column: 0, rows: 1, columns }, styles.band);
}

/** How many characters of a heading a line of the usual column of figures has room for. */
const LINE_CHARACTERS = 12;

/** The height that headings of figures need. */
export function tallIfLong(headings: readonly string[], characters = LINE_CHARACTERS): readonly Style[] {
  const looks = wrapped(...headings.map((heading) => [heading, characters] as const));
  return looks.height === undefined ? [] : [looks];
}

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
