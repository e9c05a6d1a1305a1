import { nameKey } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import {
  headingNames,
  provenanceColumns,
  tableColumns,
  type TableKey,
  tableNames,
} from '../plan/inputs/names';
import { COLUMN } from '../plan/inputs/sheetColumns';
import type { Area, Content } from '../plan/plan';
import type { CellChange } from './side';
import type { Damage, Spot } from '../read/damage';
import { labelColumn, liveColumn } from '../read/labels';
import { lastInLine } from './lineRepair';
import { type Moves, movesOf, type PlannedInputs, plannedInputs } from './layout';
import type { Finder } from '../read/sheetCells';
import { stemsOn } from './stems';

/** How one damage is mended without touching anything else on the sheet. */
export type Repair =
  /** The cell gets back what it held last. */
  | ({ readonly kind: 'cell' } & CellChange)
  | { readonly kind: 'name'; readonly full: string; readonly area: Area }
  | { readonly kind: 'rename table'; readonly from: string; readonly to: string }
  | { readonly kind: 'table'; readonly full: string; readonly area: Area };

/** Whether a damage is of a kind that is mended: most need what was there last, where that is known. */
export const isMendable = ({ kind }: Damage, lastIsKnown = true) =>
  mendable.has(kind) && (lastIsKnown || mendedAlone.has(kind));

const mendedAlone: ReadonlySet<Damage['kind']> = new Set([
  'selector',
  'fraction of a penny',
  'fixed figure',
] as const);

const mendable: ReadonlySet<Damage['kind']> = new Set([
  'value',
  'status',
  'provenance',
  'council twice',
  'line',
  'line of no scenario',
  'fraction of a penny',
  'fixed figure',
  'typed over Live',
  'selector',
  'name deleted',
  'table deleted',
] as const);

/** What is known of how a sheet was: the scenarios that were read or written last, and those that it was written with. */
export interface Known {
  readonly last: readonly Scenario[];
  readonly written: readonly Scenario[];
}

/** What mends a damage, and whether only how the sheet was first written says it. */
export function repairFrom(
  damage: Damage,
  finder: Finder,
  { last, written }: Known,
): { readonly repair: Repair; readonly asWritten: boolean } | undefined {
  const repair = repairOf(damage, finder, last);
  if (repair) return { repair, asWritten: false };
  // Of a scenario on which nobody agreed since, only how it was written is known.
  const names = new Set(last.map(({ name }) => nameKey(name)));
  const others = written.filter(({ name }) => !names.has(nameKey(name)));
  const first = others.length > 0 ? repairOf(damage, finder, [...last, ...others]) : undefined;
  return first && { repair: first, asWritten: true };
}

/** What a repair would put into the damaged cell. */
export interface PutBack {
  /** Nothing of what is no single value. */
  readonly content: Content | undefined;
  readonly format: string | undefined;
  readonly asWritten: boolean;
}

export function putBackOf(damage: Damage, finder: Finder, known: Known): PutBack | undefined {
  const found = repairFrom(damage, finder, known);
  if (!found) return undefined;
  const { repair, asWritten } = found;
  return repair.kind === 'cell'
    ? { content: repair.content, format: repair.format, asWritten }
    : { content: undefined, format: undefined, asWritten };
}

/** What mends a damage, from the scenarios as they were last; nothing where only the user can. */
export function repairOf(damage: Damage, finder: Finder, last: readonly Scenario[]): Repair | undefined {
  const alone = repairAlone(damage, finder);
  if (alone || last.length === 0) return alone;
  const sheet = new LastSheet(finder, last);
  switch (damage.kind) {
    case 'line':
    case 'line of no scenario':
      return sheet.line(damage.spot);
    case 'value':
    case 'status':
    case 'provenance':
    case 'council twice':
      // What a line of a table says of its figure has no name.
      return damage.name === '' ? sheet.line(damage.spot) : sheet.cell(damage.name, damage.spot);
    case 'typed over Live':
      return sheet.cell(damage.name, damage.spot);
    case 'name deleted':
      return sheet.name(damage.name, damage.full);
    case 'table deleted':
      return sheet.table(damage.table, damage.full);
    default:
      return undefined;
  }
}

/** What mends a damage whatever stood there last. */
function repairAlone(damage: Damage, finder: Finder): Repair | undefined {
  switch (damage.kind) {
    case 'selector': {
      const [first] = damage.names;
      return first === undefined ? undefined : cellRepair(damage.spot, { kind: 'text', text: first });
    }
    case 'fraction of a penny': {
      const formula = finder.formula(damage.spot.row, damage.spot.column);
      return cellRepair(
        damage.spot,
        formula === undefined
          ? { kind: 'number', value: damage.rounded }
          : { kind: 'formula', formula: `=ROUND(${formula.slice(1)},2)` },
      );
    }
    case 'fixed figure':
      return cellRepair(damage.spot, { kind: 'number', value: damage.wanted });
    default:
      return undefined;
  }
}

