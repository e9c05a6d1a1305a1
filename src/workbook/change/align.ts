import type { Area, SheetPlan } from '../plan/plan';

/** What a sheet holds, from its first cell on. */
export type SheetValues = readonly (readonly unknown[])[];

/** Where a planned row stands now: elsewhere once rows were inserted above it, nowhere once it was deleted. */
export type RowOf = (planned: number) => number | undefined;

/** A planned cell by which its row can be known again. */
export interface Sign extends Pick<Area, 'row' | 'column'> {
  readonly isIn: (value: unknown) => boolean;
}

/** How far rows may have moved in all. */
const FARTHEST = 200;
/** What it costs to take rows for inserted or deleted in one place: more than one cell that reads otherwise. */
const SHIFT = 1.5;
/** The most that a row costs which is not where it is looked for, or is deleted: somebody may have typed over all of it. */
const ROW = 2;
/** Decides between ways that cost the same: rows stay where they are, or nearly. */
const AWAY = 1e-6;

/** A way to find all rows up to one. */
interface Way {
  readonly cost: number;
  readonly last: Move;
}

/** How far the rows from one on have moved; nothing where they are deleted. */
interface Move {
  readonly from: number;
  readonly by: number | undefined;
  readonly before?: Move;
}

const NO_WAY: Way = { cost: Infinity, last: { from: 0, by: undefined } };

/**
 * Finds the rows of a plan on its sheet by what stands in them whatever is worked out, labels, units and numbers,
 * and by any other signs: in the way that takes the fewest changes to the sheet, where a cell that was typed over is
 * a smaller one than rows that were inserted or deleted.
 */
export function rowsOn({ cells }: SheetPlan, values: SheetValues, others: readonly Sign[] = []): RowOf {
  const signs = byRow([...constantsOf(cells), ...others]);
  const count = Math.max(-1, ...cells.map(({ row }) => row), ...signs.keys()) + 1;
  const misses = (row: number, at: number) => {
    let missed = 0;
    for (const { column, isIn } of signs.get(row) ?? [])
      if (!isIn(values[at]?.[column]) && ++missed === ROW) break;
    return missed;
  };
  const rows = [...Array(count).keys()];
  const asTheyAre = rows.reduce((sum, row) => sum + misses(row, row), 0);
  if (asTheyAre <= SHIFT) return (row) => row;
  const { last } = cheapest(rows, misses, (row) => Math.min(ROW, signs.get(row)?.length ?? 0));
  const moves: Move[] = [];
  for (let move: Move | undefined = last; move; move = move.before) moves.push(move);
  return (row) => {
    const move = moves.find(({ from }) => from <= row);
    return move?.by === undefined ? undefined : row + move.by;
  };
}

/** Row by row, the cheapest way for each distance that the row may have moved. */
function cheapest(
  rows: readonly number[],
  misses: (row: number, at: number) => number,
  whole: (row: number) => number,
): Way {
  const distances = [...Array(2 * FARTHEST + 1).keys()].map((index) => index - FARTHEST);
  const none = distances.map(() => NO_WAY);
  let placed = distances.map((by): Way => (by === 0 ? { cost: 0, last: { from: 0, by } } : NO_WAY));
  let deleted = none;
  for (const row of rows) {
    let nearer = NO_WAY;
    const [to, gone] = [[...none], [...none]];
    for (const [index, by] of distances.entries()) {
      const [here, less] = [placed[index] ?? NO_WAY, deleted[index] ?? NO_WAY];
      const way = better(here, better(shifted(nearer, row, by), resumed(less, row, by)));
      if (way.cost < Infinity)
        to[index] = { ...way, cost: way.cost + misses(row, row + by) + AWAY * Math.abs(by) };
      nearer = better(here, nearer);
      const without = better(less, shifted(here, row, undefined));
      if (index > 0) gone[index - 1] = { ...without, cost: without.cost + whole(row) };
    }
    [placed, deleted] = [to, gone];
  }
  const ended = deleted.map((way, index) => resumed(way, rows.length, distances[index] ?? 0));
  return [...placed, ...ended].reduce(better);
}

const better = (one: Way, other: Way) => (other.cost < one.cost ? other : one);

const shifted = ({ cost, last }: Way, from: number, by: number | undefined): Way => ({
  cost: cost + SHIFT,
  last: { from, by, before: last },
});

/** After deleted rows. */
const resumed = ({ cost, last }: Way, from: number, by: number): Way => ({
  cost,
  last: { from, by, before: last },
});

const constantsOf = (cells: SheetPlan['cells']): Sign[] =>
  cells.flatMap(({ row, column, content }) => {
    if (content.kind === 'formula') return [];
    const constant = content.kind === 'text' ? content.text : content.value;
    return [{ row, column, isIn: (value) => value === constant }];
  });

function byRow(signs: readonly Sign[]): Map<number, Sign[]> {
  const rows = new Map<number, Sign[]>();
  for (const sign of signs) {
    const own = rows.get(sign.row);
    if (own) own.push(sign);
    else rows.set(sign.row, [sign]);
  }
  return rows;
}
