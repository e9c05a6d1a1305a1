import { type RefObject, useEffect, useRef } from 'react';
import { useApp } from '../AppContext';

/**
 * Gives the focus to an element when its screen opens, so that a screen reader starts there: not when the pane itself
 * opens, and not while the user is in the grid. `arrives` says from which screens the user must come. The page scrolls
 * to the element only where `moves` says so.
 */
export function useFocusOnArrival<E extends HTMLElement>(
  arrives: (cameFrom: string) => boolean = always,
  moves = false,
): RefObject<E | null> {
  const ref = useRef<E>(null);
  const { store } = useApp();
  useEffect(() => {
    const { cameFrom } = store.get();
    if (cameFrom === undefined || !arrives(cameFrom) || !document.hasFocus()) return;
    if (moves) ref.current?.scrollIntoView();
    ref.current?.focus({ preventScroll: true });
    // Only on arrival: what `arrives` says later does not matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return ref;
}

const always = () => true;
