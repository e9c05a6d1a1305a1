import type { Scenario } from '../../../src/model/scenario/scenario';
import { areaOf } from '../../../src/workbook/plan/address';
import { planModel, type Wanted } from '../../../src/workbook/plan/model';
import type { Content, SheetPlan } from '../../../src/workbook/plan/plan';
import type { Cell, ModelCells, SheetCells } from '../../../src/workbook/read/sheetCells';

/* A model's cells as a workbook would hold them, without one: the formulas that the reader meets are worked out here. */

/** What a sheet's cells show. Formulas that only other formulas need show nothing. */
function cellsOf(plan: SheetPlan): SheetCells {
  const rows = Math.max(...plan.cells.map(({ row }) => row)) + 10;
  const columns = Math.max(...plan.cells.map(({ column }) => column)) + 2;
  const filled = <T>(value: T) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const [values, formulas, formats] = [filled<Cell>(''), filled<unknown>(''), filled('General')];
  const contents = new Map(plan.cells.map(({ row, column, content }) => [`${row}:${column}`, content]));
  const show = (content: Content | undefined): Cell => {
    if (!content) return '';
    if (content.kind === 'number') return content.value;
    return content.kind === 'text' ? content.text : worked(content.formula.slice(1));
  };
  const at = (reference: string) => {
    const { row = -1, column = -1 } = areaOf(reference) ?? {};
    return show(contents.get(`${row}:${column}`));
  };
  const worked = (formula: string): Cell => {
    const [, cell, yes, no] = /^IF\(([A-Z]+\d+)="","([^"]*)","([^"]*)"\)$/.exec(formula) ?? [];
    if (cell !== undefined) return (at(cell) === '' ? yes : no) ?? '';
    const [, joint] = /^IF\(COUNT\(.*\)=COUNT\(.*\),ROUND\(SUM\((.*)\),2\),""\)$/.exec(formula) ?? [];
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
  };
  for (const { row, column, content } of plan.cells) {
    (values[row] ?? [])[column] = show(content);
    (formulas[row] ?? [])[column] = content.kind === 'formula' ? content.formula : show(content);
  }
  for (const { area, style } of plan.styles)
    if (style.numberFormat !== undefined)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (column < columns) (formats[row] ?? [])[column] = style.numberFormat;
  return { title: plan.name, values, formulas, formats };
}

/** The cells of a model of these scenarios, as it is written beside what `wanted` says there is already. */
export function plannedCells(scenarios: readonly Scenario[], wanted: Wanted = {}, number = 1): ModelCells {
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
