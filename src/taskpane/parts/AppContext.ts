import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { App } from '../actions/app';
import { type ActionId, perform } from '../actions/registry';
import type { State } from '../state/state';

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = use(AppContext);
  if (!app) throw new Error('the pane is shown without its app');
  return app;
}

/** A part of the state, followed as it changes. */
export function useAppState<T>(select: (state: State) => T): T {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** For an event handler: asks for an action by its name. */
export function usePerform(): (id: ActionId) => void {
  const app = useApp();
  return useCallback(
    (id) => {
      void perform(id, app);
    },
    [app],
  );
}
