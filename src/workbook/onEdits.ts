import { removalOf, supports } from './excel';

/** A change of cells on a sheet: by hand, by undo, or by a co-author. */
export interface SheetEdit {
  /** The id of the sheet. */
  readonly sheet: string;
}

/** Calls `notify` when cells change that this add-in did not change, until the function it resolves to is called. */
export async function onEdits(notify: (edit: SheetEdit) => void): Promise<() => void> {
  if (!supports('1.9')) return () => undefined;
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      // Older Excels do not give the source: what this add-in wrote is then read again, without effect.
      if (event.triggerSource !== 'ThisLocalAddin') notify({ sheet: event.worksheetId });
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add((event) => {
      notify({ sheet: event.worksheetId });
      return Promise.resolve();
    });
    await context.sync();
    return removalOf(context, [changed, deleted]);
  });
}
