import type { ChartPosition } from '../host/model/charts/chart';
import { cellAt, type Point } from '../host/model/points';
import type { Worksheet } from '../host/model/worksheet';

/** A place on a sheet: a cell, counted from nought, and how far into it, in the units of drawings. */
export interface Corner {
  nativeCol: number;
  nativeColOff: number;
  nativeRow: number;
  nativeRowOff: number;
}

const UNITS_PER_POINT = 12_700;

/** The corners of what stands at these points of a sheet. */
export function corners(worksheet: Worksheet, place: ChartPosition): { tl: Corner; br: Corner } {
  const { left, top, width, height } = place;
  return {
    tl: corner(worksheet, { left, top }),
    br: corner(worksheet, { left: left + width, top: top + height }),
  };
}

function corner(worksheet: Worksheet, point: Point): Corner {
  const { row, column, into } = cellAt(worksheet, point);
  return {
    nativeCol: column,
    nativeColOff: Math.round(into.left * UNITS_PER_POINT),
    nativeRow: row,
    nativeRowOff: Math.round(into.top * UNITS_PER_POINT),
  };
}
