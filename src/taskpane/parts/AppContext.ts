import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { App } from '../actions/app';
import { type ActionId, perform } from '../actions/registry';
import type { State } from '../state/state';

/** What the whole pane works with. */
export const AppContext = createContext<App | undefined>(undefined);

/** The state and the world outside the pane. Throws outside of `AppContext`. */
export function useApp(): App {
  const app = use(AppContext);
  if (!app) throw new Error('the pane is shown without its app');
  return app;
}

/** A part of the state; the component is drawn again when it changes. `select` must return the same object while it has not. */
export function useAppState<T>(select: (state: State) => T): T {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Gives event handlers a function that performs an action of the registry. */
export function usePerform(): (id: ActionId) => void {
  const app = useApp();
  return useCallback(
    (id) => {
      void perform(id, app);
    },
    [app],
  );
}
