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
import type { Spot } from '../read/damage';
import { labelColumn, liveColumn } from '../read/labels';
import type { Finder } from '../read/sheetCells';
import { type Moves, movesOf, type PlannedInputs, plannedInputs } from './layout';
import { lastInLine } from './lineRepair';
import type { CellChange } from './side';
import { stemsOn } from './stems';

/** How to repair one damage without changing anything else on the sheet. */
export type Repair =
  /** Writes back what the cell held last. */
  | ({ readonly kind: 'cell' } & CellChange)
  | { readonly kind: 'name'; readonly full: string; readonly area: Area }
  | { readonly kind: 'rename table'; readonly from: string; readonly to: string }
  | { readonly kind: 'table'; readonly full: string; readonly area: Area };

/** The repair that writes a content into the damaged cell. */
export const cellRepair = ({ row, column }: Spot, content: Content | undefined, format?: string): Repair => ({
  kind: 'cell',
  row,
  column,
  content,
  format,
});

/** The Inputs sheet as it was last known, to repair the present one from. */
export class LastSheet {
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

  /** The repair of a cell in a figure's row. */
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

  /** The repair of a cell in a line of a table. */
  line(spot: Spot): Repair | undefined {
    const found = lastInLine(this.finder, { planned: this.planned, moves: this.moves }, spot);
    return found && cellRepair(spot, found.content, found.format);
  }

  private plannedColumns(area: Area): number[] {
    const { columns } = this.planned;
    return [area.column, ...Array.from({ length: columns.count }, (_, column) => column)];
  }

  /** The repair of a deleted name: its cells are found by the reference and the label in their row. */
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

  /** The row with the reference, such as IN12, and the label of a planned row, if only one has them. */
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

  /** The headings of the scenarios' columns, or of the provenance columns. */
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

  /** The repair of a table that was renamed, or turned into plain cells that are still there. */
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
