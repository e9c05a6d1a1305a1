import { forgetRecords } from './change/record';
import { waitForCellEdit } from './excel';
import { codeOf, type Failure, LeftBehind, orFailure, Stopped } from './failure';
import { sheetOfReference } from './plan/address';
import { survey } from './survey';

/** What came of removing sheets: `removed` is how many there were. */
export type RemoveResult = { readonly ok: true; readonly removed: number } | Failure;

/**
 * Removes sheets by their ids, whatever they are called now, with all that is on them and the names of their cells.
 * Ids of sheets that are gone are ignored.
 */
export const removeSheets = (ids: readonly string[]): Promise<RemoveResult> =>
  orFailure(async () => {
    const removed = await Excel.run(waitForCellEdit, async (context) => {
      await survey(context);
      return remove(context, ids);
    });
    return { ok: true, removed };
  });

/**
 * Removes sheets by their ids, the names that refer to them, and the records of how they were written. Returns how many
 * there were. Changes nothing if that would leave Excel without a visible sheet. Two syncs.
 */
export async function remove(context: Excel.RequestContext, ids: readonly string[]): Promise<number> {
  const { worksheets, names } = await loadSheetsAndNames(context);
  const sheets = worksheets.filter(({ id }) => ids.includes(id));
  const rest = worksheets.filter(({ id }) => !ids.includes(id));
  if (sheets.length === 0) return 0;
  if (!rest.some(({ visibility }) => visibility === 'Visible')) throw new Stopped('last sheet');
  const gone = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const lost = names.filter(({ formula }) =>
    gone.has(sheetOfReference(String(formula))?.toLowerCase() ?? ''),
  );
  const going = { ids: sheets.map(({ id }) => id), names: lost.map(({ name }) => name) };
  try {
    await deleteLoaded(context, going);
  } catch (error) {
    // While a cell is being edited, Excel does nothing at all.
    if (codeOf(error) === 'InvalidOperationInCellEditMode') throw error;
    await deleteAgain(going).catch((second: unknown) => {
      throw new LeftBehind(
        error,
        sheets.map(({ name }) => name),
        second,
      );
    });
  }
  return sheets.length;
}

interface ToDelete {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Deletes what is left to delete: a deleted sheet cannot be brought back, so the removal must be completed. */
const deleteAgain = (going: ToDelete) =>
  Excel.run(waitForCellEdit, async (context) => {
    await loadSheetsAndNames(context);
    await deleteLoaded(context, going);
  });

async function loadSheetsAndNames({ workbook }: Excel.RequestContext) {
  const { worksheets, names, settings } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula,items/scope');
  settings.load('items/key,items/value');
  await workbook.context.sync();
  return { worksheets: worksheets.items, names: names.items };
}

/** Deletes those of the sheets and names that were there when last loaded. */
async function deleteLoaded(
  { workbook }: Excel.RequestContext,
  { ids, names: lost }: ToDelete,
): Promise<void> {
  const { worksheets, names, settings } = workbook;
  // Sheets first: while there are formulas, Excel looks through all of them for each name it deletes. A name scoped
  // to a sheet goes with it.
  for (const sheet of worksheets.items) if (ids.includes(sheet.id)) sheet.delete();
  for (const name of names.items) if (name.scope === 'Workbook' && lost.includes(name.name)) name.delete();
  forgetRecords(settings.items, ids);
  await workbook.context.sync();
}
