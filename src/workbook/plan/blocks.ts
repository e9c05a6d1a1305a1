import type { SheetDraft } from './draft';
import type { Area, Style } from './plan';
import { styles } from './styles';
import { wrapped } from './wrapped';

/** Puts the row that opens a block: its title on a band of colour. */
export function band(draft: SheetDraft, row: number, title: string, columns: number): void {
  draft.text(row, 0, title);
  opening(draft, row, columns);
}

/** The same with a formula for the title. */
export function formulaBand(draft: SheetDraft, row: number, title: string, columns: number): void {
  draft.formula(row, 0, title);
  opening(draft, row, columns);
}

function opening(draft: SheetDraft, row: number, columns: number): void {
  draft.startBlock(row);
  draft.style({ row, column: 0, rows: 1, columns }, styles.band);
}

/** How many characters of a heading fit on a line of a usual column of figures. */
const LINE_CHARACTERS = 12;

/** A style with the height that headings need if any is longer than a line; none otherwise. */
export function tallIfLong(headings: readonly string[], characters = LINE_CHARACTERS): readonly Style[] {
  const looks = wrapped(...headings.map((heading) => [heading, characters] as const));
  return looks.height === undefined ? [] : [looks];
}

/** Styles the heading row of a table, with the headings after the first `labels` columns aligned right, as figures are. */
export function tableHeader(
  draft: SheetDraft,
  { row, column, columns }: Omit<Area, 'rows'>,
  labels: number,
  ...more: readonly Style[]
): void {
  draft.style({ row, column, rows: 1, columns }, styles.header, ...more);
  draft.style({ row, column: column + labels, rows: 1, columns: columns - labels }, styles.right);
}
