import { type RefObject, useLayoutEffect, useRef } from 'react';

type Next = () => HTMLElement | null | undefined;

/**
 * For an element that goes once it is done with: the focus that is in it then goes to what comes `next`, or else to
 * the screen's heading.
 */
export function useFocusOnRemoval<E extends HTMLElement>(next?: Next): RefObject<E | null> {
  const place = useRef<E>(null);
  const then = useRef(next);
  useLayoutEffect(() => {
    then.current = next;
  });
  useLayoutEffect(() => {
    const own = place.current;
    // While it is still there: of what has gone nobody can tell whether it had the focus.
    return () => {
      const hadFocus = own?.contains(document.activeElement) ?? false;
      if (hadFocus) (then.current?.() ?? heading())?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

const heading: Next = () => document.querySelector('h1')?.closest<HTMLElement>('[tabindex="-1"]');
