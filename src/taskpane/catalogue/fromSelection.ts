import { findTable } from '../../model/scenario/findTable';
import { isNoCouncil } from '../../model/scenario/headings';
import { readTable } from '../../model/scenario/readTable';
import type { Cells } from '../ports/workbook';
import { type Argument, type Arguments, cellsArgument } from './argument';
import type { FunctionHelp, FunctionParameter } from './functionHelp';

/**
 * The arguments that selected cells can be: councils and their costs each to their own argument, a column each
 * for the ranges that a function needs, one cell for its first argument. Headings and totals are left out.
 */
export function fromSelection({ parameters }: FunctionHelp, cells: Cells | undefined): Arguments {
  if (!cells) return {};
  const required = parameters.filter(({ optional }) => !optional);
  if (cells.values.length === 1 && cells.values[0]?.length === 1)
    return Object.fromEntries(required.slice(0, 1).map(({ name }) => [name, cellsArgument(cells)]));
  return councilColumns(parameters, cells) ?? columnsInOrder(required, cells);
}

/** For functions of councils: the columns of a table of them, by their headings. */
function councilColumns(parameters: readonly FunctionParameter[], cells: Cells): Arguments | undefined {
  const table = parameters.some(({ name }) => name === 'councils') ? findTable(cells.values) : undefined;
  if (!table) return undefined;
  const last = toTheEnd(cells, readTable(cells.values, table).at(-1)?.row ?? table.last);
  const { council, ...costs } = table.columns;
  const columns: Readonly<Record<string, number>> = { councils: council, ...costs };
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const column = columns[name];
      return column === undefined ? [] : [[name, part(cells, table.first, last, column, 1)]];
    }),
  );
}

function columnsInOrder(required: readonly FunctionParameter[], cells: Cells): Arguments {
  const ranges = required.filter(({ isRange }) => isRange);
  const { first, last: lastRead } = rowsOfFigures(cells.values);
  const last = toTheEnd(cells, lastRead);
  const [only] = ranges;
  if (ranges.length === 1 && only) return { [only.name]: part(cells, first, last, 0, cells.columns) };
  return Object.fromEntries(
    ranges.slice(0, cells.columns).map(({ name }, column) => [name, part(cells, first, last, column, 1)]),
  );
}

/** Without a first row that has words over figures, and without totals at the end. */
function rowsOfFigures(values: Cells['values']): { first: number; last: number } {
  const numbers = (row: number) => values[row]?.some((content) => typeof content === 'number') ?? false;
  const first = !numbers(0) && numbers(1) ? 1 : 0;
  let last = values.length - 1;
  while (last > first && isNoCouncil(String(values[last]?.[0]))) last -= 1;
  return { first, last };
}

/** Where rows go on after the last that was read of many, they go on to the end of what is selected. */
const toTheEnd = ({ rows, values }: Cells, last: number) => (last === values.length - 1 ? rows - 1 : last);

const part = (cells: Cells, first: number, last: number, column: number, columns: number): Argument => ({
  kind: 'cells',
  sheet: cells.sheet,
  area: { row: cells.row + first, column: cells.column + column, rows: last - first + 1, columns },
});
