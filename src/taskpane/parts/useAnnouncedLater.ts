import { useEffect, useRef } from 'react';
import { useApp } from './AppContext';

/** In milliseconds. */
const PAUSE = 600;

/** Words, or a function that works them out if that takes long; undefined where there is nothing to say. */
type Words = string | undefined | (() => string | undefined);

const wordsOf = (of: Words) => (typeof of === 'function' ? of() : of);

/** Reads words out when they have changed and then stayed the same for a moment; never those that were there at first. */
export function useAnnouncedLater(words: Words): void {
  const { store } = useApp();
  const heard = useRef(words);
  useEffect(() => {
    if (heard.current === words) return undefined;
    const timer = setTimeout(() => {
      const [before, text] = [wordsOf(heard.current), wordsOf(words)];
      heard.current = words;
      if (text !== undefined && text !== before) store.dispatch({ type: 'announced', text });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [words, store]);
}
