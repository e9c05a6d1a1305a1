import { failed, type InsertResult, type Look, type Place, type Size } from '../ports/workbook';
import { alone, type App } from './app';

/** Where the cell answers with an error, `why` is what its function says of that. */
type Inserted = InsertResult & { readonly why?: string };

const cellKey = ({ sheet, cell }: Place) => `${sheet}!${cell}`;

/** The formula in a cell that was inserted from here, and may be replaced: nothing else is in the way. */
export const replaceable = ({ inserted }: App, target: Look['target']): string | undefined =>
  inserted.get(cellKey(target)) === target.formula ? target.formula : undefined;

/** Inserts a formula. Undefined where something else is being done to the workbook. */
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
