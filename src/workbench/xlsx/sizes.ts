import { BooleanNumber } from '@univerjs/core';
import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import { PIXELS_PER_POINT } from '../host/model/values';
import type { Worksheet } from '../host/model/worksheet';

/** A column's width in a file counts digits of Calibri 11, each so wide. */
const PIXELS_PER_DIGIT = 7;

/** Widths, heights, what is hidden, and merged cells. Rows that fit their text are left to the reader of the file. */
export function writeSizes(worksheet: Worksheet, file: FileSheet): void {
  const model = worksheet.sheet.getSheet();
  for (const [key, { w, hd }] of entries(model.getColumnManager().getColumnData())) {
    const column = file.getColumn(key + 1);
    if (w !== undefined) column.width = w / PIXELS_PER_DIGIT;
    if (hd === BooleanNumber.TRUE) column.hidden = true;
  }
  for (const [key, { h, ia, hd }] of entries(model.getRowManager().getRowData())) {
    const row = file.getRow(key + 1);
    const isHidden = hd === BooleanNumber.TRUE;
    // A row of which nothing but this is said would not be written: it is said with its height.
    if (isHidden || (h !== undefined && ia === BooleanNumber.FALSE))
      row.height = (h ?? worksheet.sheet.getRowHeight(key)) / PIXELS_PER_POINT;
    if (isHidden) row.hidden = true;
  }
  for (const { startRow, startColumn, endRow, endColumn } of model.getMergeData())
    file.mergeCellsWithoutStyle(written({ r0: startRow, c0: startColumn, r1: endRow, c1: endColumn }));
}

/** The rows or columns that something has been said of. */
function entries<T>(data: Readonly<Record<number, T | null | undefined>>): [number, T][] {
  return Object.entries(data).flatMap(([key, entry]): [number, T][] => (entry ? [[Number(key), entry]] : []));
}
