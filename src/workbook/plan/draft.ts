import { cellAddress, fixedAddress, sheetInFormula } from './address';
import type {
  Area,
  ColumnWidth,
  Content,
  PlannedCell,
  PlannedName,
  SheetPlan,
  SheetRole,
  Style,
  StyledArea,
} from './plan';

/** A cell that formulas of this and of other sheets can refer to. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
  /** C9, for formulas on the same sheet. */
  readonly here: string;
  /** Inputs!$C$9, for formulas on any other. */
  readonly elsewhere: string;
}

/** A sheet plan in the making: what is put down stays. */
export class SheetDraft {
  private readonly cells: PlannedCell[] = [];
  private readonly spills: Area[] = [];
  private readonly names: PlannedName[] = [];
  private readonly styles: StyledArea[] = [];

  constructor(
    readonly name: string,
    private readonly role: SheetRole,
  ) {}

  at(row: number, column: number): CellReference {
    const elsewhere = `${sheetInFormula(this.name)}!${fixedAddress(row, column)}`;
    return { row, column, here: cellAddress(row, column), elsewhere };
  }

  text(row: number, column: number, text: string, ...styles: readonly Style[]): CellReference {
    // An empty text would be a cell with something in it, over which no neighbour's text may run.
    return text === '' ? this.at(row, column) : this.put(row, column, { kind: 'text', text }, styles);
  }

  number(row: number, column: number, value: number, ...styles: readonly Style[]): CellReference {
    return this.put(row, column, { kind: 'number', value }, styles);
  }

  /** The formula comes without its equals sign. */
  formula(row: number, column: number, formula: string, ...styles: readonly Style[]): CellReference {
    return this.put(row, column, { kind: 'formula', formula: `=${formula}` }, styles);
  }

  /** A row of texts from this cell on. */
  texts(row: number, column: number, texts: readonly string[], ...styles: readonly Style[]): void {
    for (const [step, text] of texts.entries()) this.text(row, column + step, text);
    this.style({ row, column, rows: 1, columns: texts.length }, ...styles);
  }

  /** A formula and the area that its table will fill. */
  spill(area: Area, formula: string): Area {
    this.formula(area.row, area.column, formula);
    this.spills.push(area);
    return area;
  }

  style(area: Area, ...styles: readonly Style[]): void {
    const style = Object.assign({}, ...styles) as Style;
    if (Object.keys(style).length > 0) this.styles.push({ area, style });
  }

  define(name: string, area: Area): string {
    this.names.push({ name, area });
    return name;
  }

  plan(looks: {
    readonly widths: readonly ColumnWidth[];
    readonly frozen: SheetPlan['frozen'];
    readonly titleRows: number;
  }): SheetPlan {
    const { name, role, cells, spills, names, styles } = this;
    return { name, role, cells, spills, names, styles, ...looks };
  }

  private put(row: number, column: number, content: Content, styles: readonly Style[]): CellReference {
    this.cells.push({ row, column, content });
    this.style({ row, column, rows: 1, columns: 1 }, ...styles);
    return this.at(row, column);
  }
}
