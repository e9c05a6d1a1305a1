import { type Content, readCost, isFigure } from '../readCost';
import { isHeadingRow, isNoCouncil, type Role, roleOf } from './headings';
import { courses } from '../scenario';
import type { Columns, Grid, Table } from './table';
import { unitOf } from './unitOf';

/**
 * Finds the table with councils down and their costs across, with headings in any order and wording; or, where no
 * heading is recognised, rows of a name and costs. Undefined where there is no such table.
 */
export function findTable(grid: Grid): Table | undefined {
  const found = byHeadings(grid) ?? byShape(grid);
  return found && { ...found, ...unitOf(grid, found) };
}

type Found = Omit<Table, 'unit' | 'unitIsStated'>;

const textAt = (grid: Grid, row: number, column: number) => {
  const content = grid[row]?.[column];
  return typeof content === 'string' ? content.trim() : '';
};
const isBlankRow = (row: readonly Content[]) =>
  row.every((content) => readCost(content, '£').kind === 'blank');

function byHeadings(grid: Grid): Found | undefined {
  const rows = grid.map((row, index) => ({ index, roles: rolesIn(row) }));
  const heading = rows
    .filter(({ roles }) => courses.some((course) => roles.has(course)))
    .sort((a, b) => b.roles.size - a.roles.size || a.index - b.index)[0];
  if (!heading) return undefined;
  const { index, roles } = heading;
  const block = blockFrom(grid, index + 1);
  if (!block) return undefined;
  const columns = {
    ...Object.fromEntries(roles),
    council: roles.get('council') ?? namesIn(grid, block, roles),
  };
  if (columns.council === -1) return undefined;
  return withCouncils(grid, { ...block, heading: index, columns });
}

/** The first column for each role that a row's headings name. */
function rolesIn(row: readonly Content[]): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (const [column, content] of row.entries()) {
    const role = typeof content === 'string' ? roleOf(content) : undefined;
    if (role !== undefined && !roles.has(role)) roles.set(role, column);
  }
  return roles;
}

interface Block {
  readonly first: number;
  readonly last: number;
}

/** The next block of rows from here on: without blank rows before it, and up to the next blank row. */
function blockFrom(grid: Grid, from: number): Block | undefined {
  const first = grid.findIndex((row, index) => index >= from && !isBlankRow(row));
  if (first === -1) return undefined;
  const end = grid.findIndex((row, index) => index > first && isBlankRow(row));
  return { first, last: (end === -1 ? grid.length : end) - 1 };
}

/** Of the columns without a recognised heading, the one with most names; −1 where none has any. */
function namesIn(grid: Grid, { first, last }: Block, roles: ReadonlyMap<Role, number>): number {
  const taken = new Set(roles.values());
  const rows = grid.slice(first, last + 1);
  const counts = (grid[first] ?? []).map((_, column) =>
    taken.has(column) ? 0 : rows.filter((_row, index) => isName(textAt(grid, first + index, column))).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

const isName = (text: string) => text !== '' && readCost(text, '£').kind === 'no cost' && !isNoCouncil(text);

/** Whether a cell names a council. The heading of a column of councils does not. */
const isCouncil = (grid: Grid, row: number, column: number) =>
  isName(textAt(grid, row, column)) &&
  !isHeadingRow(textAt(grid, row, column), (grid[row] ?? []).slice(column + 1));

/** The table from its first council on; undefined where it has none. */
function withCouncils(grid: Grid, found: Found): Found | undefined {
  const { first, last, columns } = found;
  for (let row = first; row <= last; row++)
    if (isCouncil(grid, row, columns.council)) return { ...found, first: row };
  return undefined;
}

/** Two rows or more of a name and, in columns to the right of it, figures. */
function byShape(grid: Grid): Found | undefined {
  for (let first = 0; first < grid.length - 1; first++) {
    const row = grid[first] ?? [];
    const council = row.findIndex((_, column) => isCouncil(grid, first, column));
    const holds = (at: number) =>
      isCouncil(grid, at, council) && (grid[at] ?? []).slice(council + 1).some(isFigure);
    if (council === -1 || !holds(first) || !holds(first + 1)) continue;
    const block = blockFrom(grid, first);
    if (block)
      return {
        ...block,
        heading: headingAbove(grid, first, council),
        columns: inOrder(grid, block, council),
      };
  }
  return undefined;
}

/**
 * The row above the first, if it is a heading: words over the figures, or a heading over the names with years over
 * the figures.
 */
function headingAbove(grid: Grid, first: number, council: number): number | undefined {
  const above = grid[first - 1]?.slice(council + 1) ?? [];
  const isHeading =
    isHeadingRow(textAt(grid, first - 1, council), above) ||
    above.some((content) => typeof content === 'string' && content.trim() !== '');
  return isHeading ? first - 1 : undefined;
}

/** The columns of figures without headings: as-is, alone and joint in this order; if there are two, as-is and joint. */
function inOrder(grid: Grid, { first, last }: Block, council: number): Columns {
  const rows = grid.slice(first, last + 1);
  const figures = (grid[first] ?? [])
    .map((_, column) => column)
    .filter((column) => column > council && rows.some((row) => isFigure(row[column])));
  const [a, b, c] = figures;
  const given = c === undefined ? { asIs: a, joint: b } : { asIs: a, alone: b, joint: c };
  return {
    council,
    ...Object.fromEntries(Object.entries(given).filter(([, column]) => column !== undefined)),
  };
}
