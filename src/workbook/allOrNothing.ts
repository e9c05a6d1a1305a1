import { waitForCellEdit } from './excel';
import { LeftBehind } from './failure';

/**
 * Does work in Excel completely or not at all: if it fails, `takeBack` undoes what was done by then, and the reason is
 * thrown. Excel itself leaves done whatever came before the statement that it refuses. `touched` names the sheets that
 * may hold something; none means that there is nothing to undo.
 */
export async function allOrNothing<T>(
  work: () => Promise<T>,
  takeBack: (context: Excel.RequestContext, reason: unknown) => Promise<unknown>,
  touched: (reason: unknown) => readonly string[],
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const sheets = touched(error);
    if (sheets.length === 0) throw error;
    try {
      await Excel.run(waitForCellEdit, (context) => takeBack(context, error));
    } catch (second) {
      throw new LeftBehind(error, sheets, second);
    }
    throw error;
  }
}
