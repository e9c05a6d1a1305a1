import { codeOf } from './failure';

/** Whether this Excel supports a version of `ExcelApi`. */
export const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Options of `Excel.run` for what a user's click starts: wait until no cell is being edited. */
export const waitForCellEdit = { delayForCellEdit: true } as const;

/** Sends what was done on one sheet. Each sheet is a request of its own, as all together may be too large for Excel. */
export const syncSheet = (context: Excel.RequestContext) => context.sync();

/** A function that removes event handlers. */
export const removalOf =
  (context: Excel.RequestContext, handlers: readonly { remove(): void }[]) => (): void => {
    // Nobody waits for this, and a workbook that is being closed may refuse it.
    Excel.run(context, async (its) => {
      for (const handler of handlers) handler.remove();
      await its.sync();
    }).catch(() => undefined);
  };

/** Runs an attempt as one step of the user's undo list, where this Excel can. */
export async function asOneStep<T>(attempt: (run: Excel.RunOptions) => Promise<T>): Promise<T> {
  if (!supports('1.20')) return attempt(waitForCellEdit);
  try {
    return await attempt({ ...waitForCellEdit, mergeUndoGroup: true });
  } catch (error) {
    // Some Excels cannot undo a part of it, and refuse to group it.
    if (codeOf(error) !== 'UndoNotSupported') throw error;
    return attempt(waitForCellEdit);
  }
}
