import type { KeyboardEvent } from 'react';

/** For the `onKeyDown` of a whole screen or form: Esc leaves it, unless something inside has used the key already. */
export const onEscape = (leave: (() => void) | undefined) => (event: KeyboardEvent) => {
  if (event.key === 'Escape' && !event.defaultPrevented) leave?.();
};
