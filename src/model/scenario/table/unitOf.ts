import type { Unit } from '../readCost';
import { unitIn } from './headings';
import { courses } from '../scenario';
import type { Grid, Table } from './table';

/** The unit stated above a table's figures, the nearest text first; or else guessed from the largest figure. */
export function unitOf(
  grid: Grid,
  { first, last, columns }: Pick<Table, 'first' | 'last' | 'columns'>,
): Pick<Table, 'unit' | 'unitIsStated'> {
  const above = grid.slice(0, first).reverse().flat();
  const stated = above
    .map((content) => (typeof content === 'string' ? unitIn(content) : undefined))
    .find((unit) => unit !== undefined);
  if (stated) return { unit: stated, unitIsStated: true };
  const figures = grid
    .slice(first, last + 1)
    .flatMap((row) => courses.map((course) => row[columns[course] ?? -1]))
    .filter((content) => typeof content === 'number');
  return { unit: bySize(Math.max(0, ...figures)), unitIsStated: false };
}

/** A council's ICT costs hundreds of thousands of pounds a year, or millions. */
function bySize(largest: number): Unit {
  if (largest === 0 || largest >= 100_000) return '£';
  return largest < 100 ? '£m' : '£000';
}
