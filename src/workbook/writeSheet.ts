import joint from '../../package.json';
import { supports } from './excel';
import { areaAddress, cellAddress, columnLetters } from './plan/address';
import { cellInput } from './plan/cellInput';
import { NOT_KNOWN, literal } from './plan/formula';
import { MARGINS, pagesOf, pointsWide } from './plan/pages';
import type { Area, SheetPlan, Style } from './plan/plan';
import { CHOSEN } from './plan/sharing/layout';
import { styles, TYPE } from './plan/styles';
import { validate } from './validate';

/** Writes a planned sheet to an empty worksheet. The caller syncs. */
export function writeSheet(worksheet: Excel.Worksheet, plan: SheetPlan): void {
  const rangeOf = oncePerAddress((area) => worksheet.getRange(area));
  for (const { column, columns, characters } of plan.widths)
    columnsAt(worksheet, column, columns).format.columnWidth = pointsWide(characters);
  for (const { area, style } of plan.styles) applyStyle(rangeOf(areaAddress(area)), area, style);
  writeCells(worksheet, plan);
  for (const { name, area } of plan.tables) addTable(worksheet, name, areaAddress(area));
  if (supports('1.8'))
    for (const rule of plan.rules) validate(rangeOf(areaAddress(rule.area)).dataValidation, rule);
  if (supports('1.6') && plan.role !== 'checks') markNotKnown(rangeOf(wholeAddress(plan)), plan.role);
  freeze(worksheet, plan.frozen);
  if (supports('1.9')) setPageLayout(worksheet, plan);
}

/** Defines the names of a sheet's cells, which may still be empty. */
export function defineNames(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  names: SheetPlan['names'],
): void {
  for (const { name, area } of names) context.workbook.names.add(name, worksheet.getRange(areaAddress(area)));
}

/** Replaces a sheet's formulas by their values. Excel copies them itself, so no figure passes through here. */
export function freezeToValues(worksheet: Excel.Worksheet, plan: SheetPlan | undefined): void {
  if (!plan) return;
  const all = worksheet.getRange(wholeAddress(plan));
  all.copyFrom(all, 'Values');
}

/** Adds a table in a plain style, as the sheet has its own formats. A table is there so that users can add lines. */
export function addTable(worksheet: Excel.Worksheet, name: string, address: string): void {
  const table = worksheet.tables.add(address, true);
  table.name = name;
  table.style = 'TableStyleLight1';
}

/** Writes all cells in one request. Null leaves a cell alone, such as one that a formula spills into. */
function writeCells(worksheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const { rows, columns } = sizeOf({ cells });
  const matrix = filled<string | number | null>(rows, columns, null);
  for (const { row, column, content } of cells) (matrix[row] ?? [])[column] = cellInput(content);
  worksheet.getRange(areaAddress({ row: 0, column: 0, rows, columns })).formulas = matrix;
}

/**
 * Colours "not known" wherever it is typed or comes of a formula. Number formats cannot: spreadsheets differ in
 * their colours.
 */
function markNotKnown({ conditionalFormats }: Excel.Range, role: SheetPlan['role']): void {
  for (const text of role === 'sharing' ? [NOT_KNOWN, literal(`not known${CHOSEN}`)] : [NOT_KNOWN]) {
    const { cellValue } = conditionalFormats.add('CellValue');
    cellValue.format.font.color = styles.notKnown.colour;
    cellValue.format.fill.color = styles.notKnown.fill;
    cellValue.rule = { formula1: `=${text}`, operator: 'EqualTo' };
  }
}

const wholeAddress = (plan: Pick<SheetPlan, 'cells'>) => areaAddress({ row: 0, column: 0, ...sizeOf(plan) });

const sizeOf = ({ cells }: Pick<SheetPlan, 'cells'>) => ({
  rows: Math.max(...cells.map(({ row }) => row)) + 1,
  columns: Math.max(...cells.map(({ column }) => column)) + 1,
});

/** Formats a range. */
export function applyStyle(range: Excel.Range, area: Area, style: Style): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.height !== undefined) format.rowHeight = style.height;
  if (style.top) format.verticalAlignment = 'Top';
  if (style.numberFormat !== undefined)
    range.numberFormat = filled(area.rows, area.columns, style.numberFormat);
  if (style.lineAbove !== undefined) {
    const line = format.borders.getItem('EdgeTop');
    line.style = 'Continuous';
    line.color = style.lineAbove;
  }
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan['frozen']): void {
  if (columns === 0) freezePanes.freezeRows(rows);
  else freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
}

/**
 * Sets the page: A4 landscape, title rows and columns on every page, and a footer with file, page, date and
 * version.
 */
function setPageLayout(worksheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = worksheet;
  const { scale, areas, rows, columns } = pagesOf(plan);
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.setPrintMargins('Points', MARGINS);
  pageLayout.zoom = { scale };
  pageLayout.setPrintTitleRows(`$1:$${plan.titleRows}`);
  if (columns.length > 0 && plan.frozen.columns > 0)
    pageLayout.setPrintTitleColumns(`$A:$${columnLetters(plan.frozen.columns - 1)}`);
  if (areas.length > 1) pageLayout.setPrintArea(worksheet.getRanges(areas.map(areaAddress).join(',')));
  for (const row of rows) horizontalPageBreaks.add(cellAddress(row, 0));
  for (const column of columns) verticalPageBreaks.add(cellAddress(0, column));
  const footer = pageLayout.headersFooters.defaultForAllPages;
  // In the cells' font size, as the footer is scaled with the sheet.
  const sized = (text: string) => `&${TYPE}${text}`;
  footer.leftFooter = sized('&F, &A');
  footer.centerFooter = sized('&P of &N');
  footer.rightFooter = sized(`&D, Joint ICT ${joint.version}`);
}

/** Makes each range only once, as every range is one more object for Excel to keep. */
function oncePerAddress(range: (address: string) => Excel.Range): (address: string) => Excel.Range {
  const known = new Map<string, Excel.Range>();
  return (address) => {
    const found = known.get(address) ?? range(address);
    known.set(address, found);
    return found;
  };
}

const columnsAt = (worksheet: Excel.Worksheet, column: number, columns: number) =>
  worksheet.getRange(areaAddress({ row: 0, column, rows: 1, columns })).getEntireColumn();

const filled = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
