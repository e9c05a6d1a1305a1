import type { Univer } from '@univerjs/core';
import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';

const ourCard = 'workbench-failure';
/** Univer's own card, which can only say what a #VALUE! is in general. */
const univerCard = 'SHEET_FORMULA_ALERT';
/** Univer shows its card 100 ms after the pointer has come to rest on a cell. */
const afterUniver = 150;

/** Shows the function's own sentence while the pointer is over a failing cell. */
export function showFailuresOnHover(univer: Univer, host: Host): void {
  const injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  let waiting: number | undefined;
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    window.clearTimeout(waiting);
    alerts.removeAlert(ourCard);
    if (!cell) return;
    const { location } = cell;
    waiting = window.setTimeout(() => {
      const failure = host.functions.failureAt(location.subUnitId, location.row, location.col);
      if (!failure) return;
      alerts.removeAlert(univerCard);
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: `${failure.code} from ${failure.fn}`,
        message: failure.message || withoutSentence,
        location,
        width: 300,
        height: 100,
        key: ourCard,
      });
    }, afterUniver);
  });
}

/** What to say of a failure that came without a sentence. */
export const withoutSentence =
  'The function gave no sentence; Excel shows only those of a CustomFunctions.Error.';
