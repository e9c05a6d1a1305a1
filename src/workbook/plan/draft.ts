import { cellAddress, fixedAddress, sheetInFormula } from './address';
import type {
  Area,
  ColumnWidth,
  Content,
  PlannedCell,
  PlannedChart,
  PlannedName,
  PlannedRule,
  PlannedTable,
  SheetPlan,
  SheetRole,
  Style,
  StyledArea,
} from './plan';

/** A cell, with its address for formulas. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
  /** C9, for formulas on the same sheet. */
  readonly here: string;
  /** Inputs!$C$9, for formulas on any other. */
  readonly elsewhere: string;
}

/** Collects what is put on a sheet, and makes its plan. Rows and columns are counted from 0. */
export class SheetDraft {
  private readonly cells: PlannedCell[] = [];
  private readonly spills: Area[] = [];
  private readonly names: PlannedName[] = [];
  private readonly tables: PlannedTable[] = [];
  private readonly rules: PlannedRule[] = [];
  private readonly charts: PlannedChart[] = [];
  private readonly styles: StyledArea[] = [];
  private readonly openings: number[] = [];

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

  /** Puts a formula, given without its equals sign. */
  formula(row: number, column: number, formula: string, ...styles: readonly Style[]): CellReference {
    return this.put(row, column, { kind: 'formula', formula: `=${formula}` }, styles);
  }

  /** Puts texts side by side, from this cell to the right. */
  texts(row: number, column: number, texts: readonly string[], ...styles: readonly Style[]): void {
    for (const [step, text] of texts.entries()) this.text(row, column + step, text);
    this.style({ row, column, rows: 1, columns: texts.length }, ...styles);
  }

  /** Puts a formula whose result will fill an area. */
  spill(area: Area, formula: string): Area {
    this.formula(area.row, area.column, formula);
    this.spills.push(area);
    return area;
  }

  style(area: Area, ...styles: readonly Style[]): void {
    const style = Object.assign({}, ...styles) as Style;
    const isEmpty = area.rows === 0 || area.columns === 0;
    if (!isEmpty && Object.keys(style).length > 0) this.styles.push({ area, style });
  }

  define(name: string, area: Area): string {
    this.names.push({ name, area });
    return name;
  }

  table(name: string, area: Area): void {
    this.tables.push({ name, area });
  }

  rule(rule: PlannedRule): void {
    this.rules.push(rule);
  }

  chart(chart: PlannedChart): void {
    this.charts.push(chart);
  }

  /** Begins a block in this row: what is printed on one page if it fits. */
  startBlock(row: number): void {
    this.openings.push(row);
  }

  plan(looks: {
    readonly widths: readonly ColumnWidth[];
    readonly frozen: SheetPlan['frozen'];
    readonly titleRows: number;
  }): SheetPlan {
    const { name, role, cells, spills, names, tables, rules, charts, styles } = this;
    const blocks = blocksOf(this.openings, [...cells.map(one), ...spills, ...charts.map(({ over }) => over)]);
    return {
      name,
      role,
      cells,
      spills,
      names,
      tables,
      rules,
      charts,
      styles: merged(styles),
      blocks,
      ...looks,
    };
  }

  private put(row: number, column: number, content: Content, styles: readonly Style[]): CellReference {
    this.cells.push({ row, column, content });
    this.style({ row, column, rows: 1, columns: 1 }, ...styles);
    return this.at(row, column);
  }
}

const columnsOf = ({ column, columns }: Area) => column + columns;

const one = ({ row, column }: PlannedCell): Area => ({ row, column, rows: 1, columns: 1 });

/** The blocks' areas, each from its first row to the last filled one before the next. The sheet's title is part of the first. */
function blocksOf(openings: readonly number[], filled: readonly Area[]): Area[] {
  const [, ...more] = [...new Set(openings)].sort((a, b) => a - b);
  const starts = [0, ...more];
  return starts.flatMap((row, place) => {
    const next = starts[place + 1] ?? Infinity;
    const own = filled.filter((area) => area.row >= row && area.row < next);
    if (own.length === 0) return [];
    const end = Math.max(...own.map((area) => area.row + area.rows));
    return [{ row, column: 0, rows: end - row, columns: Math.max(...own.map(columnsOf)) }];
  });
}

/** Joins styled areas that are below each other and look the same: each area costs Excel several steps. */
function merged(styles: readonly StyledArea[]): StyledArea[] {
  const all: { area: Area; style: Style }[] = [];
  const ending = new Map<string, number>();
  // For each row, the places in `all` of the areas that reach into it.
  const inRow = new Map<number, number[]>();
  const reach = ({ row, rows }: Area, place: number) => {
    for (let at = row; at < row + rows; at++) inRow.set(at, [...(inRow.get(at) ?? []), place]);
  };
  /** Whether a later area than `since` overlaps this one. */
  const covered = (area: Area, since: number) => {
    for (let at = area.row; at < area.row + area.rows; at++)
      if (inRow.get(at)?.some((place) => place > since && meet(all[place]?.area, area))) return true;
    return false;
  };
  for (const { area, style } of styles) {
    const looks = `${area.column},${area.columns},${JSON.stringify(style)}`;
    const above = ending.get(`${area.row},${looks}`);
    const found = above === undefined ? undefined : all[above];
    const end = `${area.row + area.rows},${looks}`;
    // A style put over the area in between must stay over the earlier one and under this one, so these are not joined.
    if (above !== undefined && found && !covered(area, above)) {
      ending.delete(`${area.row},${looks}`);
      found.area = { ...found.area, rows: found.area.rows + area.rows };
      ending.set(end, above);
      reach(area, above);
    } else {
      ending.set(end, all.length);
      reach(area, all.length);
      all.push({ area, style });
    }
  }
  return all;
}

const meet = (one: Area | undefined, other: Area) =>
  one !== undefined &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
