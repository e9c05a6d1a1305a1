import { type RefObject, useEffect, useRef } from 'react';
import { useApp } from './AppContext';

/**
 * For the element that takes the focus when its screen opens, so that a screen reader starts there: not when
 * the pane itself opens, and not while the user is in the grid. `arrives` says from which screens. The
 * page stays where it is, unless it is to move to the element.
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
    // Only on arrival: what `arrives` says later is of no interest.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return ref;
}

const always = () => true;
