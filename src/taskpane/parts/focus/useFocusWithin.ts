import { type RefObject, useCallback, useRef } from 'react';

/**
 * For a container whose parts come and go as the user works. Calling `focusWithin` moves the focus, once the change is
 * drawn, to the first element in the container that the selector finds, if what had the focus has disappeared.
 */
export function useFocusWithin<E extends HTMLElement>(): [RefObject<E | null>, (selector: string) => void] {
  const place = useRef<E>(null);
  const focusWithin = useCallback((selector: string) => {
    setTimeout(() => {
      // A user who has moved on meanwhile, with Tab say, stays there.
      if (document.activeElement === document.body)
        place.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  }, []);
  return [place, focusWithin];
}
