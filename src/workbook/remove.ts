import { forgetRecords } from './change/record';
import { waitForCellEdit } from './excel';
import { codeOf, type Failure, failureOf, LeftBehind, Stopped } from './failure';
import { sheetOfReference } from './plan/address';
import { survey } from './survey';

/** `removed` says how many sheets there were to remove. */
export type RemoveResult = { readonly ok: true; readonly removed: number } | Failure;

/**
 * Removes sheets by their ids, whatever they are called by now, with everything on them and the names of their
 * cells. Those that are gone are passed over.
 */
export async function removeSheets(ids: readonly string[]): Promise<RemoveResult> {
  try {
    const removed = await Excel.run(waitForCellEdit, async (context) => {
      await survey(context);
      return remove(context, ids);
    });
    return { ok: true, removed };
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * Takes sheets out of the workbook by their ids, the names that would point at nothing without them, and what is
 * kept of how they were written. Gives how many there were. Nothing is changed where Excel would be left without a
 * sheet to show. Two syncs.
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
    // While a cell is edited Excel does nothing of what it is asked.
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

/** A sheet cannot be brought back, so what has been begun is brought to its end. */
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

/** Takes those of them that were there when it was last looked. */
async function deleteLoaded(
  { workbook }: Excel.RequestContext,
  { ids, names: lost }: ToDelete,
): Promise<void> {
  const { worksheets, names, settings } = workbook;
  // Sheets first: as long as there are formulas, each name that goes has all of them looked through. A name of one
  // sheet alone goes with it.
  for (const sheet of worksheets.items) if (ids.includes(sheet.id)) sheet.delete();
  for (const name of names.items) if (name.scope === 'Workbook' && lost.includes(name.name)) name.delete();
  forgetRecords(settings.items, ids);
  await workbook.context.sync();
}
