import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { Problem } from '../../model/problem';
import { type Edit, valueEdit } from '../../model/scenario/edit';
import type { FigurePath, ValueAt } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import { useApp, useAppState } from '../parts/AppContext';
import { today } from '../ports/today';
import { type DocumentChange, type Documents, editedAmong } from '../state/documents';
import type { StoreOf } from '../state/store';
import { type Draft, draftAt, type EntryPlace, type Filled, waitingIn } from '../state/waiting';

/**
 * Makes an edit, or says why it cannot be made and leaves all as it is. `name` says what is changed, for undo;
 * edits in a row with the same `typing` are taken back as one.
 */
export type MakeEdit = (edit: Edit, name: string, typing?: string) => Problem | undefined;

/** Where edits go, where that is not the scenarios that are open: to a draft. */
export const DraftContext = createContext<StoreOf<Documents, DocumentChange> | undefined>(undefined);

function useEditedStore() {
  const { store } = useApp();
  return use(DraftContext) ?? store;
}

/** Edits of the scenario that is open, or of the draft that this is part of. */
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

/** Takes back the edits of an entry, with what they said of a figure's source; false where the last edit is another. */
export function useGiveUp() {
  const store = useEditedStore();
  return (typing: string): boolean => {
    const { history } = store.get();
    store.dispatch({ type: 'entry given up', typing });
    return store.get().history !== history;
  };
}

/** For a field: gives the figure at a path the value that was entered, or leaves it out where that is nothing. */
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

/** As `useFigure`, with the place by which a field keeps what it refuses: to be spread on the field. */
export function useEntry<const P extends FigurePath>(path: P, name: string) {
  return { at: [...path, 'value'], onEntry: useFigure(path, name) };
}

/** What is typed in a field. With a place in the scenario that is open, it is there again when the field is. */
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
  // Over what is as usual for the scenario a draft stays as that changes.
  const draft = isOver ? typed : kept && { ...kept, over: value, before: value };
  if (own && !draft) setOwn(undefined);
  const put = (next: Draft<T> | undefined) => {
    if (at) store.dispatch({ type: 'typed', at, draft: next });
    else setOwn(next);
  };
  return [draft, put];
}

/** What is filled in in a form of the scenario that is open: it is there again when the form is. */
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

/** Whether an entry that was refused, or a form half filled in, waits at one of these places, or under it. */
export const useWaits = (places: readonly EntryPlace[]): boolean =>
  useAppState(({ waiting, current }) => waitingIn(waiting, current, places).length > 0);
