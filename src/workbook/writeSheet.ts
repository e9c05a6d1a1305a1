import joint from '../../package.json';
import { supports } from './excel';
import { areaAddress } from './plan/address';
import { entered } from './plan/entered';
import type { Area, SheetPlan, Style } from './plan/plan';
import { validate } from './validate';

/** Puts a plan's sheet down on a worksheet that is empty. Nothing is read and nothing is sent: that is the caller's sync. */
export function writeSheet(worksheet: Excel.Worksheet, plan: SheetPlan): void {
  const rangeOf = eachOnce((area) => worksheet.getRange(area));
  for (const { column, columns, characters } of plan.widths)
    columnsAt(worksheet, column, columns).format.columnWidth = pointsWide(characters);
  for (const { area, style } of plan.styles) dress(rangeOf(areaAddress(area)), area, style);
  writeCells(worksheet, plan);
  for (const { name, area } of plan.tables) addTable(worksheet, name, areaAddress(area));
  if (supports('1.8'))
    for (const rule of plan.rules) validate(rangeOf(areaAddress(rule.area)).dataValidation, rule);
  freeze(worksheet, plan.frozen);
  if (supports('1.9')) layOut(worksheet, plan);
}

/** The names of a sheet's cells, which may still be empty. */
export function defineNames(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  names: SheetPlan['names'],
): void {
  for (const { name, area } of names) context.workbook.names.add(name, worksheet.getRange(areaAddress(area)));
}

/** Leaves what the formulas have come to in their place. Excel does so itself: no figure takes the way through here. */
export function freezeToValues(worksheet: Excel.Worksheet, plan: SheetPlan | undefined): void {
  if (!plan) return;
  const { rows, columns } = sizeOf(plan);
  const all = worksheet.getRange(areaAddress({ row: 0, column: 0, rows, columns }));
  all.copyFrom(all, 'Values');
}

/** Plain, for the sheet's own looks say more: a table is there for the lines that a user adds. */
export function addTable(worksheet: Excel.Worksheet, name: string, address: string): void {
  const table = worksheet.tables.add(address, true);
  table.name = name;
  table.style = 'TableStyleLight1';
}

/** All cells at once. Null leaves a cell alone: the cells of a spill are its formula's. */
function writeCells(worksheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const { rows, columns } = sizeOf({ cells });
  const matrix = filled<string | number | null>(rows, columns, null);
  for (const { row, column, content } of cells) (matrix[row] ?? [])[column] = entered(content);
  worksheet.getRange(areaAddress({ row: 0, column: 0, rows, columns })).formulas = matrix;
}

const sizeOf = ({ cells }: Pick<SheetPlan, 'cells'>) => ({
  rows: Math.max(...cells.map(({ row }) => row)) + 1,
  columns: Math.max(...cells.map(({ column }) => column)) + 1,
});

export function dress(range: Excel.Range, area: Area, style: Style): void {
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

/** A4 landscape, as wide as one page, its first rows heading every page; the footer says what was printed when. */
function layOut(worksheet: Excel.Worksheet, { titleRows }: SheetPlan): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = '&F, &A';
  footer.centerFooter = '&P of &N';
  footer.rightFooter = `&D, Joint ICT ${joint.version}`;
}

/** The same range for the same address: every range is one more object for Excel to keep. */
function eachOnce(range: (address: string) => Excel.Range): (address: string) => Excel.Range {
  const known = new Map<string, Excel.Range>();
  return (address) => {
    const found = known.get(address) ?? range(address);
    known.set(address, found);
    return found;
  };
}

const columnsAt = (worksheet: Excel.Worksheet, column: number, columns: number) =>
  worksheet.getRange(areaAddress({ row: 0, column, rows: 1, columns })).getEntireColumn();

/** Excel's box counts characters of Calibri 11, 7 pixels each and 5 for the edges; the API counts points. */
const pointsWide = (characters: number) => (characters * 7 + 5) * 0.75;

const filled = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
