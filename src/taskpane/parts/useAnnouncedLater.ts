import { useEffect, useRef } from 'react';
import { useApp } from './AppContext';

const PAUSE = 600;

/** Reads out a result when it has changed and the changing has paused; not the one that was there at first. */
export function useAnnouncedResult(result: string): void {
  const { store } = useApp();
  const heard = useRef(result);
  useEffect(() => {
    if (heard.current === result) return undefined;
    const timer = setTimeout(() => {
      heard.current = result;
      store.dispatch({ type: 'announced', text: result });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [result, store]);
}
