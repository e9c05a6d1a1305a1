import { BaseReferenceObject } from '@univerjs/engine-formula';

/* eslint-disable @typescript-eslint/unbound-method -- it is called with the object it belongs to */
const setByName = BaseReferenceObject.prototype.setForcedSheetId;
/* eslint-enable @typescript-eslint/unbound-method */

/**
 * `Prices[Cost]` names no sheet: the table knows its own. When a function such as INDEX gives a part of it, Univer
 * looks the sheet up by the name that is not there, and reads the formula's own sheet instead.
 */
export function keepTablesOnTheirSheets(): void {
  BaseReferenceObject.prototype.setForcedSheetId = function (sheets) {
    if (this.getForcedSheetName()) setByName.call(this, sheets);
  };
}
