import { type Change, initialState, reduce, type State } from './state';

/** Holds the state outside React, because ribbon commands change it too, with the pane closed as well as open. */
export interface Store {
  readonly get: () => State;
  readonly dispatch: (change: Change) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(state: State = initialState): Store {
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (change) => {
      state = reduce(state, change);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
