import { useLayoutEffect } from 'react';

/** For a list whose items change places: the focused element keeps the focus, which browsers take away when it is moved. */
export function useKeptFocus(): void {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && focused?.isConnected;
    if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
}
