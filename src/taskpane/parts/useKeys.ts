import { useState } from 'react';
import { itemIn } from '../state/waiting';

interface Keyed {
  readonly items: readonly unknown[];
  readonly keys: readonly number[];
  /** How many keys have been given so far: none is given twice. */
  readonly given: number;
}

/** React keys for the items of a list. An item keeps its key when it is renamed, changed or moved. */
export function useKeys(items: readonly unknown[]): readonly number[] {
  const [before, setKeyed] = useState<Keyed>({ items: [], keys: [], given: 0 });
  const now = before.items === items ? before : keyed(items, before);
  if (now !== before) setKeyed(now);
  return now.keys;
}

function keyed(items: readonly unknown[], before: Keyed): Keyed {
  const went = before.items.map((_, place) => itemIn(before.items, items, place));
  let { given } = before;
  const keys = items.map((_, place) => before.keys[went.indexOf(place)] ?? given++);
  return { items, keys, given };
}
