import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { Problem } from '../../model/problem';
import { type Edit, valueEdit } from '../../model/scenario/edit/edit';
import type { FigurePath, ValueAt } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import { useApp, useAppState } from '../parts/AppContext';
import { today } from '../ports/today';
import { type DocumentChange, type Documents, editedAmong } from '../state/documents';
import type { StoreOf } from '../state/store';
import { type Draft, draftAt, type EntryPlace, type Filled, waitingIn } from '../state/waiting';

/**
 * Makes an edit, or returns why it cannot be made and changes nothing. `name` says what is changed, for undo; edits in a
 * row with the same `typing` are undone as one.
 */
export type MakeEdit = (edit: Edit, name: string, typing?: string) => Problem | undefined;

/** The draft that the edits of fields inside go to. Without one they go to the open scenarios. */
export const DraftContext = createContext<StoreOf<Documents, DocumentChange> | undefined>(undefined);

function useEditedStore() {
  const { store } = useApp();
  return use(DraftContext) ?? store;
}

/** Edits the scenario that is shown, or the draft of it that the component is part of. */
export function useEdit(): MakeEdit {
  const store = useEditedStore();
  return useCallback<MakeEdit>(
    (edit, name, typing) => {
      const documents = store.get();
      const open = documents.scenarios.find(({ id }) => id === documents.current);
      if (!open) return undefined;
      const result = editedAmong(documents, open, edit);
      const problem = result.ok ? undefined : result.problem;
      if (!problem) store.dispatch({ type: 'edited', edit, name, ...(typing !== undefined && { typing }) });
      return problem;
    },
    [store],
  );
}

/** Undoes the edits of an entry, with their change of source, without a trace; false if the last edit is not of it. */
export function useGiveUp() {
  const store = useEditedStore();
  return (typing: string): boolean => {
    const { history } = store.get();
    store.dispatch({ type: 'entry given up', typing });
    return store.get().history !== history;
  };
}

/** For a field's `onEntry`: sets the figure at a path, or removes it where the value is undefined. */
export function useFigure<const P extends FigurePath>(
  path: P,
  name: string,
): (value: ValueAt<P> | undefined, typing?: string) => Problem | undefined {
  const edit = useEdit();
  const key = JSON.stringify(path);
  return useMemo(
    () => (value, typing) =>
      edit(
        value === undefined
          ? { kind: 'leave out', at: JSON.parse(key) as FigurePath }
          : valueEdit(JSON.parse(key) as P, value, today()),
        name,
        typing,
      ),
    [edit, key, name],
  );
}

/** As `useFigure`, with the place under which a refused entry is kept: to be spread on an `EntryField`. */
export function useEntry<const P extends FigurePath>(path: P, name: string) {
  return { at: [...path, 'value'], onEntry: useFigure(path, name) };
}

/** What is typed in a field. With a place in the scenario that is shown it outlives the field, and is there again with it. */
export function useDraft<T>(
  at: EntryPlace | undefined,
  value: T,
): [draft: Draft<T> | undefined, set: (draft: Draft<T> | undefined) => void] {
  const { store } = useApp();
  const [own, setOwn] = useState<Draft<T>>();
  const kept = useAppState(({ waiting, current }) => at && draftAt(waiting, current, at)) as
    Draft<T> | undefined;
  const typed = at ? kept : own;
  const isOver = typed && same(typed.over, value);
  // A draft over a usual value, which follows from the rest of the scenario, stays as that value changes.
  const draft = isOver ? typed : kept && { ...kept, over: value, before: value };
  if (own && !draft) setOwn(undefined);
  const put = (next: Draft<T> | undefined) => {
    if (at) store.dispatch({ type: 'typed', at, draft: next });
    else setOwn(next);
  };
  return [draft, put];
}

/** What is filled in in a form of the scenario that is shown. It outlives the form, and is there again with it. */
export function useForm<T>(at: EntryPlace, empty: T): [form: T, fill: (form: T) => void, leave: () => void] {
  const { store } = useApp();
  const kept = useAppState(({ waiting, current }) => draftAt(waiting, current, at)) as Filled<T> | undefined;
  return [
    kept ? kept.form : empty,
    (form) => {
      store.dispatch({ type: 'typed', at, draft: same(form, empty) ? undefined : { form } });
    },
    () => {
      store.dispatch({ type: 'form left', at });
    },
  ];
}

/** Whether a refused entry or a half-filled form waits at one of these places, or below one. */
export const useWaits = (places: readonly EntryPlace[]): boolean =>
  useAppState(({ waiting, current }) => waitingIn(waiting, current, places).length > 0);