const cellRepair = ({ row, column }: Spot, content: Content | undefined, format?: string): Repair => ({
  kind: 'cell',
  row,
  column,
  content,
  format,
});

/** The Inputs sheet as it was last, beside the one that there is now. */
class LastSheet {
  private readonly planned: PlannedInputs;
  private readonly moves: Moves;
  private readonly live: number | undefined;
  private readonly labels: number | undefined;

  constructor(
    private readonly finder: Finder,
    last: readonly Scenario[],
  ) {
    this.planned = plannedInputs(last, stemsOn(finder, last));
    this.live = liveColumn(finder);
    this.labels = labelColumn(finder);
    const scenarios = last.map(({ name }) => name);
    this.moves = movesOf(finder, this.planned, { scenarios, live: this.live, labels: this.labels });
  }

  /** What stood last in a cell of a figure's row. */
  cell(name: string, spot: Spot): Repair | undefined {
    const area = this.planned.plan.names.find((one) => one.name === name)?.area;
    const column = area && this.plannedColumns(area).find((one) => this.moves.column(one) === spot.column);
    if (!area || column === undefined) return undefined;
    const content = this.planned.content(area.row, column);
    const format = this.planned.format(area.row, column);
    if (content?.kind !== 'formula') return cellRepair(spot, content, format);
    const formula = this.moves.formula(content.formula);
    return formula === undefined ? undefined : cellRepair(spot, { kind: 'formula', formula }, format);
  }

  /** What stood last in a line of a table. */
  line(spot: Spot): Repair | undefined {
    const found = lastInLine(this.finder, { planned: this.planned, moves: this.moves }, spot);
    return found && cellRepair(spot, found.content, found.format);
  }

  private plannedColumns(area: Area): number[] {
    const { columns } = this.planned;
    return [area.column, ...Array.from({ length: columns.count }, (_, column) => column)];
  }

  /** A name for the cells that it was of, found by the reference and the label that stand in their row. */
  name(name: string, full: string): Repair | undefined {
    const area = this.planned.plan.names.find((one) => one.name === name)?.area;
    if (!area) return undefined;
    const isHeading = Object.values(headingNames).some((heading) => heading === name);
    const found = isHeading ? this.headings(name) : this.figures(area);
    return found && { kind: 'name', full, area: found };
  }

  private figures(area: Area): Area | undefined {
    const column = area.column === COLUMN.label ? this.labels : this.live;
    const rows = Array.from({ length: area.rows }, (_, step) => this.rowLike(area.row + step));
    const [first] = rows;
    const together = rows.every((row, step) => row === (first ?? 0) + step);
    return column === undefined || first === undefined || !together
      ? undefined
      : { row: first, column, rows: area.rows, columns: 1 };
  }

  /** The one row whose reference, such as IN12, is that of a planned row and that no other figure has. */
  private rowLike(planned: number): number | undefined {
    const ref = this.planned.content(planned, COLUMN.ref);
    if (ref?.kind !== 'text' || this.labels === undefined) return undefined;
    const label = this.planned.content(planned, COLUMN.label);
    const rows = this.finder.cells.inputs.values.flatMap((cells, row) =>
      cells.includes(ref.text) ? [row] : [],
    );
    const alike = rows.filter(
      (row) => label?.kind !== 'text' || this.finder.value(row, this.labels ?? 0) === label.text,
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** The headings of the scenarios' columns, or of those that say where figures come from. */
  private headings(name: string): Area | undefined {
    const [status] = provenanceColumns;
    const { values } = this.finder.cells.inputs;
    const row = values.findIndex((cells) =>
      ['Figure', 'Live', 'Unit', status].every((word) => cells.includes(word)),
    );
    const cells = values[row];
    if (!cells) return undefined;
    const [from, to] =
      name === headingNames.scenarios
        ? [cells.indexOf('Unit') + 1, cells.indexOf(status)]
        : [cells.indexOf(status), cells.lastIndexOf(provenanceColumns[3]) + 1];
    return to > from ? { row, column: from, rows: 1, columns: to - from } : undefined;
  }

  /** A table that has another name, or whose cells are no table any more but stand where they stood. */
  table(key: TableKey, full: string): Repair | undefined {
    const headings = ['Scenario', ...tableColumns[key], ...provenanceColumns];
    const { tables, inputs } = this.finder.cells;
    const starts = (row: number, column: number) =>
      headings.every((heading, step) => this.finder.value(row, column + step) === heading);
    const renamed = tables.find(({ sheet, area }) => sheet === inputs.title && starts(area.row, area.column));
    if (renamed) return { kind: 'rename table', from: renamed.name, to: full };
    const planned = this.planned.plan.tables.find(({ name }) => name === tableNames[key]);
    if (!planned || this.labels === undefined) return undefined;
    const column = this.labels;
    const row = inputs.values.findIndex((_, at) => starts(at, column));
    return row < 0
      ? undefined
      : { kind: 'table', full, area: { ...planned.area, row, column, columns: headings.length } };
  }
}
