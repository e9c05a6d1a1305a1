/** Writes the host's workbook as an .xlsx file that opens in Excel and in other spreadsheets. */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Host } from '../host/host';
import type { Worksheet } from '../host/model/worksheet';
import { type FormulaOptions, type Formulas, writeCells } from './cells';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditional';
import { isArea, namesOf } from './names';
import { breakAfter, headerFooter, pageSetup, view } from './page';
import { writeSizes } from './sizes';
import { argb } from './style';
import { writeTables } from './tables';
import { writeValidation } from './validation';

export interface FileOptions {
  readonly formulas: Formulas;
  /** Who made the file, as its properties say. */
  readonly creator: string;
}

/** The workbook as it is once everything is calculated. */
export async function workbookFile(host: Host, options: FileOptions): Promise<Uint8Array<ArrayBuffer>> {
  await host.settle();
  installChartSupport();
  const { book } = host;
  const { namespace } = host.functions;
  const file = new Workbook();
  file.creator = file.lastModifiedBy = options.creator;
  // Of formulas that a spreadsheet does not know, the results in the file are all it has.
  file.calcProperties.fullCalcOnLoad = options.formulas === 'plain';
  const formulaOptions = { formulas: options.formulas, namespace, isArea: isArea(book) };
  for (const worksheet of book.sheets()) writeSheet(file, worksheet, formulaOptions);
  for (const worksheet of book.sheets()) {
    const sheet = file.getWorksheet(worksheet.name);
    // After all sheets: a chart copies the figures of its cells.
    if (sheet) writeCharts(worksheet, sheet);
  }
  file.definedNames.model = namesOf(book, namespace);
  file.views = [{ ...WINDOW, activeTab: book.root.worksheets.getActiveWorksheet().position }];
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** Where Excel opens it on the screen, in its own small units. */
const WINDOW = { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, visibility: 'visible' };

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeSheet(file: Workbook, worksheet: Worksheet, options: FormulaOptions): void {
  const { name, tabColor, pageLayout, visibility } = worksheet;
  const sheet = file.addWorksheet(name, {
    ...(tabColor !== '' && { properties: { tabColor: { argb: argb(tabColor) } } }),
    state: STATES[visibility as keyof typeof STATES],
    views: [view(worksheet)],
    headerFooter: headerFooter(pageLayout),
  });
  Object.assign(sheet.pageSetup, pageSetup(pageLayout));
  breakAfter(worksheet, sheet);
  writeSizes(worksheet, sheet);
  writeTables(worksheet, sheet);
  writeCells(worksheet, sheet, options);
  writeValidation(worksheet, sheet, options.namespace);
  writeConditionalFormats(worksheet, sheet, options.namespace);
}
