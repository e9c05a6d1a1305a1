import type {
  CellErrorValue,
  CellFormulaValue,
  CellValue,
  Style,
  Worksheet as FileSheet,
} from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import type { Worksheet } from '../host/model/worksheet';
import { usesArrays } from './arrays';
import { callsAddin, stored } from './storedFormula';
import { styleOf } from './style';

/**
 * Which formulas a file has: those that every spreadsheet knows, the results standing for the add-in's functions;
 * or all of them, of which Excel with the add-in alone knows the add-in's; or none, but every result.
 */
export type Formulas = 'plain' | 'all' | 'none';

export interface FormulaOptions {
  readonly formulas: Formulas;
  /** The add-in's, e.g. `DEMO` for `=DEMO.ADD(1,2)`. */
  readonly namespace: string;
  /** Whether a defined name stands for more than one cell. */
  isArea(name: string): boolean;
}

/** Writes what stands in the cells, and how it looks. */
export function writeCells(worksheet: Worksheet, file: FileSheet, options: FormulaOptions): void {
  const extent = worksheet.cells.extent();
  if (!extent) return;
  const values = worksheet.cells.values(extent);
  const formulas = worksheet.cells.formulas(extent);
  const style = stylesOnce(worksheet);
  for (const [row, cells] of values.entries())
    for (const [column, value] of cells.entries()) {
      const look = style(row, column);
      const content = contentOf(worksheet, row, column, { value, formula: formulas[row]?.[column] }, options);
      if (content === null && !look) continue;
      const cell = file.getCell(row + 1, column + 1);
      if (content !== null) cell.value = content;
      if (look) cell.style = { ...look };
    }
}

/** The style of each cell that has one; cells that look the same are looked at once. */
function stylesOnce(worksheet: Worksheet): (row: number, column: number) => Partial<Style> | undefined {
  const model = worksheet.sheet.getSheet();
  const known = new Map<string, Partial<Style>>();
  return (row, column) => {
    const own = model.getCellStyle(row, column);
    if (!own || Object.keys(own).length === 0) return undefined;
    const key = JSON.stringify(own);
    const style = known.get(key) ?? styleOf(worksheet.getCell(row, column));
    known.set(key, style);
    return style;
  };
}

function contentOf(
  worksheet: Worksheet,
  row: number,
  column: number,
  { value, formula }: { value: unknown; formula: unknown },
  options: FormulaOptions,
): CellValue {
  const own = worksheet.sheet.getSheet().getCellMatrix().getValue(row, column);
  const hasFormula = typeof formula === 'string' && Boolean(own?.f ?? own?.si);
  if (!hasFormula || options.formulas === 'none') return plain(value);
  if (options.formulas === 'plain' && callsAddin(formula, options.namespace)) return plain(value);
  const text = stored(formula, options.namespace);
  const result = (value === '' ? '' : plain(value)) as NonNullable<CellFormulaValue['result']>;
  const spill = worksheet.cells.spill(row, column);
  const at = { r0: row, c0: column, r1: row, c1: column };
  if (!spill && !usesArrays(formula, (name) => options.isArea(name))) return { formula: text, result };
  const failed = typeof result === 'object';
  const ref = written(spill && !failed ? spill : at);
  return { formula: text, result, shareType: 'array', ref, isDynamicArray: true };
}

/** A value without a formula; null for an empty cell. */
function plain(value: unknown): string | number | boolean | CellErrorValue | null {
  if (value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return /^#([A-Z0-9/]+[!?]|N\/A)$/.test(text)
    ? { error: KNOWN.find((code) => code === text) ?? '#VALUE!' }
    : text;
}

/** The errors that a file has a place for. */
const KNOWN: readonly CellErrorValue['error'][] = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
];
