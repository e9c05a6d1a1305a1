import { useEffect, useState } from 'react';
import { useApp } from '../parts/AppContext';
import { useSelectionMoves } from '../parts/useSelectionMoves';
import type { Look, Size } from '../ports/workbook';

/**
 * What is selected on the sheet, and whether results of a size have room there, as the selection changes. Undefined before
 * it is known, and where no cell is selected. It is read again when `changes`, the count of changes made here, is another.
 */
export function useLook({ rows, columns }: Size, changes: number): Look | undefined {
  const { workbook } = useApp();
  const moves = useSelectionMoves();
  const [seen, setSeen] = useState<Look>();
  useEffect(() => {
    let isLatest = true;
    const read = async () => {
      const now = await workbook?.look({ rows, columns }).catch(() => undefined);
      if (isLatest) setSeen(now);
    };
    void read();
    return () => {
      isLatest = false;
    };
  }, [workbook, moves, rows, columns, changes]);
  return seen;
}
