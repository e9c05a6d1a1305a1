import type { Area, SheetPlan } from '../plan/plan';

/** The values of a sheet, row by row from A1 on. */
export type SheetValues = readonly (readonly unknown[])[];

/** The present row of a planned row: another if rows were inserted above it, undefined if it was deleted. */
export type RowOf = (planned: number) => number | undefined;

/** A planned cell by which its row is recognised. */
export interface RowMarker extends Pick<Area, 'row' | 'column'> {
  readonly isIn: (value: unknown) => boolean;
}

/** The most rows that a row may have moved. */
const MOST_MOVED = 200;
/**
 * The cost of assuming that rows were inserted or deleted in one place: more than that of one cell that was typed
 * over.
 */
const SHIFT_COST = 1.5;
/** The most that one row may cost, if it is deleted or its cells differ: somebody may have typed over all of it. */
const MOST_ROW_COST = 2;
/** A small cost for each row moved, so that of equal alignments the one that moves rows least is taken. */
const DISTANCE_COST = 1e-6;

/** An alignment of all rows up to one, and its cost. */
interface Alignment {
  readonly cost: number;
  readonly last: Move;
}

/** How far the rows from one on have moved; undefined if they are deleted. */
interface Move {
  readonly from: number;
  readonly by: number | undefined;
  readonly before?: Move;
}

const IMPOSSIBLE: Alignment = { cost: Infinity, last: { from: 0, by: undefined } };

/**
 * Finds the rows of a plan on its sheet by the constants in them, labels, units and numbers, and by any other
 * markers. Of all alignments it takes the one that explains the sheet by the fewest changes, where a cell that was
 * typed over is a smaller change than inserted or deleted rows.
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
  const { last } = cheapestAlignment(rows, mismatches, (row) =>
    Math.min(MOST_ROW_COST, markers.get(row)?.length ?? 0),
  );
  const moves: Move[] = [];
  for (let move: Move | undefined = last; move; move = move.before) moves.push(move);
  return (row) => {
    const move = moves.find(({ from }) => from <= row);
    return move?.by === undefined ? undefined : row + move.by;
  };
}

/** The cheapest alignment, by dynamic programming: row by row, for each distance that the row may have moved. */
function cheapestAlignment(
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

/** An alignment that goes on after deleted rows. */
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
