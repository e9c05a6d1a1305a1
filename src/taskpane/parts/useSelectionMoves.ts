import { useEffect, useState } from 'react';
import { useApp } from './AppContext';

/** Counts how often the user has selected something else on the sheets since this was shown. */
export function useSelectionMoves(): number {
  const { workbook } = useApp();
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    // Without it nothing follows the selection, but all else works.
    const listening = workbook
      ?.onSelection(() => {
        setMoves((count) => count + 1);
      })
      .catch(() => undefined);
    return () => {
      void listening?.then((stop) => stop?.());
    };
  }, [workbook]);
  return moves;
}
