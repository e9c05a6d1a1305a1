import { useEffect, useRef, useState } from 'react';
import { useApp } from '../parts/AppContext';
import { useSelectionMoves } from '../parts/useSelectionMoves';
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
  const moves = useSelectionMoves();
  const [seen, setSeen] = useState<Seen>({ kind: 'looking' });
  const chosen = useRef<Cells>(undefined);
  useEffect(() => {
    let isLatest = true;
    const read = async (): Promise<Seen> => {
      const found = await workbook?.cellsToRead();
      const before = found?.wereSelected ? undefined : chosen.current;
      const cells = before ? await workbook?.cellsAt(before) : found;
      if (isLatest) chosen.current = cells;
      return cells ? { kind: 'cells', cells } : { kind: 'nothing' };
    };
    const failed = (): Seen => ({ kind: 'failed' });
    void read()
      .catch(failed)
      .then((now) => {
        if (isLatest) setSeen(now);
      });
    return () => {
      isLatest = false;
    };
  }, [workbook, moves]);
  return seen;
}
