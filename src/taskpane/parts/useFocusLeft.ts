import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For an element that goes once it is done with: the focus that is in it then goes to the screen's heading. */
export function useFocusLeft<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    const own = place.current;
    // While it is still there: of what has gone nobody can tell whether it had the focus.
    return () => {
      const hadFocus = own?.contains(document.activeElement) ?? false;
      if (hadFocus)
        document.querySelector('h1')?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}
