import { cellAddress, sheetInFormula } from '../plan/address';
import { ModelNames } from '../plan/names';
import type { Area } from '../plan/plan';
import type { Spot } from './damage';

/** The content of a cell, '' if it is blank. */
export type Cell = string | number | boolean | CellError;

/** An error, such as #REF!, as opposed to the same text typed by somebody. */
export interface CellError {
  readonly error: string;
}

/** Whether a cell has a formula. A text that begins with = equals its value, a formula does not. */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** The cells of a sheet, row by row from A1 on. */
export interface SheetCells {
  /** The sheet's present title. */
  readonly title: string;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A defined name with the cells it refers to; undefined where they are gone. */
export interface FoundName {
  readonly name: string;
  readonly at: { readonly sheet: string; readonly area: Area } | undefined;
}

/** An Excel table, with its area including the headings. */
export interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** All cells, names and tables that a model is read from. */
export interface ModelCells {
  /** The number in this model's names. */
  readonly number: number;
  readonly inputs: SheetCells;
  /** Undefined where that sheet is gone. */
  readonly published: SheetCells | undefined;
  readonly names: readonly FoundName[];
  readonly tables: readonly FoundTable[];
}

/** Finds the cells of one model by its names and tables, wherever they are now. */
export class Finder {
  private readonly areas = new Map<string, FoundName['at']>();
  private readonly tables = new Map<string, FoundTable>();
  private readonly of: ModelNames;

  constructor(readonly cells: ModelCells) {
    this.of = new ModelNames(cells.number);
    for (const { name, at } of cells.names) this.areas.set(name.toLowerCase(), at);
    for (const table of cells.tables) this.tables.set(table.name.toLowerCase(), table);
  }

  /** A name with this model's number. */
  full = (name: string) => this.of.of(name);

  /** The area of a name on Inputs, or why there is none. */
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

  /** The cells of a name on the sheet Published. */
  published(name: string): Cell[][] | undefined {
    const { published } = this.cells;
    const at = this.areas.get(this.full(name).toLowerCase());
    if (!published || at?.sheet !== published.title) return undefined;
    const { row, column, rows, columns } = at.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => published.values[row + down]?.[column + across] ?? ''),
    );
  }

  /** How many columns a name covers, on any sheet. */
  width = (name: string) => this.areas.get(this.full(name).toLowerCase())?.area.columns;

  /** How many rows a name covers, on any sheet. */
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
