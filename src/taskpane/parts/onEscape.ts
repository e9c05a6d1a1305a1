import type { KeyboardEvent } from 'react';

/** For the element round a screen: Esc leaves it from anywhere inside, unless something inside has used the key. */
export const onEscape = (leave: (() => void) | undefined) => (event: KeyboardEvent) => {
  if (event.key === 'Escape' && !event.defaultPrevented) leave?.();
};
