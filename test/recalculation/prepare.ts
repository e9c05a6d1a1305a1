import { parse, type Rect } from '../../src/workbench/host/addresses';
import { childOf, childrenOf, type Element } from './package';
import { type FileSheet, FileWorkbook, type Value } from './workbook';

/** What every stored result becomes, so that a reader who keeps it is found out. */
export const SPOILT = -987_654.321;

/** The file with these cells typed over, and with every result of a formula spoilt. */
export function prepared(file: Uint8Array, inputs: Readonly<Record<string, Value>> = {}): Uint8Array {
  const workbook = new FileWorkbook(file);
  for (const sheet of workbook.sheets) spoil(sheet);
  for (const [where, value] of Object.entries(inputs)) {
    const { sheet, address } = workbook.cellAt(where);
    const cell = sheet.cell(address);
    if (!cell) throw new Error(`${where} has nothing in the file to type over`);
    typeOver(cell.element, value);
  }
  return workbook.package.zipped();
}

function spoil(sheet: FileSheet): void {
  const filled: Rect[] = [];
  for (const [, { element }] of sheet.cells()) {
    const area = parse(childOf(element, 'f')?.attributes['ref'] ?? '');
    if (area) filled.push(area);
  }
  for (const [address, { element, formula }] of sheet.cells()) {
    const at = parse(address);
    const isFilled = at && filled.some((area) => holds(area, at));
    if (formula === undefined && !isFilled) continue;
    element.children = childrenOf(element, 'f');
    setValue(element, String(SPOILT));
  }
}

const holds = (area: Rect, { r0, c0 }: Rect) =>
  r0 >= area.r0 && r0 <= area.r1 && c0 >= area.c0 && c0 <= area.c1;

function typeOver(element: Element, value: Value): void {
  element.children = [];
  if (value === null) delete element.attributes['t'];
  else if (typeof value === 'string') {
    element.attributes['t'] = 'inlineStr';
    element.children = [
      { name: 'is', attributes: {}, children: [{ name: 't', attributes: {}, children: [value] }] },
    ];
  } else setValue(element, String(Number(value)), typeof value === 'boolean' ? 'b' : undefined);
}

function setValue(element: Element, text: string, type?: string): void {
  if (type === undefined) delete element.attributes['t'];
  else element.attributes['t'] = type;
  element.children = [...element.children, { name: 'v', attributes: {}, children: [text] }];
}
