import type { Area, SheetPlan } from '../plan/plan';
import type { SheetValues, RowOf, RowMarker } from './align';

/**
 * A hash of four characters for each frozen cell's value, to tell a figure that somebody has typed over since from
 * one that was only worked out. Kept in the workbook's settings.
 */
export type Marks = string;

const LENGTH = 4;
/** The mark of a cell that was not ours when the others were frozen. */
const NOT_OURS = '----';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export type CellPosition = Pick<Area, 'row' | 'column'>;

/** The cells of a plan with formulas, and those that its formulas spill into. */
export function workedOut({ cells, spills }: SheetPlan): CellPosition[] {
  const spilt = spills.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })).slice(1),
  );
  return [...cells.filter(({ content }) => content.kind === 'formula'), ...spilt];
}

/** The marks of a plan's worked-out cells, as the sheet's values are. */
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

/** Whether a cell, by its index among the worked-out cells, still holds what it held. */
export const isMarked = (marks: Marks, index: number, value: unknown) =>
  marks.slice(index * LENGTH, (index + 1) * LENGTH) === markOf(value);

/** Markers that recognise rows by the frozen cells that were ours. */
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

/** The mark of a value: 24 bits of its FNV-1a hash. */
function markOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value ?? ''))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: LENGTH }, (_, index) => DIGITS[(hash >>> (6 * index)) & 63]).join('');
}
