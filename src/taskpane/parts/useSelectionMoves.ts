import { useEffect, useState } from 'react';
import { useApp } from './AppContext';

/** How often the user has selected other cells since the component appeared: a reason to read the selection again. */
export function useSelectionMoves(): number {
  const { workbook } = useApp();
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    // Should Excel refuse, the pane does not follow the selection, but all else works.
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
