import { waitForCellEdit } from './excel';
import { LeftBehind } from './failure';

/**
 * Does all of it, or has what was done by then taken back and throws the reason: Excel does not, for what comes
 * before the statement that it refuses stays done. `touched` are the sheets where there may be anything.
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
