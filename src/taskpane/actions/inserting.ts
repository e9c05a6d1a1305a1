import { failed, type InsertResult, type Place, type Size } from '../ports/workbook';
import { alone, type App } from './app';

/** Inserts a formula. Undefined where something else is being done to the workbook. */
export async function insertFormula(
  app: App,
  formula: string,
  place: Place,
  size: Size,
): Promise<InsertResult | undefined> {
  const { workbook } = app;
  if (!workbook) return undefined;
  return alone(app, () => workbook.insert(formula, place, size).catch(failed));
}
