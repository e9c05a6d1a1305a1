import { removalOf, waitForCellEdit } from './excel';
import { codeOf } from './failure';

/** Runs a task on the selected range. Undefined where several ranges, or something other than cells, are selected. */
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

/** Calls `notify` when the user selects something else, until the function it resolves to is called. */
export async function onSelection(notify: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handler = () => {
      notify();
      return Promise.resolve();
    };
    const selected = worksheets.onSelectionChanged.add(handler);
    const activated = worksheets.onActivated.add(handler);
    await context.sync();
    return removalOf(context, [selected, activated]);
  });
}

/** Shows a cell of the sheet of this id to the user. False if the sheet is gone. */
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
