import { codeOf } from './failure';

/** Whether this Excel has a set of the API: a version of `ExcelApi`. */
export const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

/** For what a user's press of a button sets off: a cell that is being edited is waited for. */
export const waitForCellEdit = { delayForCellEdit: true } as const;

/** A sheet is a request of its own on purpose: large ones would else add up to more than Excel takes at once. */
export const syncSheet = (context: Excel.RequestContext) => context.sync();

/** Does it as one step of the user's undo list, where this Excel knows how. */
export async function asOneStep<T>(attempt: (run: Excel.RunOptions) => Promise<T>): Promise<T> {
  if (!supports('1.20')) return attempt(waitForCellEdit);
  try {
    return await attempt({ ...waitForCellEdit, mergeUndoGroup: true });
  } catch (error) {
    // Some Excels cannot undo a part of it, and then refuse to make one step of it all.
    if (codeOf(error) !== 'UndoNotSupported') throw error;
    return attempt(waitForCellEdit);
  }
}
