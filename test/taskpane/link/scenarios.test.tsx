/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { perform } from '../../../src/taskpane/actions/registry';
import { currentScenario } from '../../../src/taskpane/state/state';
import { openPane } from '../support';
import { followed, model, NEWER, pause, withJoint } from './support';

test('scenarios that stand on the sheets and are not open here are opened', async () => {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  await act(() => perform('restore', pane.app));
  expect(currentScenario(pane.app.store.get())).toEqual(withJoint(1_400_000));
  expect(screen.queryByText(/say something different/)).toBeNull();
});

test('one that is open here in other capitals is not opened beside itself', async () => {
  const pane = openPane();
  const example = exampleScenario();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: example });
  });
  pane.workbook.models.mockResolvedValue([model({ ...example, name: example.name.toUpperCase() })]);
  await act(() => perform('restore', pane.app));
  expect(pane.app.store.get().scenarios).toHaveLength(1);
});

describe('several scenarios', () => {
  const second = { ...exampleScenario(), name: 'Dearer' };

  test('what is taken over of all is one step', async () => {
    const pane = openPane();
    pane.workbook.models.mockResolvedValue([
      model(exampleScenario(), { scenarios: [exampleScenario(), second] }),
    ]);
    await act(() => perform('restore', pane.app));
    const open = () => pane.app.store.get().scenarios.map(({ scenario }) => scenario);
    const before = open();
    expect(before).toHaveLength(2);
    const theirs = [withJoint(1_400_000), withJoint(1_450_000, second)];
    pane.workbook.models.mockResolvedValue([model(exampleScenario(), { scenarios: theirs })]);
    pane.edit('{1}');
    await screen.findByText('Updated from Inputs: 2 figures.');
    expect(open()).toEqual(theirs);
    await act(() => perform('undo', pane.app));
    expect(open()).toEqual(before);
    await act(() => perform('redo', pane.app));
    expect(open()).toEqual(theirs);
  });

  test('one put in on the sheet is opened, one renamed there stays itself, one taken out there stays open', async () => {
    const pane = await followed();
    const [first] = pane.app.store.get().scenarios;
    const renamed = { ...withJoint(1_400_000), name: 'As tendered' };
    pane.workbook.models.mockResolvedValue([model(renamed)]);
    pane.edit('{1}');
    await waitFor(() => {
      expect(pane.app.store.get().scenarios).toEqual([{ id: first?.id, scenario: renamed }]);
    });
    pane.workbook.models.mockResolvedValue([model(renamed, { scenarios: [second, renamed] })]);
    pane.edit('{1}');
    await waitFor(() => {
      expect(pane.app.store.get().scenarios.map(({ scenario }) => scenario)).toEqual([renamed, second]);
    });
    pane.workbook.models.mockResolvedValue([model(second)]);
    pane.edit('{1}');
    await pause(500);
    expect(pane.app.store.get().scenarios).toHaveLength(2);
    expect(screen.queryByText(NEWER)).toBeNull();
    expect(pane.workbook.update).not.toHaveBeenCalled();
  });
});

test('a name given on Inputs that another scenario has here gets a number, here and there', async () => {
  const pane = await followed();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario copied', id: 1, name: 'Ours' });
  });
  const ours = { ...exampleScenario(), name: 'Ours' };
  pane.workbook.models.mockResolvedValue([model(ours)]);
  pane.edit('{1}');
  const numbered = { ...ours, name: 'Ours (2)' };
  await waitFor(
    () => {
      expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [ours], [numbered], 'ask');
    },
    { timeout: 4000 },
  );
  expect(pane.app.store.get().scenarios.map(({ scenario }) => scenario.name)).toEqual(['Ours (2)', 'Ours']);
});
