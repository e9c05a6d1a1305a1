import type { FUniver } from '@univerjs/core/facade';
import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { written } from '../host/addresses';
import type { Host } from '../host/host';
import { withoutSentence } from './hover';

/** The selected cell, and why it fails if it does. */
export interface CellReport {
  /** Without the sheet: `B4`. */
  address: string;
  failure: { code: string; sentence: string } | undefined;
}

/** Tells about the selected cell whenever another one is selected or a calculation may have changed it. */
export function watchActiveCell(api: FUniver, host: Host, tell: (cell: CellReport) => void): void {
  let last = '';
  const look = () => {
    const cell = api.getActiveWorkbook()?.getActiveCell();
    if (!cell) return;
    const [row, column] = [cell.getRow(), cell.getColumn()];
    const failure = host.functions.failureAt(cell.getSheetId(), row, column);
    const report: CellReport = {
      address: written({ r0: row, c0: column, r1: row, c1: column }),
      failure: failure && { code: failure.code, sentence: failure.message || withoutSentence },
    };
    const text = JSON.stringify(report);
    if (text === last) return;
    last = text;
    tell(report);
  };
  // Not the event SelectionChanged: it compares with an array that has changed meanwhile, and misses selections.
  const selections = host.univer.__getInjector().get(SheetsSelectionsService);
  selections.selectionSet$.subscribe(look);
  selections.selectionMoveEnd$.subscribe(look);
  api.addEvent(api.Event.ActiveSheetChanged, look);
  api.getFormula().calculationResultApplied(look);
  host.listeners.add(look);
  look();
}
