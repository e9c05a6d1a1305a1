import { type KeyboardEvent, useRef, useState } from 'react';
import type { Problem } from '../../model/problem';
import { same } from '../../model/scenario/same';
import { useAppState } from '../parts/AppContext';
import type { Draft, EntryPlace } from '../state/waiting';
import { useDraft, useGiveUp } from './editing';
import type { Kind } from './kinds';

/** What the entries of a field are made of: see the props of the same names in `EntryField`. */
interface FieldEntryOptions<T> {
  readonly value: T;
  readonly kind: Kind<T>;
  readonly at: EntryPlace | undefined;
  readonly onEntry: (value: T, typing: string) => Problem | undefined;
  readonly late: boolean;
  readonly tall: boolean;
  readonly onDone: (() => void) | undefined;
}

/** Counts entries, so that each has a mark of its own: the keys of one entry are undone together. */
let entries = 0;

/**
 * The life of an entry in a field, from its first key until it is entered or given up: what to show, and what to do when
 * the text changes, the field is left, or a key is pressed.
 */
export function useFieldEntry<T>({ value, kind, at, onEntry, late, tall, onDone }: FieldEntryOptions<T>) {
  const culture = useAppState((state) => state.culture);
  const [draft, setDraft] = useDraft(at, value);
  const [isTyping, setTyping] = useState(false);
  const isDone = useRef(false);
  const giveUp = useGiveUp();
  const shown = kind.show(value, culture);

  /** Brings back the figure from before the entry. */
  const putBack = ({ before, typing }: Draft<T>) => {
    // Where no edit can be undone, as for a value that is kept outside the scenario, the old value is entered again.
    if (!same(before, value) && !giveUp(typing)) onEntry(before, typing);
  };
  /** The draft after trying to enter it, which is done only if `counts`: with the problem if it was refused. */
  const taken = ({ text, before, typing }: Draft<T>, counts: boolean): Draft<T> => {
    const entry = { text, before, typing };
    const read = kind.read(text, culture);
    const isNew = read.ok && counts && !same(read.value, value);
    const problem = read.ok ? (isNew ? onEntry(read.value, typing) : undefined) : read.problem;
    if (problem) return { ...entry, over: value, problem };
    return { ...entry, over: isNew ? read.value : value };
  };
  const change = (text: string) => {
    const { before, typing } = draft ?? { before: value, typing: `entry ${++entries}` };
    isDone.current = false;
    setTyping(true);
    setDraft(taken({ text, over: value, before, typing }, !late));
  };
  const finish = () => {
    if (!onDone) return;
    // The field disappears now, and the browser fires one more blur as it does.
    isDone.current = true;
    onDone();
  };
  const leave = () => {
    if (!draft || isDone.current) return;
    const left = taken(draft, true);
    setTyping(false);
    // Whatever could be read of it on the way, such as the 2 of “2x”, counts no more.
    if (left.problem) putBack(left);
    setDraft(left.problem && { ...left, over: left.before });
    if (!left.problem) finish();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !tall) {
      // Or the same key would press the button that has the focus once the field has disappeared.
      event.preventDefault();
      if (draft) leave();
      else finish();
    } else if (event.key === 'Escape' && (draft || onDone)) {
      event.preventDefault();
      event.stopPropagation();
      if (draft) {
        // If the field disappears with the draft, the browser fires one more blur as it does.
        isDone.current = true;
        putBack(draft);
        setDraft(undefined);
      }
      finish();
    } else if (draft && (draft.problem || same(draft.before, value)) && /^[yz]$/i.test(event.key)) {
      // Nothing that counts has been typed yet: Ctrl+Z is left to the field, and does not undo the last edit.
      event.stopPropagation();
    }
  };
  return { culture, shown, draft, isTyping, change, leave, keys };
}
