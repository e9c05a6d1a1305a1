import { waitForCellEdit } from './excel';
import { type Failure, failureOf } from './failure';

/** A place in the workbook's own settings: they are saved with the file and seen by nobody but this add-in. */
const KEY = 'JointICT.scenarios';

/** The text that was kept in the workbook, where there is any. */
export async function keptText(): Promise<string | undefined> {
  return Excel.run(waitForCellEdit, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject) return undefined;
    return typeof setting.value === 'string' ? setting.value : JSON.stringify(setting.value);
  });
}

/** Keeps a text in the workbook, in place of the one before. It reaches the file when the workbook is saved. */
export async function keepText(text: string): Promise<{ readonly ok: true } | Failure> {
  try {
    await Excel.run(waitForCellEdit, async (context) => {
      context.workbook.settings.add(KEY, text);
      await context.sync();
    });
    return { ok: true };
  } catch (error) {
    return failureOf(error);
  }
}
