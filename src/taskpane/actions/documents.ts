import { emptyScenario } from '../../model/scenario/edit/empty';
import { exampleScenario } from '../../model/scenario/document/example';
import { todayDate } from '../ports/today';
import { currentScenario } from '../state/state';
import { strings } from '../strings';
import type { App } from './app';

/** Shows the example as it comes. If the user has changed the one that is open, it is opened beside that one. */
export function showExample({ store }: App): void {
  store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
}

/** Opens an empty scenario, to be filled in. */
export function startOwn({ store }: App): void {
  const { ownName, ownCouncils } = strings.scenarios;
  const scenario = emptyScenario(ownName, ownCouncils, todayDate());
  store.dispatch({ type: 'scenario opened', scenario, screen: 'scenario' });
}

/** Undoes or redoes a step, and reads out which. */
export function step({ store }: App, way: 'undone' | 'redone'): void {
  const { past, future } = store.get().history;
  const step = way === 'undone' ? past.at(-1) : future[0];
  const { nothing, nothingToRedo } = strings.undo;
  const text = step ? strings.undo[way](step.name) : way === 'undone' ? nothing : nothingToRedo;
  store.dispatch({ type: way });
  const { current, screen } = store.get();
  if (current === undefined && screen !== 'start') store.dispatch({ type: 'went to', screen: 'start' });
  store.dispatch({ type: 'announced', text });
}

/** Opens a copy of a scenario, to be varied. */
export function duplicate({ store }: App, id = store.get().current): void {
  const original = store.get().scenarios.find((open) => open.id === id)?.scenario;
  if (id === undefined || !original) return;
  store.dispatch({ type: 'scenario copied', id, name: strings.scenarios.varied(original.name) });
  const copy = currentScenario(store.get());
  store.dispatch({ type: 'went to', screen: 'scenario' });
  store.dispatch({ type: 'announced', text: strings.scenarios.duplicated(copy?.name ?? '') });
}

/** Deletes a scenario. It can be undone like any edit, which the list of scenarios offers. */
export function remove({ store }: App, id = store.get().current): void {
  if (id === undefined) return;
  store.dispatch({ type: 'scenario deleted', id });
  store.dispatch({ type: 'went to', screen: 'scenarios' });
}
