/*
 * How a sheet comes out on paper. Its blocks say where it may be parted: one that fits a page is never cut, and no
 * chart is. What is wider than a page goes on to the next with the sheet's first columns repeated; blocks that are
 * not so wide are printed apart from it, so that no page is empty.
 */
import type { Area, SheetPlan } from './plan';
import { TYPE } from './styles';
import { LINE, USUAL_CHARACTERS } from './wrapped';

/** In points: A4 on its side, and what is left free around the print. */
export const PAPER = { width: 842, height: 595 };
export const MARGINS = { top: 34, bottom: 44, left: 28, right: 28, header: 20, footer: 20 };

/** In points: the smallest type that people read on paper. Years of ten that share a page are worth more than larger type. */
export const LEAST_TYPE = 6;
const LEAST_SCALE = Math.ceil((100 * LEAST_TYPE) / TYPE);

/** Printers differ by a little, and so do spreadsheets: so much of a page is counted on. */
const SURE = 0.985;

export interface Pages {
  /** In per cent. */
  readonly scale: number;
  /** What is printed, each of them from a new page on. */
  readonly areas: readonly Area[];
  /** The rows and the columns that begin a page besides the first of an area. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export type Printed = Pick<
  SheetPlan,
  'blocks' | 'cells' | 'charts' | 'styles' | 'widths' | 'frozen' | 'titleRows' | 'tables'
>;

export function pagesOf(given: Printed): Pages {
  const sheet = withSpareRow(given);
  const size = sizesOf(sheet);
  const reach = Math.max(...sheet.blocks.map((block) => size.reach(block)));
  const scale = Math.min(100, Math.max(LEAST_SCALE, Math.floor((100 * roomAcross(100)) / reach)));
  const columns = columnBreaks(sheet, size, roomAcross(scale));
  const groups = grouped(sheet, size, columns, roomDown(scale));
  const areas = groups.map((blocks) => areaOf(blocks, columns));
  const rows = groups.flatMap((blocks) => rowBreaks(blocks, sheet, size, roomDown(scale)));
  const spare = sheet.tables.length > 0 ? spareRows(areas.at(-1), rows, sheet, size, roomDown(scale)) : 0;
  return { scale, areas: areas.map(withRows(spare)), rows, columns };
}

/** Below a table there is room for a line at least. */
function withSpareRow(sheet: Printed): Printed {
  const blocks = sheet.blocks.map((block, place, all) =>
    place === all.length - 1 ? { ...block, rows: block.rows + 1 } : block,
  );
  return sheet.tables.length > 0 ? { ...sheet, blocks } : sheet;
}

/** The last area goes on to the end of its page: lines that a user adds to a table are printed too. */
function spareRows(
  area: Area | undefined,
  rows: readonly number[],
  { titleRows }: Printed,
  { down }: Sizes,
  room: number,
): number {
  if (!area) return 0;
  const page = Math.max(area.row, ...rows);
  const repeated = page < titleRows ? 0 : down(0, titleRows);
  return Math.floor((room - repeated - down(page, area.row + area.rows)) / LINE);
}

const withRows = (more: number) => (area: Area, place: number, areas: readonly Area[]) =>
  place === areas.length - 1 ? { ...area, rows: area.rows + more } : area;

/** How much of a sheet a page takes at a scale, in the sheet's own points. */
export const roomAcross = (scale: number) =>
  ((PAPER.width - MARGINS.left - MARGINS.right) * SURE * 100) / scale;
export const roomDown = (scale: number) =>
  ((PAPER.height - MARGINS.top - MARGINS.bottom) * SURE * 100) / scale;

/** Excel's box counts characters of Calibri 11, 7 pixels each and 5 for the edges; the API counts points. */
export const pointsWide = (characters: number) => (characters * 7 + 5) * 0.75;

/** On paper columns are wider than on the screen, where the digits that they are measured in are of whole pixels. */
const ON_PAPER = 1.0625;
/** The usual letter of Calibri 11 in points, which is narrower than its digits. */
const LETTER = 5.1;

export interface Sizes {
  readonly height: (row: number) => number;
  readonly width: (column: number) => number;
  /** From one row or column up to another. */
  readonly down: (from: number, to: number) => number;
  readonly across: (from: number, to: number) => number;
  /** How far to the right a block goes, with its text that runs on over empty cells. */
  readonly reach: (block: Area) => number;
}

export function sizesOf({ styles, widths, cells }: Printed): Sizes {
  const heights = new Map<number, number>();
  for (const { area, style } of styles)
    if (style.height !== undefined)
      for (let row = area.row; row < area.row + area.rows; row++) heights.set(row, style.height);
  const points = new Map<number, number>();
  for (const { column, columns, characters } of widths)
    for (let at = column; at < column + columns; at++) points.set(at, pointsWide(characters));
  const height = (row: number) => heights.get(row) ?? LINE;
  const width = (column: number) => (points.get(column) ?? pointsWide(USUAL_CHARACTERS)) * ON_PAPER;
  const down = (from: number, to: number) => sum(from, to, height);
  const across = (from: number, to: number) => sum(from, to, width);
  const isWrapped = (row: number, column: number) =>
    styles.some(({ area, style }) => style.wrap && isIn(area, row, column));
  const last = new Map<number, SheetPlan['cells'][number]>();
  for (const cell of cells) if (cell.column >= (last.get(cell.row)?.column ?? 0)) last.set(cell.row, cell);
  const reach = ({ row, rows, columns }: Area) => {
    const texts = Array.from({ length: rows }, (_, step) => last.get(row + step)).map((cell) =>
      cell?.content.kind === 'text' && !isWrapped(cell.row, cell.column)
        ? across(0, cell.column) + cell.content.text.length * LETTER
        : 0,
    );
    return Math.max(across(0, columns), ...texts);
  };
  return { height, width, down, across, reach };
}

const isIn = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number) =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

