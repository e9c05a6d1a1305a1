import { forgetRecords } from './change/record';
import { Stopped } from './failure';
import { sheetOfReference } from './plan/address';

/**
 * Takes sheets out of the workbook by their ids, the names that would point at nothing without them, and what is
 * kept of how they were written.
 * Gives how many there were. Nothing is changed where Excel would be left without a sheet to show. Two syncs.
 */
export async function remove(context: Excel.RequestContext, ids: readonly string[]): Promise<number> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula');
  settings.load('items/key,items/value');
  await context.sync();
  const sheets = worksheets.items.filter(({ id }) => ids.includes(id));
  const rest = worksheets.items.filter(({ id }) => !ids.includes(id));
  if (sheets.length === 0) return 0;
  if (!rest.some(({ visibility }) => visibility === 'Visible')) throw new Stopped('last sheet');
  const gone = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const name of names.items)
    if (gone.has(sheetOfReference(String(name.formula))?.toLowerCase() ?? '')) name.delete();
  for (const sheet of sheets) sheet.delete();
  forgetRecords(
    settings.items,
    sheets.map(({ id }) => id),
  );
  await context.sync();
  return sheets.length;
}
