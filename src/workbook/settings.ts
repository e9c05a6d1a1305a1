import { waitForCellEdit } from './excel';
import { type Failure, orFailure } from './failure';

/** A key of the workbook's settings, which are saved with the file and only this add-in sees. */
const KEY = 'JointICT.scenarios';

/** The text kept in the workbook, if there is one. */
export async function keptText(): Promise<string | undefined> {
  return Excel.run(waitForCellEdit, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject) return undefined;
    return typeof setting.value === 'string' ? setting.value : JSON.stringify(setting.value);
  });
}

/** Keeps a text in the workbook, replacing the one before. It reaches the file when the workbook is saved. */
export const keepText = (text: string): Promise<{ readonly ok: true } | Failure> =>
  orFailure(async () => {
    await Excel.run(waitForCellEdit, async (context) => {
      context.workbook.settings.add(KEY, text);
      await context.sync();
    });
    return { ok: true };
  });
