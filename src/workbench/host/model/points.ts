/** Points from the corner of cell A1, in which charts have their places, and the cells under them. */
import { PIXELS_PER_POINT } from './values';
import type { Worksheet } from './worksheet';

/** In points. */
export interface Point {
  left: number;
  top: number;
}

/** A cell, and how far into it. */
export interface CellPoint {
  row: number;
  column: number;
  into: Point;
}

/** The corner of a cell. */
export function cornerOf({ sheet }: Worksheet, row: number, column: number): Point {
  let [left, top] = [0, 0];
  for (let at = 0; at < column; at++) left += sheet.getColumnWidth(at);
  for (let at = 0; at < row; at++) top += sheet.getRowHeight(at);
  return { left: left / PIXELS_PER_POINT, top: top / PIXELS_PER_POINT };
}

/** The cell at a point. */
export function cellAt({ sheet }: Worksheet, { left, top }: Point): CellPoint {
  const across = along(left, sheet.getMaxColumns(), (column) => sheet.getColumnWidth(column));
  const down = along(top, sheet.getMaxRows(), (row) => sheet.getRowHeight(row));
  return { row: down.cell, column: across.cell, into: { left: across.into, top: down.into } };
}

function along(points: number, count: number, pixels: (cell: number) => number) {
  let rest = points * PIXELS_PER_POINT;
  let cell = 0;
  // Sums of fractions are now and then a hair less than the line between two cells.
  while (cell < count - 1 && rest >= pixels(cell) - 0.01) rest -= pixels(cell++);
  return { cell, into: Math.max(0, rest) / PIXELS_PER_POINT };
}
