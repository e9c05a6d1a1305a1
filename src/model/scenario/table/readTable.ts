import { notKnown, sumKnown } from '../../money/units';
import { mapCourses } from '../outcome/comparison';
import { type Content, readCost, type CostRead, type Unit } from '../readCost';
import type { Columns, Grid, Table } from './table';
import { isHeadingRow, isNoCouncil, saysTotal } from './headings';
import { type Course, courses } from '../scenario';

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

/**
 * The rows of those read that add others up: by their names, or because each cost is what the rows above come to, all
 * of them or those since the last such row.
 */
export function sumRows(read: readonly CouncilRead[]): ReadonlySet<number> {
  const sums = new Set<number>();
  let since: CouncilRead[] = [];
  const all: CouncilRead[] = [];
  for (const one of read)
    if (saysTotal(one.name) || [since, all].some((above) => addsUp(one, above))) {
      sums.add(one.row);
      since = [];
    } else {
      since.push(one);
      all.push(one);
    }
  return sums;
}

/** Two costs at least, for one may be another's sum by chance. */
function addsUp({ costs }: CouncilRead, above: readonly CouncilRead[]): boolean {
  const known = courses.filter((course) => costs[course].kind === 'cost');
  return (
    above.length > 1 &&
    known.length > 1 &&
    known.every(
      (course) => valueOf(costs[course]) === sumKnown(above.map((one) => valueOf(one.costs[course]))),
    )
  );
}

const valueOf = (cost: CostRead) => (cost.kind === 'cost' ? cost.value : notKnown);

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
