import { useLayoutEffect } from 'react';

/** For a list whose items change places: what has the focus keeps it, which browsers take from all that is moved. */
export function useKeptFocus(): void {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && focused?.isConnected;
    if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
}
