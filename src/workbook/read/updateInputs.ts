import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { asOneStep } from '../excel';
import { type Failure, failureOf } from '../failure';
import { cellChanges } from './changes';
import { fetchModels } from './fetch';
import { putCells } from './putCells';
import { read, type ReadModel } from './readModel';
import { Finder } from './sheetCells';
import { tooMuch } from './side';

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
  await putCells(context, found.sheet, found.cells.inputs, changes);
  return { ok: true, cells: changes.length };
}
