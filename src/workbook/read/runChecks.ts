import { patient } from '../excel';
import { type Failure, failureOf } from '../failure';
import { checkHeadingsName } from '../plan/checks/checks';
import { ModelNames } from '../plan/names';
import { type FetchedModel, fetchModels, sheetCells, usedRange } from './fetch';
import { type ModelChecks, readChecks } from './readChecks';
import { read } from './readModel';

export type ChecksResult = { readonly ok: true; readonly models: readonly ModelChecks[] } | Failure;

/** Has Excel recalculate what has changed, and reads what the checks of every model say then. Nothing is changed. */
export async function runChecks(): Promise<ChecksResult> {
  try {
    const models = await Excel.run(patient, async (context) => {
      // Where calculation is manual, the cells may be of before the last change.
      context.workbook.application.calculate('Recalculate');
      return checksOf(context, await fetchModels(context));
    });
    return { ok: true, models };
  } catch (error) {
    return failureOf(error);
  }
}

/** One sync. */
async function checksOf(
  context: Excel.RequestContext,
  models: readonly FetchedModel[],
): Promise<ModelChecks[]> {
  const asked = models.map((model) => {
    const at = headingsOf(model);
    const sheet = at && context.workbook.worksheets.getItem(at.sheet).load('id,name');
    return { model, at, sheet, used: sheet && usedRange(sheet) };
  });
  await context.sync();
  return asked.map(({ model: fetched, at, sheet, used }) => {
    const model = read(fetched);
    const lines = sheet && used && at && readChecks(sheetCells(sheet.name, used), at.area, model.frozen);
    return { model, sheet: lines && { id: sheet.id, name: sheet.name }, lines: lines ?? [] };
  });
}

/** Where the headings of a model's checks are: nowhere once their sheet, or the name, is gone. */
const headingsOf = ({ number, cells }: FetchedModel) =>
  cells?.names.find(({ name }) => name === new ModelNames(number).of(checkHeadingsName))?.at;
