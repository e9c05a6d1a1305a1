import { waitForCellEdit } from '../excel';
import { type Failure, orFailure } from '../failure';
import { checkHeadingsName } from '../plan/checks/checks';
import { waitsForName } from '../plan/checks/waitsFor';
import { ModelNames } from '../plan/names';
import { type FetchedModel, fetchModels, sheetCells, usedRange } from './fetch';
import { type ModelChecks, readChecks } from './readChecks';
import { read } from './readModel';

export type ChecksResult = { readonly ok: true; readonly models: readonly ModelChecks[] } | Failure;

/** Has Excel recalculate, and reads the checks of every model. Changes nothing. */
export const runChecks = (): Promise<ChecksResult> =>
  orFailure(async () => {
    const models = await Excel.run(waitForCellEdit, async (context) => {
      // Where calculation is manual, the cells may be out of date.
      context.workbook.application.calculate('Recalculate');
      return checksOf(context, await fetchModels(context));
    });
    return { ok: true, models };
  });

/** One sync. */
async function checksOf(
  context: Excel.RequestContext,
  models: readonly FetchedModel[],
): Promise<ModelChecks[]> {
  const asked = models.map((model) => {
    const at = areaOfName(model, checkHeadingsName);
    const sheet = at && context.workbook.worksheets.getItem(at.sheet).load('id,name');
    return { model, at, sheet, used: sheet && usedRange(sheet) };
  });
  await context.sync();
  return asked.map(({ model: fetched, at, sheet, used }) => {
    const model = read(fetched);
    const cells = sheet && used && sheetCells(sheet.name, used);
    const lines = cells && at && readChecks(cells, at.area, model.frozen);
    if (!cells || !lines) return { model, sheet: undefined, lines: [], waitsFor: '' };
    const spot = areaOfName(fetched, waitsForName)?.area;
    const waitsFor = spot && cells.values[spot.row]?.[spot.column];
    return {
      model,
      sheet: { id: sheet.id, name: sheet.name },
      lines,
      waitsFor: typeof waitsFor === 'string' ? waitsFor : '',
    };
  });
}

/** The cells that a name of a model refers to; undefined where the name or the cells are gone. */
const areaOfName = ({ number, cells }: FetchedModel, wanted: string) =>
  cells?.names.find(({ name }) => name === new ModelNames(number).of(wanted))?.at;
