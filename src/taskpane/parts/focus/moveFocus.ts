import type { KeyboardEvent } from 'react';

/** The keys that go back and on: along a row, and down a list. */
export const across = ['ArrowLeft', 'ArrowRight'] as const;
export const down = ['ArrowUp', 'ArrowDown'] as const;

/**
 * Handles a key by moving the focus among the elements that a selector finds: back or on, going round at the ends, and
 * with Home and End to the first and the last.
 */
export function moveFocus(event: KeyboardEvent, [back, on]: readonly [string, string], among: string): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(among)];
  const place = all.findIndex((one) => one === event.target);
  const places: Record<string, number> = { [back]: place - 1, [on]: place + 1, Home: 0, End: -1 };
  const to = places[event.key];
  if (to === undefined || place < 0) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}
