import { type RefObject, useLayoutEffect, useRef } from 'react';

type Next = () => HTMLElement | null | undefined;

/**
 * For an element that disappears once the user is done with it, such as a notice. If the focus is in it at that moment,
 * it goes to the element that `next` finds, or else to the screen's heading, instead of being lost to the page.
 */
export function useFocusOnRemoval<E extends HTMLElement>(next?: Next): RefObject<E | null> {
  const place = useRef<E>(null);
  const then = useRef(next);
  useLayoutEffect(() => {
    then.current = next;
  });
  useLayoutEffect(() => {
    const own = place.current;
    // Asked while the element is still in the page: afterwards nobody can tell whether it had the focus.
    return () => {
      const hadFocus = own?.contains(document.activeElement) ?? false;
      if (hadFocus) (then.current?.() ?? heading())?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

const heading: Next = () => document.querySelector('h1')?.closest<HTMLElement>('[tabindex="-1"]');
