import { useEffect, useState } from 'react';
import { useApp } from '../parts/AppContext';
import type { Cells } from '../ports/workbook';

/** What has come of looking at the sheet. */
export type Seen =
  | { readonly kind: 'looking' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cells'; readonly cells: Cells };

/**
 * The cells to read, followed as the user selects others. A click on one cell is no new choice: it reads again,
 * as they are by now, those that were chosen before.
 */
export function useCells(): Seen {
  const { workbook } = useApp();
  const [seen, setSeen] = useState<Seen>({ kind: 'looking' });
  useEffect(() => {
    if (!workbook) return undefined;
    let gone = false;
    let chosen: Cells | undefined;
    let latest = 0;
    const read = async () => {
      const turn = ++latest;
      const found = await workbook.cellsToRead();
      const cells = chosen && !found?.wereSelected ? await workbook.cellsAt(chosen) : found;
      if (gone || turn !== latest) return;
      chosen = cells;
      setSeen(cells ? { kind: 'cells', cells } : { kind: 'nothing' });
    };
    const tryToRead = () => {
      read().catch(() => {
        if (!gone) setSeen({ kind: 'failed' });
      });
    };
    tryToRead();
    const stopping = workbook.onSelection(tryToRead).catch(() => undefined);
    return () => {
      gone = true;
      void stopping.then((stop) => stop?.());
    };
  }, [workbook]);
  return seen;
}
