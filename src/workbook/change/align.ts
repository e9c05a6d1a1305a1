import type { SheetPlan } from '../plan/plan';

/** What a sheet holds, from its first cell on. */
export type Cells = readonly (readonly unknown[])[];

/** Where a planned row stands now: elsewhere once rows were inserted above it, nowhere once it was deleted. */
export type RowOf = (planned: number) => number | undefined;

/** How many rows may have been inserted, or deleted, in one place. */
const FARTHEST = 200;
/** So many rows in a row must be where they are looked for. */
const ENOUGH = 3;

/**
 * Finds the rows of a plan on its sheet by what stands in them whatever is worked out: labels, units and numbers.
 * A wrong guess does no harm, for nothing is changed that does not hold what was planned for it.
 */
export function rowsOn({ cells }: SheetPlan, values: Cells): RowOf {
  const constants = constantsOf(cells);
  const count = Math.max(-1, ...cells.map(({ row }) => row)) + 1;
  const matches = (row: number, at: number) => {
    const own = constants.get(row);
    if (!own) return true;
    const same = own.filter(([column, content]) => values[at]?.[column] === content).length;
    return same * 2 >= own.length;
  };
  const fits = (row: number, offset: number) => {
    const next = [...Array(count - row).keys()].map((step) => row + step).filter((one) => constants.has(one));
    return next.slice(0, ENOUGH).every((one) => matches(one, one + offset));
  };
  const found = new Map<number, number>();
  let offset = 0;
  for (let row = 0; row < count; row++) {
    if (!matches(row, row + offset)) {
      const inserted = firstOf((step) => fits(row, offset + step));
      const deleted = firstOf((step) => fits(row + step, offset - step));
      if (inserted !== undefined && inserted <= (deleted ?? FARTHEST)) offset += inserted;
      else if (deleted !== undefined) {
        row += deleted;
        offset -= deleted;
      }
    }
    found.set(row, row + offset);
  }
  return (row) => (row < count ? found.get(row) : row + offset);
}

function constantsOf(cells: SheetPlan['cells']): Map<number, [number, string | number][]> {
  const rows = new Map<number, [number, string | number][]>();
  for (const { row, column, content } of cells) {
    if (content.kind === 'formula') continue;
    const constant = content.kind === 'text' ? content.text : content.value;
    rows.set(row, [...(rows.get(row) ?? []), [column, constant]]);
  }
  return rows;
}

function firstOf(holds: (step: number) => boolean): number | undefined {
  for (let step = 1; step <= FARTHEST; step++) if (holds(step)) return step;
  return undefined;
}
