import type { Scenario } from '../../../src/model/scenario/scenario';
import { areaOf } from '../../../src/workbook/plan/address';
import { planModel, type ModelOptions } from '../../../src/workbook/plan/model';
import type { Content, SheetPlan } from '../../../src/workbook/plan/plan';
import type { CellChange } from '../../../src/workbook/edit/side';
import type { Cell, ModelCells, SheetCells } from '../../../src/workbook/read/sheetCells';

/* A model's cells as a workbook would hold them, without one: the formulas that the reader meets are worked out here. */

/** What cells hold, by their places. */
type Contents = ReadonlyMap<string, Content>;

const keyOf = (row: number, column: number) => `${row}:${column}`;
const filled = <T>(rows: number, columns: number, value: T) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

/** What a cell shows. Formulas that only other formulas need show nothing. */
function show(contents: Contents, content: Content | undefined): Cell {
  if (!content) return '';
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : worked(contents, content.formula.slice(1));
}

function worked(contents: Contents, formula: string): Cell {
  const at = (reference: string) => {
    const { row = -1, column = -1 } = areaOf(reference) ?? {};
    return show(contents, contents.get(keyOf(row, column)));
  };
  const [, cell, yes, no] = /^IF\(([A-Z]+\d+)="","([^"]*)","([^"]*)"\)$/.exec(formula) ?? [];
  if (cell !== undefined) return (at(cell) === '' ? yes : no) ?? '';
  const [, joint] = /^IF\(COUNT\(.*\)=COUNT(?:IFS)?\(.*\),ROUND\(SUM\((.*)\),2\),""\)$/.exec(formula) ?? [];
  if (joint !== undefined) {
    const pence = joint.split(',').map((one) => Math.round(100 * Number(at(one))));
    return pence.reduce((sum, one) => sum + one, 0) / 100;
  }
  const parts = formula.match(/"(?:[^"]|"")*"|[^&]+/g) ?? [];
  if (!parts.every((part) => part.startsWith('"') || areaOf(part) !== undefined)) return '';
  const shown = parts.map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : at(part),
  );
  return shown.length === 1 ? (shown[0] ?? '') : shown.map(String).join('');
}

/** Cells with what they show. */
function shownCells(title: string, contents: Contents, formats: string[][]): SheetCells {
  const [rows, columns] = [formats.length, formats[0]?.length ?? 0];
  const [values, formulas] = [filled<Cell>(rows, columns, ''), filled<unknown>(rows, columns, '')];
  for (const [key, content] of contents) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const value = show(contents, content);
    (values[row] ?? [])[column] = value;
    (formulas[row] ?? [])[column] = content.kind === 'formula' ? content.formula : value;
  }
  return { title, values, formulas, formats };
}

function cellsOf(plan: SheetPlan): SheetCells {
  const rows = Math.max(...plan.cells.map(({ row }) => row)) + 10;
  const columns = Math.max(...plan.cells.map(({ column }) => column)) + 2;
  const formats = filled(rows, columns, 'General');
  for (const { area, style } of plan.styles)
    if (style.numberFormat !== undefined)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (column < columns) (formats[row] ?? [])[column] = style.numberFormat;
  const contents = new Map(plan.cells.map(({ row, column, content }) => [keyOf(row, column), content]));
  return shownCells(plan.name, contents, formats);
}

/** The cells of a model after some were changed. */
export function changedCells(cells: ModelCells, changes: readonly CellChange[]): ModelCells {
  const { title, values, formulas, formats } = cells.inputs;
  const contents = new Map<string, Content>();
  for (const [row, line] of values.entries())
    for (const [column, value] of line.entries()) {
      const formula = formulas[row]?.[column];
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
        contents.set(keyOf(row, column), { kind: 'formula', formula });
      else if (typeof value === 'number') contents.set(keyOf(row, column), { kind: 'number', value });
      else if (typeof value === 'string' && value !== '')
        contents.set(keyOf(row, column), { kind: 'text', text: value });
    }
  const now = formats.map((line) => [...line]);
  for (const { row, column, content, format } of changes) {
    if (content) contents.set(keyOf(row, column), content);
    else contents.delete(keyOf(row, column));
    if (format !== undefined) (now[row] ?? [])[column] = format;
  }
  return { ...cells, inputs: shownCells(title, contents, now) };
}

/** The cells of a model of these scenarios, as it is written beside what `wanted` says there is already. */
export function plannedCells(
  scenarios: readonly Scenario[],
  wanted: ModelOptions = {},
  number = 1,
): ModelCells {
  const { sheets } = planModel(scenarios, wanted);
  const [inputs, published] = (['inputs', 'published'] as const).map((role) =>
    sheets.find((sheet) => sheet.role === role),
  );
  if (!inputs || !published) throw new Error('a model has Inputs and Published');
  return {
    number,
    inputs: cellsOf(inputs),
    published: cellsOf(published),
    names: sheets.flatMap((sheet) =>
      sheet.names.map(({ name, area }) => ({ name, at: { sheet: sheet.name, area } })),
    ),
    tables: inputs.tables.map(({ name, area }) => ({ name, sheet: inputs.name, area })),
  };
}
