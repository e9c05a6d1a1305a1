import type { ChartPosition } from '../host/model/chart';
import { PIXELS_PER_POINT } from '../host/model/values';
import type { Worksheet } from '../host/model/worksheet';

/** A place on a sheet: a cell, counted from nought, and how far into it, in the units of drawings. */
export interface Corner {
  nativeCol: number;
  nativeColOff: number;
  nativeRow: number;
  nativeRowOff: number;
}

const UNITS_PER_PIXEL = 9525;

/** The corners of what stands at these points of a sheet. */
export function corners(worksheet: Worksheet, place: ChartPosition): { tl: Corner; br: Corner } {
  const { left, top, width, height } = place;
  return {
    tl: corner(worksheet, left, top),
    br: corner(worksheet, left + width, top + height),
  };
}

function corner({ sheet }: Worksheet, left: number, top: number): Corner {
  const across = along(left * PIXELS_PER_POINT, sheet.getMaxColumns(), (column) =>
    sheet.getColumnWidth(column),
  );
  const down = along(top * PIXELS_PER_POINT, sheet.getMaxRows(), (row) => sheet.getRowHeight(row));
  return {
    nativeCol: across.cell,
    nativeColOff: across.into,
    nativeRow: down.cell,
    nativeRowOff: down.into,
  };
}

function along(
  pixels: number,
  count: number,
  size: (cell: number) => number,
): { cell: number; into: number } {
  let rest = pixels;
  let cell = 0;
  // A corner on a line between two cells is the end of the first no less than the start of the second.
  while (cell < count - 1 && rest >= size(cell) - 0.01) rest -= size(cell++);
  return { cell, into: Math.max(0, Math.round(rest * UNITS_PER_PIXEL)) };
}
