import { useEffect, useRef, useState } from 'react';
import { useApp } from '../parts/AppContext';
import { useSelectionMoves } from '../parts/useSelectionMoves';
import type { Cells } from '../ports/workbook';

/** The cells to read, or why there are none: not yet looked at, an empty sheet, or Excel did not let it be read. */
export type Seen =
  | { readonly kind: 'looking' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cells'; readonly cells: Cells };

/**
 * The cells to read: those that are selected, or if that is only one, all that the sheet uses. Selecting other cells reads
 * these instead; a click on a single cell only reads again those that were chosen before.
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
