import { invalidArgument } from '../../apiObject';
import type { CellValue } from '../cells';
import { TrackedRange } from '../trackedRange';
import type { Range } from '../range';

/** One line, or one stack of columns. */
export interface ChartSeries {
  name: string;
  values: (number | null)[];
  categories: string[];
  /** Excel.ChartType, where it is not the chart's: a line over columns. */
  type?: string;
  /** `#RRGGBB`, when the add-in chose one. */
  color?: string;
  /** The same, of the line around columns. */
  outline?: string;
  dashed?: boolean;
  /** The number format of its labels, where it has some. */
  labels?: string;
}

/** The colours of a new Excel workbook's theme. */
const PALETTE = ['#156082', '#E97132', '#196B24', '#0F9ED5', '#A02B93', '#4EA72E'] as const;

/** The colour of a series without one of its own, by its index. */
export const usualColour = (index: number): string => PALETTE[index % PALETTE.length] ?? PALETTE[0];

/** In points, from the corner of cell A1, as in Office.js. */
export interface ChartPosition {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What there is to draw: the same result until the workbook changes. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Excel.ChartType, e.g. `ColumnStacked`, `ColumnClustered`, `Line`. */
  readonly type: string;
  /** Empty when there is none to show. */
  readonly title: string;
  readonly legend: 'Top' | 'Bottom' | 'Left' | 'Right' | 'none';
  readonly axisTitles: { category: string; value: string };
  /** Number format of the value axis; empty when it follows the cells. */
  readonly valueFormat: string;
  /** Whether the categories come in the opposite order, which in a bar chart is from the top. */
  readonly reversed: boolean;
  /** The overlap of neighbouring columns, in hundredths of their width. */
  readonly overlap: number;
  readonly series: readonly ChartSeries[];
  readonly position: ChartPosition;
}

/** Draws the charts. `show` is also called whenever something about the chart itself has changed. */
export interface ChartView {
  show(chart: Chart): void;
  hide(chart: Chart): void;
}

/** Where a series comes from: its cells are read whenever the chart is drawn. */
export interface SeriesSource {
  name: string | TrackedRange | undefined;
  values: TrackedRange | undefined;
  categories: TrackedRange | undefined;
  type?: string | undefined;
  color?: string | undefined;
  outline?: string | undefined;
  dashed?: boolean;
  labels?: string | undefined;
}

/** Whether a series of this type is drawn as a line, which has no inside to fill. */
export const isLine = (type: string): boolean => /^(Line|XYScatter)/.test(type);

/** Called when the series is deleted. */
export function forget({ name, values, categories }: SeriesSource): void {
  for (const part of [name, values, categories]) if (typeof part === 'object') part.forget();
}

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** One series for each column or row of the range. */
export function seriesOf(range: Range, by: SeriesBy): SeriesSource[] {
  const { rowCount, columnCount, worksheet, rect } = range;
  const inRows = by === 'Rows' || (by === 'Auto' && columnCount > rowCount);
  const cells = worksheet.cells.values(rect);
  const lead = leads(inRows ? transposed(cells) : cells);
  const part = (r0: number, c0: number, r1: number, c1: number) =>
    new TrackedRange(
      worksheet.range(
        inRows
          ? { r0: rect.r0 + c0, c0: rect.c0 + r0, r1: rect.r0 + c1, c1: rect.c0 + r1 }
          : { r0: rect.r0 + r0, c0: rect.c0 + c0, r1: rect.r0 + r1, c1: rect.c0 + c1 },
      ),
    );
  const last = (inRows ? columnCount : rowCount) - 1;
  const series = (inRows ? rowCount : columnCount) - lead.columns;
  if (series < 1 || last < lead.rows) throw invalidArgument('the range holds nothing to draw');
  return Array.from({ length: series }, (_, index) => {
    const column = index + lead.columns;
    return {
      name: lead.rows > 0 ? part(0, column, 0, column) : undefined,
      values: part(lead.rows, column, last, column),
      categories: lead.columns > 0 ? part(lead.rows, 0, last, 0) : undefined,
    };
  });
}

/**
 * How many rows hold names and how many columns categories: Excel takes the first row and column for them when
 * they hold text, or when the cell they share is empty. A first column of years with a heading is a series.
 */
function leads(cells: readonly CellValue[][]): { rows: number; columns: number } {
  const corner = cells[0]?.[0] ?? '';
  const firstRow = (cells[0] ?? []).slice(1);
  const firstColumn = cells.slice(1).map((row) => row[0] ?? '');
  const isText = (value: CellValue) => typeof value === 'string' && value !== '';
  return {
    rows: firstRow.some(isText) || (corner === '' && firstRow.length > 0) ? 1 : 0,
    columns: firstColumn.some(isText) || (corner === '' && firstColumn.length > 0) ? 1 : 0,
  };
}

export function drawn(source: SeriesSource, index: number): ChartSeries {
  const values = flat(source.values).map((value) => (typeof value === 'number' ? value : null));
  const categories = source.categories
    ? shown(source.categories)
    : values.map((_, index) => String(index + 1));
  return {
    name: nameOf(source, index),
    values,
    categories,
    ...(source.type === undefined ? {} : { type: source.type }),
    ...(source.color === undefined ? {} : { color: source.color }),
    ...(source.outline === undefined ? {} : { outline: source.outline }),
    ...(source.dashed && { dashed: true }),
    ...(source.labels === undefined ? {} : { labels: source.labels }),
  };
}

export function nameOf({ name }: SeriesSource, index: number): string {
  const given = typeof name === 'object' ? shown(name)[0] : name;
  return given === undefined || given === '' ? `Series${index + 1}` : given;
}

const flat = (cells: TrackedRange | undefined): CellValue[] =>
  cells?.range ? cells.range.worksheet.cells.values(cells.range.rect).flat() : [];

const shown = ({ range }: TrackedRange): string[] =>
  range ? range.worksheet.cells.text(range.rect).flat() : [];

const transposed = (cells: readonly CellValue[][]): CellValue[][] =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
