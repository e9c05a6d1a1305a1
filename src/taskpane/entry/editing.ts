import { createContext, use, useCallback, useMemo } from 'react';
import type { Problem } from '../../model/problem';
import { type Edit, valueEdit } from '../../model/scenario/edit';
import type { FigurePath, ValueAt } from '../../model/scenario/figures';
import { useApp } from '../parts/AppContext';
import { today } from '../ports/today';
import { editedAmong } from '../state/documents';

/**
 * Makes an edit, or says why it cannot be made and leaves all as it is. `name` says what is changed, for undo;
 * edits in a row with the same `typing` are taken back as one.
 */
export type MakeEdit = (edit: Edit, name: string, typing?: string) => Problem | undefined;

/** Where edits go, where that is not the scenario that is open: a draft of it. */
export const DraftContext = createContext<MakeEdit | undefined>(undefined);

/** Edits of the scenario that is open, or of the draft that this is part of. */
export function useEdit(): MakeEdit {
  const { store } = useApp();
  const draft = use(DraftContext);
  const editOpen = useCallback<MakeEdit>(
    (edit, name, typing) => {
      const state = store.get();
      const open = state.scenarios.find(({ id }) => id === state.current);
      if (!open) return undefined;
      const result = editedAmong(state, open, edit);
      const problem = result.ok ? undefined : result.problem;
      if (!problem) store.dispatch({ type: 'edited', edit, name, ...(typing !== undefined && { typing }) });
      return problem;
    },
    [store],
  );
  return draft ?? editOpen;
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
