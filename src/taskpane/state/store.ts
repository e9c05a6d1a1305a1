import { type Change, initialState, reduce, type State } from './state';

/** A state that changes only by a reducer, and tells its listeners after each change. */
export interface StoreOf<S, C> {
  readonly get: () => S;
  readonly dispatch: (change: C) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds the pane's state outside React, because ribbon commands change it too, even with the pane closed. */
export type Store = StoreOf<State, Change>;

export const createStore = (state: State = initialState): Store => storeOf(state, reduce);

export function storeOf<S, C>(state: S, reducer: (state: S, change: C) => S): StoreOf<S, C> {
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (change) => {
      state = reducer(state, change);
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
