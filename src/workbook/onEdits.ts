import { supports } from './excel';

/** Somebody changed cells of a sheet: by hand, by undoing, or in their own Excel while this is open too. */
export interface SheetEdit {
  /** The id of the sheet. */
  readonly sheet: string;
}

/** Has this called when cells change that this add-in did not change itself, until what comes of it is called. */
export async function onEdits(tell: (edit: SheetEdit) => void): Promise<() => void> {
  if (!supports('1.9')) return () => undefined;
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      // Older Excels do not say whose doing it was; what was written here is then read again, and is as it was.
      if (event.triggerSource !== 'ThisLocalAddin') tell({ sheet: event.worksheetId });
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add((event) => {
      tell({ sheet: event.worksheetId });
      return Promise.resolve();
    });
    await context.sync();
    return () => {
      // Nobody waits for it, and a workbook that is being closed may refuse.
      Excel.run(context, async (its) => {
        changed.remove();
        deleted.remove();
        await its.sync();
      }).catch(() => undefined);
    };
  });
}
