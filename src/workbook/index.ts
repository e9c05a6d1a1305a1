import type { Scenario } from '../model/scenario/scenario';
import { patient } from './excel';
import { type Failure, failureOf, Stopped } from './failure';
import { planModel } from './plan/model';
import { remove } from './remove';
import { survey } from './survey';
import { writePlan, type WriteOptions } from './writePlan';

export type { Failure, Reason } from './failure';
export type { Step, WriteOptions } from './writePlan';

export type WriteResult = { readonly ok: true; readonly sheets: readonly string[] } | Failure;
export type RemoveResult = { readonly ok: true } | Failure;

/**
 * Writes a scenario to the workbook as new sheets with live formulas. No cell that was there is changed, and
 * when anything fails, or the signal cancels, no sheet and no name is left behind. Nothing is activated.
 */
export async function writeModel(scenario: Scenario, options: WriteOptions = {}): Promise<WriteResult> {
  try {
    if (options.signal?.aborted) throw new Stopped('cancelled');
    const before = await Excel.run(patient, survey);
    const plan = planModel(scenario, before.taken);
    await writePlan(plan, before, options);
    return { ok: true, sheets: plan.sheets.map(({ name }) => name) };
  } catch (error) {
    return failureOf(error);
  }
}

/** Removes sheets by name, with everything on them and the names of their cells. Those that are gone are passed over. */
export async function removeSheets(names: readonly string[]): Promise<RemoveResult> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  try {
    await Excel.run(patient, async (context) => {
      await survey(context);
      await remove(context, (sheets) => sheets.filter(({ name }) => wanted.has(name.toLowerCase())));
    });
    return { ok: true };
  } catch (error) {
    return failureOf(error);
  }
}

/** Shows the sheet to the user, from its first cell. False when it is gone. */
export async function goTo(sheet: string): Promise<boolean> {
  return Excel.run(patient, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load('name');
    await context.sync();
    if (found.isNullObject) return false;
    found.activate();
    found.getRange('A1').select();
    await context.sync();
    return true;
  });
}
