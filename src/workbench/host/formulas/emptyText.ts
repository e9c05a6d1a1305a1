import { CellValueType } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/* eslint-disable @typescript-eslint/unbound-method -- it is called with the object it belongs to */
const cellData = BaseReferenceObject.prototype.getCellData;
/* eslint-enable @typescript-eslint/unbound-method */

/** Any formula: a cell that has one is never taken for an empty cell. */
const SOME_FORMULA = '=""';

/**
 * A formula that gives "" holds a text, as in Excel, and is no empty cell. Univer holds to this except within the
 * calculation that works the text out, where it looks for a value only and finds none.
 */
export function tellEmptyTextFromNothing(): void {
  BaseReferenceObject.prototype.getCellData = function (row: number, column: number) {
    const cell = cellData.call(this, row, column);
    return cell?.v === '' && cell.t === CellValueType.STRING && !cell.f ? { ...cell, f: SOME_FORMULA } : cell;
  };
}
