import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { asOneStep } from '../excel';
import { type Failure, failureOf } from '../failure';
import { areaAddress } from '../plan/address';
import { entered } from '../plan/entered';
import { cellChanges } from './changes';
import { fetchModels } from './fetch';
import { read, type ReadModel } from './readModel';
import { Finder } from './sheetCells';
import { type CellChange, tooMuch } from './side';

/**
 * What came of changing Inputs. `newer` has figures that the change does not know of, so nothing was written;
 * `too much` needs rows or columns that the sheets do not have.
 */
export type UpdateResult =
  | { readonly ok: true; readonly cells: number }
  | { readonly ok: false; readonly reason: 'newer'; readonly model: ReadModel }
  | { readonly ok: false; readonly reason: 'gone' | typeof tooMuch }
  | Failure;

/**
 * Changes the cells of a model's Inputs so that its scenarios, which must still be as they are in `before`, are as
 * in `after`: those cells alone, in one request, as one step of the undo list.
 */
export async function updateInputs(
  number: number,
  before: readonly Scenario[],
  after: readonly Scenario[],
): Promise<UpdateResult> {
  try {
    return await asOneStep((run) => Excel.run(run, (context) => update(context, number, before, after)));
  } catch (error) {
    return failureOf(error);
  }
}

async function update(
  context: Excel.RequestContext,
  number: number,
  before: readonly Scenario[],
  after: readonly Scenario[],
): Promise<UpdateResult> {
  const [found] = await fetchModels(context, number);
  if (!found?.cells || found.sheet === undefined) return { ok: false, reason: 'gone' };
  const model = read(found);
  if (!same(model.scenarios, before)) return { ok: false, reason: 'newer', model };
  const changes = cellChanges(new Finder(found.cells), before, after);
  if (changes === tooMuch) return { ok: false, reason: tooMuch };
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  for (const change of changes) putCell(sheet, change);
  await context.sync();
  return { ok: true, cells: changes.length };
}

/** Puts a content, and the format it needs, into a cell. */
export function putCell(sheet: Excel.Worksheet, { row, column, content, format }: CellChange): void {
  const cell = sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.formulas = [[content ? entered(content) : '']];
}
