import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import tableWords from '@univerjs/sheets-table-ui/locale/en-US';
import { greenTheme } from '@univerjs/themes';
import { leaveRemovedSheetsAlone } from './autoHeight';
import '@univerjs/sheets-table/facade';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-table-ui/lib/index.css';
import './univer.css';

/** Excel's green, where Univer's own would be a little bluer. */
const theme = {
  ...greenTheme,
  primary: {
    ...greenTheme.primary,
    400: '#3f9a63',
    500: '#1f8450',
    600: '#107c41',
    700: '#0e6b38',
    800: '#0b552d',
  },
};

/** In pixels, as in Excel. */
const cellSize = { defaultRowHeight: 20, defaultColumnWidth: 64 };

/** A workbook as Excel opens one, in the given element: one empty sheet, Calibri 11. */
export function createGrid(container: HTMLElement): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme,
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords) },
  });
  // The toolbar is left out: formatting by hand is Excel's business, the workbench is about the add-in.
  const preset = UniverSheetsCorePreset({ container, toolbar: false });
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);

  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    id: 'workbook',
    name: 'Book1',
    defaultStyle: { ff: 'Calibri', fs: 11 },
    sheetOrder: ['sheet1'],
    sheets: {
      sheet1: {
        id: 'sheet1',
        name: 'Sheet1',
        rowCount: 1000,
        columnCount: 52,
        ...cellSize,
      },
    },
  });
  // New sheets would otherwise have Univer's own, larger cells.
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === 'sheet.mutation.insert-sheet') Object.assign((params as { sheet: object }).sheet, cellSize);
  });
  leaveRemovedSheetsAlone(api);
  return { univer, api };
}
