import { waitForCellEdit } from './excel';
import { codeOf } from './failure';

/** Does something with the range that is selected. Undefined where several are, or something else than cells. */
export async function withSelectedRange<T>(
  task: (context: Excel.RequestContext, selection: Excel.Range) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await Excel.run(waitForCellEdit, (context) => task(context, context.workbook.getSelectedRange()));
  } catch (error) {
    if (codeOf(error) === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** Has this called when the user selects something else, until what comes of it is called. */
export async function onSelection(tell: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const heard = () => {
      tell();
      return Promise.resolve();
    };
    const selected = worksheets.onSelectionChanged.add(heard);
    const activated = worksheets.onActivated.add(heard);
    await context.sync();
    return () => {
      // Nobody waits for it, and a workbook that is being closed may refuse.
      Excel.run(context, async (its) => {
        selected.remove();
        activated.remove();
        await its.sync();
      }).catch(() => undefined);
    };
  });
}

/** Shows the sheet of this id to the user, at a cell of it. False when it is gone. */
export async function goTo(id: string, cell = 'A1'): Promise<boolean> {
  return Excel.run(waitForCellEdit, async (context) => {
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
