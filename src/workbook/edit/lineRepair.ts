import type { TableKey } from '../plan/inputs/names';
import { tableNames } from '../plan/inputs/names';
import type { Content } from '../plan/plan';
import { type Line, matchingCells, linesIn, showsSame, tableColumnsOf } from './lineChanges';
import type { Finder } from '../read/sheetCells';
import type { PlannedSide } from './side';

/** What stood last in a cell of a table's line; nothing where it cannot be told which line it was. */
export function lastInLine(
  finder: Finder,
  last: PlannedSide,
  { row, column }: { readonly row: number; readonly column: number },
): { readonly content: Content | undefined; readonly format: string | undefined } | undefined {
  for (const key of Object.keys(tableNames) as TableKey[]) {
    const area = finder.table(tableNames[key]);
    if (!area || row <= area.row || row >= area.row + area.rows) continue;
    const columns = tableColumnsOf(finder, key, area);
    const step = columns.indexOf(column);
    if (step < 0) continue;
    const lines = linesIn(last, key, columns.length);
    const rows = Array.from({ length: area.rows - 1 }, (_, line) => area.row + 1 + line);
    const line = lineOf(finder, { row, rows, columns, lines });
    // What says what it said is broken by something elsewhere.
    return line && !showsSame(finder, row, column, line[step]) ? line[step] : undefined;
  }
  return undefined;
}

/**
 * The line that a row was: of those that no other row is more like, the one that it is most like, if it is at all.
 * None where a row as like it may be the line, or where it may be a new one.
 */
function lineOf(
  finder: Finder,
  {
    row,
    rows,
    columns,
    lines,
  }: {
    readonly row: number;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
    readonly lines: readonly Line[];
  },
): Line | undefined {
  const filled = rows.filter((one) => columns.some((column) => finder.value(one, column) !== ''));
  if (filled.length > lines.length) return undefined;
  const left = [...lines];
  const others = filled.filter((one) => {
    const index = left.findIndex((line) => matchingCells(finder, one, columns, line) === columns.length);
    if (one === row || index < 0) return one !== row;
    left.splice(index, 1);
    return false;
  });
  const alike = left
    .map((line) => ({ line, cells: matchingCells(finder, row, columns, line) }))
    .sort((one, other) => other.cells - one.cells);
  const [best, next] = alike;
  if (!best || best.cells <= columns.length / 2 || best.cells === next?.cells) return undefined;
  return others.some((other) => matchingCells(finder, other, columns, best.line) >= best.cells)
    ? undefined
    : best.line;
}
