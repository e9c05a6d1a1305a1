import type { Workbook, Worksheet } from '@univerjs/core';

/**
 * Puts cells in or takes them out as if their sheet were on show. Univer moves the names and formulas that refer to
 * the sheet on show, whichever sheet the cells are of, and of single cells it moves even the cells there.
 */
export function asIfShown(workbook: Workbook, sheet: Worksheet, work: () => void): void {
  workbook.getActiveSheet = () => sheet;
  try {
    work();
  } finally {
    // What every workbook has stands under it again.
    Reflect.deleteProperty(workbook, 'getActiveSheet');
  }
}
