import { findTable } from '../../model/scenario/table/findTable';
import { isNoCouncil, roleOf } from '../../model/scenario/table/headings';
import { findGroups } from '../../model/scenario/table/readGroups';
import { type CouncilRead, readTable } from '../../model/scenario/table/readTable';
import { courses } from '../../model/scenario/scenario';
import type { Table } from '../../model/scenario/table/table';
import { namesIn } from '../../model/sharing/quotes';
import type { Cells } from '../ports/workbook';
import { type Argument, type Arguments, cellsArgument } from './argument';
import type { FunctionHelp, FunctionParameter } from './functionHelp';

/**
 * Arguments made from the selected cells. A table of councils or groups gives each of its columns to the argument of that
 * meaning; other cells give a column to each range that the function requires; one cell is its first argument. Headings
 * and totals are left out.
 */
export function fromSelection({ parameters }: FunctionHelp, cells: Cells | undefined): Arguments {
  if (!cells) return {};
  const required = parameters.filter(({ optional }) => !optional);
  if (cells.values.length === 1 && cells.values[0]?.length === 1)
    return Object.fromEntries(required.slice(0, 1).map(({ name }) => [name, cellsArgument(cells)]));
  return ofTable(parameters, cells) ?? columnsInOrder(required, cells);
}

/** The columns of a table of councils, by their headings; undefined if the cells are no such table. */
function ofTable(parameters: readonly FunctionParameter[], cells: Cells): Arguments | undefined {
  const table = findTable(cells.values);
  if (!table) return undefined;
  const has = (wanted: string) => parameters.some(({ name }) => name === wanted);
  const rows = readTable(cells.values, table);
  const { council, ...costs } = table.columns;
  if (has('councils')) return columnsOf(parameters, cells, table, rows, { councils: council, ...costs });
  if (has('coalitions')) {
    const columns = ofGroups(cells, table, rows);
    return columns && columnsOf(parameters, cells, table, rows, { coalitions: council, ...columns });
  }
  return has('amounts') || has('weights') || !isHeaded(cells, table) ? undefined : {};
}

type Columns = Readonly<Record<string, number | undefined>>;

function columnsOf(
  parameters: readonly FunctionParameter[],
  cells: Cells,
  table: Table,
  rows: readonly CouncilRead[],
  columns: Columns,
): Arguments {
  const last = toTheEnd(cells, rows.at(-1)?.row ?? table.last);
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const column = columns[name];
      return column === undefined ? [] : [[name, part(cells, table.first, last, column, 1)]];
    }),
  );
}

/**
 * The columns for a function of groups: what each council or group would pay by itself, and each council's share. As-is is
 * neither, and is taken only where there is no other column.
 */
function ofGroups(cells: Cells, table: Table, rows: readonly CouncilRead[]): Columns | undefined {
  const { council: _, ...costs } = table.columns;
  const { alone, joint } = costs;
  const [only, ...others] = Object.values(costs);
  const headed = isHeaded(cells, table);
  const councils = rows.map(({ name }) => name).filter((name) => namesIn(name).length === 1);
  if (councils.length < rows.length)
    return { costs: (headed ? alone : undefined) ?? findGroups(cells.values, councils)?.cost };
  if (!headed && alone === undefined) return undefined;
  return { costs: alone ?? (others.length === 0 ? only : undefined), shares: joint };
}

/** Whether a heading says that the table has costs of councils. Otherwise only its shape suggests it. */
const isHeaded = ({ values }: Cells, { heading, columns }: Table): boolean =>
  heading !== undefined &&
  courses.some((course) => roleOf(String(values[heading]?.[columns[course] ?? -1] ?? '')) === course);

/** The columns in their order: those of names to the arguments that take names, those of figures to the others. */
function columnsInOrder(required: readonly FunctionParameter[], cells: Cells): Arguments {
  const ranges = required.filter(({ isRange }) => isRange);
  const { first, last: lastRead } = rowsOfFigures(cells.values);
  const last = toTheEnd(cells, lastRead);
  const rows = cells.values.slice(first, lastRead + 1);
  const columns = (cells.values[0] ?? []).map((_, column) => column);
  const isFigures = (column: number) => rows.some((row) => typeof row[column] === 'number');
  const left = { names: columns.filter((column) => !isFigures(column)), figures: columns.filter(isFigures) };
  const [only] = ranges;
  if (ranges.length === 1 && only) {
    const from = left.figures[0] ?? 0;
    return { [only.name]: part(cells, first, last, from, cells.columns - from) };
  }
  return Object.fromEntries(
    ranges.flatMap(({ name }) => {
      const column = left[TAKES_NAMES.has(name) ? 'names' : 'figures'].shift();
      return column === undefined ? [] : [[name, part(cells, first, last, column, 1)]];
    }),
  );
}
const TAKES_NAMES: ReadonlySet<string> = new Set(['councils', 'coalitions']);

/** The rows without a heading over figures, and without totals at the end. */
function rowsOfFigures(values: Cells['values']): { first: number; last: number } {
  const numbers = (row: number) => values[row]?.some((content) => typeof content === 'number') ?? false;
  const first = !numbers(0) && numbers(1) ? 1 : 0;
  let last = values.length - 1;
  while (last > first && isNoCouncil(String(values[last]?.[0]))) last -= 1;
  return { first, last };
}

/** The last row of a range. If it is the last of many that were read, the range goes on to the end of the selection. */
const toTheEnd = ({ rows, values }: Cells, last: number) => (last === values.length - 1 ? rows - 1 : last);

const part = (cells: Cells, first: number, last: number, column: number, columns: number): Argument => ({
  kind: 'cells',
  sheet: cells.sheet,
  area: { row: cells.row + first, column: cells.column + column, rows: last - first + 1, columns },
});
