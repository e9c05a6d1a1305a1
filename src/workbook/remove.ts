import { sheetOfReference } from './plan/address';

/** A worksheet whose id and name are known. */
type Known = Pick<Excel.Worksheet, 'id' | 'name' | 'delete'>;

/**
 * Takes sheets out of the workbook, and the names that would point at nothing without them. `chosen` picks
 * from all the sheets there are. Two syncs.
 */
export async function remove(
  context: Excel.RequestContext,
  chosen: (sheets: readonly Excel.Worksheet[]) => Promise<readonly Known[]> | readonly Known[],
): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  await context.sync();
  const sheets = await chosen(worksheets.items);
  const gone = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const name of names.items)
    if (gone.has(sheetOfReference(String(name.formula))?.toLowerCase() ?? '')) name.delete();
  for (const sheet of sheets) sheet.delete();
  await context.sync();
}
