import { useEffect, useState } from 'react';
import { useApp } from '../parts/AppContext';
import { useSelectionMoves } from '../parts/useSelectionMoves';
import type { Look, Size } from '../ports/workbook';

/**
 * What is selected on the sheet, followed as it changes; undefined before it is known, and where nothing is. It is looked
 * at again when the number of changes that were made from here is another.
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
