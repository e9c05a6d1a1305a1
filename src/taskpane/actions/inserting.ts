import type { InsertResult, Place, Size } from '../ports/workbook';
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
  return alone(app, () => workbook.insert(formula, place, size).catch(failure));
}

/** The room that writes says why it failed; if it cannot even be fetched, that is said here. */
const failure = (error: unknown): InsertResult => ({ ok: false, reason: 'failed', detail: String(error) });
