/*
 * WorkbookPlan ── SheetPlan ×n ─┬─ cells     text, numbers and formulas, each in its place
 *                               ├─ spills    the areas that table formulas are expected to fill
 *                               ├─ names     what the formulas call the cells
 *                               ├─ tables    lists that a user may add lines to
 *                               ├─ rules     what may be typed into which cells
 *                               ├─ charts    drawn from cells of the sheet
 *                               └─ looks     styles, column widths, frozen panes, blocks to print
 *
 * A plan is data and knows nothing of Excel: the writer carries it out there, and anything else that wants
 * the same sheets, such as a file or a test, reads it as it is. Rows and columns count from nought.
 */

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in a cell. Text is never taken for anything else, whatever it begins with. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** In English, with its equals sign. */
  | { readonly kind: 'formula'; readonly formula: string };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** A defined name of the workbook for cells of the sheet. */
export interface PlannedName {
  readonly name: string;
  readonly area: Area;
}

/** A table of Excel's own: its heading row and its lines. It has its name among the defined names. */
export type PlannedTable = PlannedName;

/** What may be typed into cells, and what is said of anything else. */
export interface PlannedRule {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'number' | 'whole' | 'date'; readonly lowest: number; readonly highest: number };
  readonly message: string;
}

export interface PlannedSeries {
  readonly title: string;
  readonly values: Area;
  /** As #RRGGBB. */
  readonly colour: string;
  /** A line over the columns. */
  readonly line?: 'solid' | 'dashed';
  /** Columns that are empty inside, the colour around them: what may never come. */
  readonly hollow?: boolean;
  /** The number format of the value above each column. */
  readonly labels?: string;
}

export interface PlannedChart {
  readonly name: string;
  readonly kind: 'ColumnStacked' | 'ColumnClustered' | 'BarClustered' | 'Line';
  /** Columns of one year stand in the same place, for only one of them has a value. */
  readonly inOnePlace?: boolean;
  readonly title: string;
  /** A row of cells that hold numbers whatever is known: what a chart is begun with. */
  readonly seed: Area;
  readonly categories: Area;
  readonly series: readonly PlannedSeries[];
  readonly valueFormat: string;
  /** The cells that it covers. */
  readonly over: Area;
}

export interface Style {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** As #RRGGBB, of the text and of the cell. */
  readonly colour?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: 'Left' | 'Right' | 'Center';
  readonly wrap?: boolean;
  /** In steps of Excel's own. */
  readonly indent?: number;
  /** The height of the rows, in points; they fit their text where none is given. */
  readonly height?: number;
  readonly top?: boolean;
  /** The colour of a thin line above the area. */
  readonly lineAbove?: string;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: Style;
}

export interface ColumnWidth {
  readonly column: number;
  readonly columns: number;
  /** In characters of the usual font, as Excel's column width box shows it. */
  readonly characters: number;
}

/** What a sheet is for, whatever it is called. */
export type SheetRole =
  'about' | 'inputs' | 'published' | 'contract' | 'costs' | 'savings' | 'sharing' | 'risk' | 'checks';

export interface SheetPlan {
  readonly name: string;
  readonly role: SheetRole;
  readonly cells: readonly PlannedCell[];
  /** Each with its formula's cell at the top left. No planned cell may stand in the rest of it. */
  readonly spills: readonly Area[];
  readonly names: readonly PlannedName[];
  readonly tables: readonly PlannedTable[];
  readonly rules: readonly PlannedRule[];
  readonly charts: readonly PlannedChart[];
  /** Later ones stand over earlier ones. */
  readonly styles: readonly StyledArea[];
  readonly widths: readonly ColumnWidth[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** What belongs together, from the top of the sheet down. */
  readonly blocks: readonly Area[];
  /** Rows from the top that head every printed page. */
  readonly titleRows: number;
}

export interface WorkbookPlan {
  /** The number that all names of the model bear, the first model's none. */
  readonly number: number;
  /** In the order of their tabs. Formulas refer to any of them, and to names that any of them defines. */
  readonly sheets: readonly SheetPlan[];
}
