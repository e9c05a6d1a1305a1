import { cellAddress, sheetInFormula } from '../plan/address';
import { ModelNames } from '../plan/names';
import type { Area } from '../plan/plan';
import type { Spot } from './damage';

/** What stands in a cell: nothing is the empty text. */
export type Cell = string | number | boolean | CellError;

/** An error that a formula came to, such as #REF!, which the same text that somebody typed is not. */
export interface CellError {
  readonly error: string;
}

/** A text that begins with = is no formula: it is what the cell shows. */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** The cells of a sheet from its first on. */
export interface SheetCells {
  /** The sheet's title as it is now. */
  readonly title: string;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A defined name: where it points, or nothing where what it pointed at is gone. */
export interface FoundName {
  readonly name: string;
  readonly at: { readonly sheet: string; readonly area: Area } | undefined;
}

/** A table of Excel's, its headings included. */
export interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** All that a model is read from. */
export interface ModelCells {
  /** What distinguishes the names of this model from those of others. */
  readonly number: number;
  readonly inputs: SheetCells;
  /** Nothing where that sheet is gone. */
  readonly published: SheetCells | undefined;
  readonly names: readonly FoundName[];
  readonly tables: readonly FoundTable[];
}

/** The cells of one model, found by the names and tables that it has: wherever they are by now. */
export class Finder {
  private readonly areas = new Map<string, FoundName['at']>();
  private readonly tables = new Map<string, FoundTable>();
  private readonly of: ModelNames;

  constructor(readonly cells: ModelCells) {
    this.of = new ModelNames(cells.number);
    for (const { name, at } of cells.names) this.areas.set(name.toLowerCase(), at);
    for (const table of cells.tables) this.tables.set(table.name.toLowerCase(), table);
  }

  /** A name as this model has it, with its number. */
  full = (name: string) => this.of.of(name);

  /** The cells of a name on Inputs, or why there are none. */
  area(name: string): Area | 'deleted' | 'points nowhere' {
    const key = this.full(name).toLowerCase();
    if (!this.areas.has(key)) return 'deleted';
    const at = this.areas.get(key);
    return at?.sheet === this.cells.inputs.title ? at.area : 'points nowhere';
  }

  has = (name: string) => this.areas.has(this.full(name).toLowerCase());

  /** The first row of a name's cells. */
  row(name: string): number | undefined {
    const area = this.area(name);
    return typeof area === 'string' ? undefined : area.row;
  }

  /** The cells of a name on Published. */
  published(name: string): Cell[][] | undefined {
    const { published } = this.cells;
    const at = this.areas.get(this.full(name).toLowerCase());
    if (!published || at?.sheet !== published.title) return undefined;
    const { row, column, rows, columns } = at.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => published.values[row + down]?.[column + across] ?? ''),
    );
  }

  /** How many columns a name covers, on whatever sheet. */
  width = (name: string) => this.areas.get(this.full(name).toLowerCase())?.area.columns;

  /** How many rows a name covers, on whatever sheet. */
  height = (name: string) => this.areas.get(this.full(name).toLowerCase())?.area.rows;

  table(name: string): Area | undefined {
    const found = this.tables.get(this.full(name).toLowerCase());
    return found?.sheet === this.cells.inputs.title ? found.area : undefined;
  }

  value = (row: number, column: number): Cell => this.cells.inputs.values[row]?.[column] ?? '';
  format = (row: number, column: number): string => this.cells.inputs.formats[row]?.[column] ?? '';
  hasFormula = (row: number, column: number): boolean => this.formula(row, column) !== undefined;

  /** The formula of a cell, with its equals sign. */
  formula(row: number, column: number): string | undefined {
    const formula = this.cells.inputs.formulas[row]?.[column];
    return isFormula(formula, this.value(row, column)) ? formula : undefined;
  }

  spot = (row: number, column: number): Spot => ({
    row,
    column,
    address: `${sheetInFormula(this.cells.inputs.title)}!${cellAddress(row, column)}`,
  });
}
