import { mapCourses } from './comparison';
import { type Content, readCost, type CostRead, type Unit } from './readCost';
import type { Columns, Grid, Table } from './table';
import { isHeadingRow, isNoCouncil } from './headings';
import type { Course } from './scenario';

/** A council's cost as read from the table, and its column; no column where the course is not on the sheet. */
export type PlacedCost = CostRead & { readonly column?: number };

export interface CouncilRead {
  readonly name: string;
  readonly row: number;
  readonly costs: Readonly<Record<Course, PlacedCost>>;
}

/** Every council of a table with its costs. Rows without a name, totals, notes and headings are left out. */
export function readTable(
  grid: Grid,
  { first, last, columns, unit }: Omit<Table, 'unitIsStated'>,
): CouncilRead[] {
  return grid.slice(first, last + 1).flatMap((cells, index) => {
    const name = nameIn(cells[columns.council]);
    const beside = cells.filter((_, column) => column !== columns.council);
    if (name === '' || isNoCouncil(name) || isHeadingRow(name, beside)) return [];
    return [{ name, row: first + index, costs: costsIn(cells, columns, unit) }];
  });
}

const nameIn = (content: Content | undefined) =>
  typeof content === 'string' || typeof content === 'number' ? String(content).trim() : '';

function costsIn(cells: readonly Content[], columns: Columns, unit: Unit): CouncilRead['costs'] {
  return mapCourses((course): PlacedCost => {
    const column = columns[course];
    return column === undefined ? { kind: 'blank' } : { ...readCost(cells[column], unit), column };
  });
}

/** The columns of a table that hold anything, with their headings, for the user to choose from. */
export function columnsOf(grid: Grid, { heading, first, last }: Pick<Table, 'heading' | 'first' | 'last'>) {
  const rows = grid.slice(first, last + 1);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: widest }, (_, column) => ({
    column,
    heading: heading === undefined ? '' : String(grid[heading]?.[column] ?? '').trim(),
    holds: rows.some((row) => row[column] !== '' && row[column] !== undefined),
  })).filter(({ holds, heading: words }) => holds || words !== '');
}
