import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { asOneStep } from '../excel';
import { type Failure, orFailure } from '../failure';
import { cellChanges } from './changes';
import { fetchModels } from '../read/fetch';
import { type OwnFormula, replacedFormulas, leavingFormulas } from './ownFormulas';
import { putCells } from './putCells';
import { read, type ReadModel } from '../read/readModel';
import { Finder } from '../read/sheetCells';
import { tooMuch } from './side';

/**
 * What came of changing Inputs. If not ok, nothing was written: `newer` means that the sheet has other figures than the
 * caller knew; `too much` that the sheets lack rows or columns; `own formulas` that users' formulas would be replaced.
 */
export type UpdateResult =
  /** The model as it is now, where formulas were kept so that it differs from what was asked for. */
  | { readonly ok: true; readonly model?: ReadModel }
  | { readonly ok: false; readonly reason: 'own formulas'; readonly formulas: readonly OwnFormula[] }
  | { readonly ok: false; readonly reason: 'newer'; readonly model: ReadModel }
  | { readonly ok: false; readonly reason: 'gone' | typeof tooMuch }
  | Failure;

/**
 * What to do with users' own formulas in cells to be changed: ask first and write nothing, keep them, or replace
 * those that are listed, if they are still there.
 */
export type WithFormulas = 'ask' | 'keep' | { readonly replace: readonly OwnFormula[] };

/**
 * Changes the cells of a model's Inputs so that its scenarios, which must still be those of `before`, become those of
 * `after`: only those cells, in one request, as one step of the undo list.
 */
export const updateInputs = (
  number: number,
  before: readonly Scenario[],
  after: readonly Scenario[],
  formulas: WithFormulas = 'ask',
): Promise<UpdateResult> =>
  orFailure(() =>
    asOneStep((run) => Excel.run(run, (context) => update(context, number, before, after, formulas))),
  );

async function update(
  context: Excel.RequestContext,
  number: number,
  before: readonly Scenario[],
  after: readonly Scenario[],
  withFormulas: WithFormulas,
): Promise<UpdateResult> {
  const [found] = await fetchModels(context, number);
  if (!found?.cells || found.sheet === undefined) return { ok: false, reason: 'gone' };
  const model = read(found);
  if (!same(model.scenarios, before)) return { ok: false, reason: 'newer', model };
  const finder = new Finder(found.cells);
  const wanted = cellChanges(finder, before, after);
  if (wanted === tooMuch) return { ok: false, reason: tooMuch };
  const formulas = replacedFormulas(finder, wanted);
  const agreed = typeof withFormulas === 'object' ? withFormulas.replace : [];
  const isAsked = formulas.some((formula) => !agreed.some((one) => same(one, formula)));
  if (withFormulas !== 'keep' && isAsked) return { ok: false, reason: 'own formulas', formulas };
  const kept = withFormulas === 'keep' ? formulas : [];
  const changes = leavingFormulas(wanted, kept);
  if (changes === tooMuch) return { ok: false, reason: tooMuch };
  await putCells(context, found.sheet, found.cells.inputs, changes);
  if (kept.length === 0) return { ok: true };
  const [now] = await fetchModels(context, number);
  return { ok: true, ...(now && { model: read(now) }) };
}