function sum(from: number, to: number, of: (place: number) => number): number {
  let total = 0;
  for (let place = from; place < to; place++) total += of(place);
  return total;
}

/** The columns that begin a page, none of them inside a chart. */
function columnBreaks({ blocks, charts, frozen }: Printed, { width, across }: Sizes, room: number): number[] {
  const end = Math.max(...blocks.map(({ columns }) => columns));
  const repeated = across(0, frozen.columns);
  const breaks: number[] = [];
  let used = 0;
  for (let column = 0; column < end; column++) {
    used += width(column);
    if (used <= room) continue;
    const cut = charts.find(({ over }) => over.column < column && column < over.column + over.columns);
    const begun = breaks.at(-1) ?? frozen.columns;
    const at = cut && cut.over.column > begun ? cut.over.column : column;
    breaks.push(at);
    used = repeated + across(at, column + 1);
  }
  return breaks;
}

/** Blocks below each other that take equally many pages across, or together fewer pages than apart. */
function grouped(sheet: Printed, size: Sizes, columns: readonly number[], room: number): Area[][] {
  const across = (blocks: readonly Area[]) => {
    const end = Math.max(...blocks.map((block) => block.columns));
    return 1 + columns.filter((column) => column < end).length;
  };
  const pages = (blocks: readonly Area[]) =>
    (1 + rowBreaks(blocks, sheet, size, room).length) * across(blocks);
  return sheet.blocks.reduce<Area[][]>((groups, block) => {
    const before = groups.at(-1);
    const together = [...(before ?? []), block];
    const isOne =
      before && (across(before) === across([block]) || pages(together) < pages(before) + pages([block]));
    return isOne ? [...groups.slice(0, -1), together] : [...groups, [block]];
  }, []);
}

/** One page wide, they are printed as far as the page goes: their text may run on. */
function areaOf(blocks: readonly Area[], breaks: readonly number[]): Area {
  const [first] = blocks;
  const last = blocks.at(-1);
  const row = first?.row ?? 0;
  const wide = Math.max(...blocks.map(({ columns }) => columns));
  const end = breaks.find((column) => column >= wide);
  return { row, rows: (last ? last.row + last.rows : row) - row, column: 0, columns: end ?? wide };
}

/** The rows that begin a page, given the blocks from the top of one on. */
function rowBreaks(
  blocks: readonly Area[],
  { charts, titleRows }: Printed,
  { height, down }: Sizes,
  room: number,
): number[] {
  const breaks: number[] = [];
  const repeated = down(0, titleRows);
  const start = blocks[0]?.row ?? 0;
  /** What a page has left at a row, given the row that it begins with. */
  const left = (from: number, row: number) => room - (from < titleRows ? 0 : repeated) - down(from, row);
  const from = () => breaks.at(-1) ?? start;
  let before = start;
  for (const { row, rows } of blocks) {
    const end = row + rows;
    // The empty rows above it begin its page where the one before has no room for them.
    const top = left(from(), row) < 0 ? before : row;
    before = end;
    const fits = down(row, end) <= left(from(), row);
    const fitsPage = down(row, end) <= room - repeated;
    if (fits) continue;
    // One that no page takes whole begins where it stands if that leaves it a good part of this one.
    if (row > from() && (fitsPage || left(from(), row) < room / 3)) breaks.push(top);
    for (let at = row; at < end; at++) {
      if (height(at) <= left(from(), at)) continue;
      const cut = charts.find(({ over }) => over.row < at && at < over.row + over.rows);
      breaks.push(cut && cut.over.row > from() ? cut.over.row : at);
    }
  }
  return breaks;
}
