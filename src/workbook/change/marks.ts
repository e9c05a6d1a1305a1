import type { Area, SheetPlan } from '../plan/plan';
import type { SheetValues, RowOf, RowMarker } from './align';

/**
 * What frozen cells held when they were frozen, four characters each, so that a figure which somebody typed over
 * since can be told from one that was only worked out. Kept in the workbook beside the sheets.
 */
export type Marks = string;

const LENGTH = 4;
/** Of a cell that was not ours when the others were frozen. */
const NOT_OURS = '----';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export type CellPosition = Pick<Area, 'row' | 'column'>;

/** The cells of a plan whose values come of formulas, and those that its tables fill. */
export function workedOut({ cells, spills }: SheetPlan): CellPosition[] {
  const spilt = spills.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })).slice(1),
  );
  return [...cells.filter(({ content }) => content.kind === 'formula'), ...spilt];
}

export const marksOf = (
  plan: SheetPlan,
  values: SheetValues,
  rowOf: RowOf = (row) => row,
  isOurs: (cell: CellPosition) => boolean = () => true,
): Marks =>
  workedOut(plan)
    .map((cell) => {
      const row = rowOf(cell.row);
      return row !== undefined && isOurs(cell) ? markOf(values[row]?.[cell.column]) : NOT_OURS;
    })
    .join('');

/** Whether the cell at this place among those worked out still holds what it held. */
export const isMarked = (marks: Marks, index: number, value: unknown) =>
  marks.slice(index * LENGTH, (index + 1) * LENGTH) === markOf(value);

/** The frozen cells that were ours, by which their rows are known again. */
export function markersOf(plan: SheetPlan, marks: Marks): RowMarker[] {
  const known = new Map<unknown, string>();
  const markOnce = (value: unknown) => {
    const mark = known.get(value) ?? markOf(value);
    known.set(value, mark);
    return mark;
  };
  return workedOut(plan).flatMap(({ row, column }, index) => {
    const mark = marks.slice(index * LENGTH, (index + 1) * LENGTH);
    return mark === '' || mark === NOT_OURS
      ? []
      : [{ row, column, isIn: (value) => markOnce(value) === mark }];
  });
}

/** FNV-1a, of which 24 bits are kept. */
function markOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value ?? ''))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: LENGTH }, (_, index) => DIGITS[(hash >>> (6 * index)) & 63]).join('');
}
