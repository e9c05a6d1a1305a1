import type { Area, SheetPlan } from '../plan/plan';

/** What a sheet holds, from its first cell on. */
export type SheetValues = readonly (readonly unknown[])[];

/** Where a planned row stands now: elsewhere once rows were inserted above it, nowhere once it was deleted. */
export type RowOf = (planned: number) => number | undefined;

/** A planned cell by which its row can be known again. */
export interface RowMarker extends Pick<Area, 'row' | 'column'> {
  readonly isIn: (value: unknown) => boolean;
}

/** How far rows may have moved in all. */
const MOST_MOVED = 200;
/** What it costs to take rows for inserted or deleted in one place: more than one cell that reads otherwise. */
const SHIFT_COST = 1.5;
/** The most that a row costs which is not where it is looked for, or is deleted: somebody may have typed over all of it. */
const MOST_ROW_COST = 2;
/** Decides between ways that cost the same: rows stay where they are, or nearly. */
const DISTANCE_COST = 1e-6;

/** A way to find all rows up to one. */
interface Alignment {
  readonly cost: number;
  readonly last: Move;
}

/** How far the rows from one on have moved; nothing where they are deleted. */
interface Move {
  readonly from: number;
  readonly by: number | undefined;
  readonly before?: Move;
}

const IMPOSSIBLE: Alignment = { cost: Infinity, last: { from: 0, by: undefined } };

/**
 * Finds the rows of a plan on its sheet by what stands in them whatever is worked out, labels, units and numbers,
 * and by any other signs: in the way that takes the fewest changes to the sheet, where a cell that was typed over is
 * a smaller one than rows that were inserted or deleted.
 */
export function rowsOn({ cells }: SheetPlan, values: SheetValues, others: readonly RowMarker[] = []): RowOf {
  const markers = byRow([...constantsOf(cells), ...others]);
  const count = Math.max(-1, ...cells.map(({ row }) => row), ...markers.keys()) + 1;
  const mismatches = (row: number, at: number) => {
    let missed = 0;
    for (const { column, isIn } of markers.get(row) ?? [])
      if (!isIn(values[at]?.[column]) && ++missed === MOST_ROW_COST) break;
    return missed;
  };
  const rows = [...Array(count).keys()];
  const asTheyAre = rows.reduce((sum, row) => sum + mismatches(row, row), 0);
  if (asTheyAre <= SHIFT_COST) return (row) => row;
  const { last } = cheapest(rows, mismatches, (row) =>
    Math.min(MOST_ROW_COST, markers.get(row)?.length ?? 0),
  );
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
): Alignment {
  const distances = [...Array(2 * MOST_MOVED + 1).keys()].map((index) => index - MOST_MOVED);
  const none = distances.map(() => IMPOSSIBLE);
  let placed = distances.map((by): Alignment => (by === 0 ? { cost: 0, last: { from: 0, by } } : IMPOSSIBLE));
  let deleted = none;
  for (const row of rows) {
    let nearer = IMPOSSIBLE;
    const [to, gone] = [[...none], [...none]];
    for (const [index, by] of distances.entries()) {
      const [here, less] = [placed[index] ?? IMPOSSIBLE, deleted[index] ?? IMPOSSIBLE];
      const way = better(here, better(shifted(nearer, row, by), resumed(less, row, by)));
      if (way.cost < Infinity)
        to[index] = { ...way, cost: way.cost + misses(row, row + by) + DISTANCE_COST * Math.abs(by) };
      nearer = better(here, nearer);
      const without = better(less, shifted(here, row, undefined));
      if (index > 0) gone[index - 1] = { ...without, cost: without.cost + whole(row) };
    }
    [placed, deleted] = [to, gone];
  }
  const ended = deleted.map((way, index) => resumed(way, rows.length, distances[index] ?? 0));
  return [...placed, ...ended].reduce(better);
}

const better = (one: Alignment, other: Alignment) => (other.cost < one.cost ? other : one);

const shifted = ({ cost, last }: Alignment, from: number, by: number | undefined): Alignment => ({
  cost: cost + SHIFT_COST,
  last: { from, by, before: last },
});

/** After deleted rows. */
const resumed = ({ cost, last }: Alignment, from: number, by: number): Alignment => ({
  cost,
  last: { from, by, before: last },
});

const constantsOf = (cells: SheetPlan['cells']): RowMarker[] =>
  cells.flatMap(({ row, column, content }) => {
    if (content.kind === 'formula') return [];
    const constant = content.kind === 'text' ? content.text : content.value;
    return [{ row, column, isIn: (value) => value === constant }];
  });

function byRow(markers: readonly RowMarker[]): Map<number, RowMarker[]> {
  const rows = new Map<number, RowMarker[]>();
  for (const sign of markers) {
    const own = rows.get(sign.row);
    if (own) own.push(sign);
    else rows.set(sign.row, [sign]);
  }
  return rows;
}
