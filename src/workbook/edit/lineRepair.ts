import { tableNames } from '../plan/inputs/names';
import type { Content } from '../plan/plan';
import { type Line, matchingCells, linesIn, showsSame, tableColumnsOf, tableKeys } from './lineChanges';
import type { Finder } from '../read/sheetCells';
import type { PlannedSide } from './side';

/** What a cell of a table's line held last; undefined where the line cannot be recognised. */
export function lastInLine(
  finder: Finder,
  last: PlannedSide,
  { row, column }: { readonly row: number; readonly column: number },
): { readonly content: Content | undefined; readonly format: string | undefined } | undefined {
  for (const key of tableKeys) {
    const area = finder.table(tableNames[key]);
    if (!area || row <= area.row || row >= area.row + area.rows) continue;
    const columns = tableColumnsOf(finder, key, area);
    const step = columns.indexOf(column);
    if (step < 0) continue;
    const lines = linesIn(last, key, columns.length);
    const rows = Array.from({ length: area.rows - 1 }, (_, line) => area.row + 1 + line);
    const line = lineOf(finder, { row, rows, columns, lines });
    // A cell that shows what it showed last is not what is broken.
    return line && !showsSame(finder, row, column, line[step]) ? line[step] : undefined;
  }
  return undefined;
}

/**
 * The line that a row was: the most similar line that no other row matches, if more than half of its cells match.
 * Undefined where another row or line is as similar, or where the row may be a new line.
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
