import { useEffect, useState } from 'react';
import { SLOW } from '../work/slow';

/** True once something has been under way for half a second: what is quicker shows no progress. */
export function useSlow(underWay: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, SLOW);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay]);
  return underWay && late;
}
