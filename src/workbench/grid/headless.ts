import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { Host, type HostOptions } from '../host/host';
import { completeIterators } from './iteratorHelpers';

/** What Univer has read of a formula it keeps for all workbooks, by their ids. */
let books = 0;

/** A host whose workbook nobody sees, with one empty sheet called Sheet1. Dispose of it, or its timers live on. */
export function createHeadlessHost(options: Partial<HostOptions> = {}): Host {
  completeIterators();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.SILENT,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    id: `book${++books}`,
    name: 'Book1',
    sheets: { sheet1: { id: 'sheet1', name: 'Sheet1', rowCount: 200, columnCount: 30 } },
    sheetOrder: ['sheet1'],
  });
  return new Host(univer, api, { namespace: 'DEMO', calculateOnDemand: true, ...options });
}
