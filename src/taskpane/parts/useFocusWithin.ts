import { type RefObject, useCallback, useRef } from 'react';

/**
 * For a place whose parts go as they are used. Call it where one is done with: the focus that goes with it is handed
 * to the first that the selector finds in the place, once that is drawn.
 */
export function useFocusWithin<E extends HTMLElement>(): [RefObject<E | null>, (selector: string) => void] {
  const place = useRef<E>(null);
  const focusWithin = useCallback((selector: string) => {
    setTimeout(() => {
      // Who has gone elsewhere meanwhile, as with Tab, stays there.
      if (document.activeElement === document.body)
        place.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  }, []);
  return [place, focusWithin];
}
