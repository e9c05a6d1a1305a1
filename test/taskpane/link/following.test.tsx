/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { pence } from '../../../src/model/money/units';
import { perform } from '../../../src/taskpane/actions/registry';
import { currentScenario } from '../../../src/taskpane/state/state';
import { openPane, said } from '../support';
import { editJoint, followed, model, pause, withJoint } from './support';

test('without a model the pane is as before, and writes to no sheet', async () => {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
  });
  await act(() => perform('restore', pane.app));
  act(() => {
    pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'Name' });
  });
  await pause(1200);
  expect(pane.workbook.update).not.toHaveBeenCalled();
});

test('what is changed on Inputs is shown, said, and can be undone; undone, it is written back', async () => {
  const pane = await followed();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}');
  expect(await screen.findByText('Updated from Inputs: one figure.')).toBeTruthy();
  expect(pane.shown()).toEqual(withJoint(1_400_000));
  await waitFor(() => {
    expect(said.join(' ')).toContain('Updated from Inputs: one figure.');
  });
  await act(() => perform('undo', pane.app));
  expect(pane.shown()).toEqual(exampleScenario());
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenCalledWith(1, [withJoint(1_400_000)], [exampleScenario()], 'ask');
  });
});

test('what Inputs has no place for stays with the scenario, and is no difference between the two', async () => {
  const pane = await followed();
  const risk = { seed: 7 };
  act(() => {
    pane.app.store.dispatch({ type: 'edited', edit: { kind: 'risk', risk }, name: 'Seed' });
  });
  await pause(1200);
  expect(pane.workbook.update).not.toHaveBeenCalled();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}');
  expect(await screen.findByText('Updated from Inputs: one figure.')).toBeTruthy();
  expect(pane.shown()).toEqual({ ...withJoint(1_400_000), risk });
});

test('edits on other sheets are none of its business', async () => {
  const pane = await followed();
  pane.workbook.models.mockClear();
  pane.edit('{9}');
  await pause(500);
  expect(pane.workbook.models).not.toHaveBeenCalled();
});

test('what is changed here is written once typing has paused, and only then', async () => {
  const pane = await followed();
  editJoint(pane, pence(230_000_000));
  editJoint(pane, pence(230_000_100));
  expect(pane.workbook.update).not.toHaveBeenCalled();
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenCalledTimes(1);
  });
  expect(pane.workbook.update.mock.calls[0]).toEqual([1, [exampleScenario()], [pane.shown()], 'ask']);
});

test('sheets that could not be read at first are followed as soon as they can', async () => {
  const pane = openPane();
  pane.workbook.models.mockRejectedValueOnce(new Error('busy'));
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  await act(() => perform('restore', pane.app));
  expect(pane.app.store.get().link.kind).toBe('none');
  await waitFor(() => {
    expect(currentScenario(pane.app.store.get())).toEqual(withJoint(1_400_000));
  });
});

test('a fault while they are read is shown, and they are followed all the same', async () => {
  const pane = openPane();
  pane.workbook.models.mockResolvedValueOnce([undefined as never]);
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  await act(() => perform('restore', pane.app));
  expect(pane.app.store.get().fault).toBeDefined();
  act(() => {
    pane.app.store.dispatch({ type: 'started again' });
  });
  await waitFor(
    () => {
      expect(currentScenario(pane.app.store.get())).toEqual(withJoint(1_400_000));
    },
    { timeout: 7000 },
  );
  expect(pane.app.store.get().fault).toBeUndefined();
  expect(pane.workbook.onEdits).toHaveBeenCalledTimes(1);
});

test('a frozen copy is not followed', async () => {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000), { frozen: true })]);
  await act(() => perform('restore', pane.app));
  expect(pane.app.store.get().scenarios).toEqual([]);
});

test('of several models the one that is chosen is followed, also when the workbook is opened again', async () => {
  const pane = openPane();
  const second = model(
    { ...exampleScenario(), name: 'Dearer' },
    { number: 2, sheet: { id: '{2}', name: 'Inputs (2)' } },
  );
  pane.workbook.models.mockResolvedValue([model(exampleScenario()), second]);
  await act(() => perform('restore', pane.app));
  const followed = () => {
    const { link } = pane.app.store.get();
    return link.kind === 'linked' ? link.number : undefined;
  };
  // The one that was written last.
  expect(followed()).toBe(2);
  await act(() => perform('chooseSheets', pane.app));
  const group = await screen.findByRole('radiogroup', { name: 'Sheets that this pane follows' });
  expect([...group.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    `Inputs${exampleScenario().name}`,
    'Inputs (2)Dearer',
  ]);
  const [first] = group.querySelectorAll('input');
  if (first) fireEvent.click(first);
  await waitFor(() => {
    expect(followed()).toBe(1);
  });
  expect(pane.app.store.get().scenarios).toHaveLength(2);
  const kept = await waitFor(() => {
    const text = pane.workbook.keep.mock.calls.at(-1)?.[0];
    expect(text).toContain('"follows":1');
    return text;
  });
  pane.unmount();
  const again = openPane();
  again.workbook.kept.mockResolvedValue(kept);
  again.workbook.models.mockResolvedValue([model(exampleScenario()), second]);
  await act(() => perform('restore', again.app));
  expect(again.app.store.get().link).toMatchObject({ number: 1, trouble: undefined });
});
