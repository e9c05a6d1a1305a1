import { failed, type InsertResult, type Look, type Place, type Size } from '../ports/workbook';
import { alone, type App } from './app';

/** If the cell shows an error, `why` is the reason that its function gives. */
type Inserted = InsertResult & { readonly why?: string };

const cellKey = ({ sheet, cell }: Place) => `${sheet}!${cell}`;

/** The formula in a cell, if it was inserted from the pane and is still as it was: such a formula may be replaced. */
export const replaceable = ({ inserted }: App, target: Look['target']): string | undefined =>
  inserted.get(cellKey(target)) === target.formula ? target.formula : undefined;

/** Inserts a formula. Undefined if the workbook is busy with another job. */
export async function insertFormula(
  app: App,
  formula: string,
  place: Place,
  size: Size,
): Promise<Inserted | undefined> {
  const { workbook, host } = app;
  if (!workbook) return undefined;
  return alone(app, async () => {
    const whyNot = host.hearFunctions();
    const result = await workbook.insert(formula, place, size).catch(failed);
    const why = whyNot();
    if (result.ok) app.inserted.set(cellKey(place), result.formula);
    return result.ok && result.error !== undefined && why !== undefined ? { ...result, why } : result;
  });
}
