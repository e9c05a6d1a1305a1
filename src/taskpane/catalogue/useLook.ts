import { useEffect, useState } from 'react';
import { useApp } from '../parts/AppContext';
import type { Look, Size } from '../ports/workbook';

/** What is selected on the sheet, followed as it changes; undefined before it is known, and where nothing is. */
export function useLook({ rows, columns }: Size): Look | undefined {
  const { workbook } = useApp();
  const [seen, setSeen] = useState<Look>();
  useEffect(() => {
    if (!workbook) return undefined;
    let latest = 0;
    let gone = false;
    const read = async () => {
      const turn = ++latest;
      const now = await workbook.look({ rows, columns }).catch(() => undefined);
      if (!gone && turn === latest) setSeen(now);
    };
    void read();
    const stopping = workbook.onSelection(() => void read()).catch(() => undefined);
    return () => {
      gone = true;
      void stopping.then((stop) => stop?.());
    };
  }, [workbook, rows, columns]);
  return seen;
}
