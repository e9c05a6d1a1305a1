import { act, fireEvent, screen } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { currentScenario } from '../../../src/taskpane/state/state';
import { openPane } from '../support';

/** The example on its Scenario screen, and what it is by now. */
export async function openExample() {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario(), screen: 'scenario' });
  });
  await screen.findByRole('heading', { name: 'Councils' });
  const now = () => {
    const scenario = currentScenario(pane.app.store.get());
    if (!scenario) throw new Error('no scenario is open');
    return scenario;
  };
  return { ...pane, now };
}

export const open = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
export const select = (name: string, to: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value: to } });
export const undo = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });

/** Goes on to another tab. */
export async function tab(name: string) {
  fireEvent.click(screen.getByRole('tab', { name }));
  await screen.findByRole('tab', { name, selected: true });
}
