import type { Scenario } from '../model/scenario/scenario';
import { change, type Changed, lookAtChange, Unfinished } from './change/change';
import type { ErrorCell } from './change/decide';
import { standing, type StandingModel } from './change/standing';
import { patient } from './excel';
import { type Failure, failureOf, Stopped } from './failure';
import type { FormulaKind } from './plan/formulaKind';
import { planModel } from './plan/model';
import { remove } from './remove';
import { survey } from './survey';
import { writePlan, type WriteOptions, type WrittenSheet } from './writePlan';

export type { ErrorCell } from './change/decide';
export type { StandingModel } from './change/standing';
export type { Failure, Reason } from './failure';
export { type FormulaKind, formulaKinds } from './plan/formulaKind';
export { separators } from './culture';
export { keepText, keptText } from './settings';
export { insertFormula, type InsertResult, type NotInserted, type Place } from './insert';
export { cellsAt, type Cells, cellsToRead } from './cells';
export { look, type Look, type Size, type Target } from './look';
export type { Damage, Spot } from './read/damage';
export type { FigureFormula } from './read/formulas';
export { damageSentence } from './read/sentences';
export { readModel } from './read/readModel';
export { type MendableModel, readModels } from './edit/readModels';
export type { CheckLine, CheckOutcome, ModelChecks } from './read/readChecks';
export { type ChecksResult, runChecks } from './read/runChecks';
export { isMendable, type PutBack } from './edit/repair';
export type { OwnFormula } from './edit/ownFormulas';
export { updateInputs, type UpdateResult, type WithFormulas } from './edit/updateInputs';
export { repairModel, type RepairResult } from './edit/repairModel';
export { onEdits, type SheetEdit } from './onEdits';
export { onSelection } from './selection';
export type { Step, WriteOptions, WrittenSheet } from './writePlan';

export type WriteResult = { readonly ok: true; readonly sheets: readonly WrittenSheet[] } | Failure;
/** `removed` says how many sheets there were to remove. */
export type RemoveResult = { readonly ok: true; readonly removed: number } | Failure;

/**
 * Writes scenarios to the workbook as new sheets, on which one of them is live at a time. No cell that was there is changed, and
 * when anything fails, or the signal cancels, no sheet and no name is left behind. Nothing is activated.
 */
export async function writeModel(
  scenarios: readonly Scenario[],
  options: WriteOptions = {},
): Promise<WriteResult> {
  try {
    if (options.signal?.aborted) throw new Stopped('cancelled');
    const before = await Excel.run(patient, survey);
    return {
      ok: true,
      sheets: await writePlan(
        planModel(scenarios, {
          taken: before.taken,
          ...(options.formulas && { formulas: options.formulas }),
          ...(options.risk && { risk: options.risk }),
        }),
        scenarios,
        before,
        options,
      ),
    };
  } catch (error) {
    return failureOf(error);
  }
}

/** The models whose sheets are all in the workbook, the latest first. */
export const standingModels = (): Promise<StandingModel[]> =>
  Excel.run(patient, async (context) =>
    (await standing(context)).map(({ record: { number, formulas }, called }) => ({
      number,
      formulas,
      sheets: Object.values(called),
    })),
  );

export type ChangeResult =
  | ({ readonly ok: true } & Changed)
  /** Cells have no result that could be kept as a value. Nothing was changed. */
  | { readonly ok: false; readonly reason: 'unfinished'; readonly errors: readonly ErrorCell[] }
  | Failure;

/** What writing the formulas of a model another way would come to: the question to ask before it is done. */
export const lookAtFormulas = (model: number, formulas: FormulaKind): Promise<ChangeResult> =>
  attempted(lookAtChange(model, formulas));

/**
 * Writes the formulas of a model that stands in the workbook another way, in their place: only cells that hold what
 * was written there. What anybody changed or added stays, and is listed where it stands in the way.
 */
export const changeFormulas = (
  model: number,
  formulas: FormulaKind,
  options: WriteOptions = {},
): Promise<ChangeResult> => attempted(change(model, formulas, options));

const attempted = (work: Promise<Changed>): Promise<ChangeResult> =>
  work.then(
    (changed) => ({ ok: true, ...changed }),
    (error: unknown) =>
      error instanceof Unfinished
        ? { ok: false, reason: 'unfinished', errors: error.errors }
        : failureOf(error),
  );

/**
 * Removes sheets by their ids, whatever they are called by now, with everything on them and the names of their
 * cells. Those that are gone are passed over.
 */
export async function removeSheets(ids: readonly string[]): Promise<RemoveResult> {
  try {
    const removed = await Excel.run(patient, async (context) => {
      await survey(context);
      return remove(context, ids);
    });
    return { ok: true, removed };
  } catch (error) {
    return failureOf(error);
  }
}

/** Shows the sheet of this id to the user, at a cell of it. False when it is gone. */
export async function goTo(id: string, cell = 'A1'): Promise<boolean> {
  return Excel.run(patient, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(id);
    found.load('name');
    await context.sync();
    if (found.isNullObject) return false;
    found.activate();
    found.getRange(cell).select();
    await context.sync();
    return true;
  });
}
