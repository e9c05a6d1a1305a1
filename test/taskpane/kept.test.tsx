/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { keepScenarios } from '../../src/taskpane/actions/keeping';
import { perform } from '../../src/taskpane/actions/registry';
import { textOfKept } from '../../src/taskpane/state/kept';
import { currentScenario } from '../../src/taskpane/state/state';
import { enter, openPane, said } from './support';
import { openExample } from './scenario/support';

describe('what is kept in the workbook', () => {
  const settle = () => act(() => Promise.resolve());

  test('is opened again, and kept once an edit has paused', async () => {
    const before = await openExample();
    enter('Bromley, as-is, £ a year', '2.2m');
    const kept = textOfKept(before.app.store.get());
    before.unmount();

    jest.useFakeTimers();
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue(kept);
    await act(() => keepScenarios(pane.app));
    expect(currentScenario(pane.app.store.get())).toEqual(before.now());
    act(() => {
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    act(() => {
      jest.advanceTimersByTime(1500);
    });
    expect(pane.workbook.keep).toHaveBeenCalledWith(textOfKept(pane.app.store.get()));
    jest.useRealTimers();
  });

  test('at once when the pane goes; and never the example as it comes', async () => {
    const pane = openPane();
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    act(() => {
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).toHaveBeenCalledTimes(1);
  });

  test('by a newer version is left alone, and said so', async () => {
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue('{"version":1,"current":0,"scenarios":[{"version":99}]}');
    await act(() => keepScenarios(pane.app));
    expect(await screen.findByText('Saved by a newer version')).toBeTruthy();
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).not.toHaveBeenCalled();
  });

  test('is replaced where it is damaged, once somebody has said so twice, who then hears of it and goes on', async () => {
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue('{"version":1,"cur');
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    await screen.findByRole('heading', { level: 1, name: /Joint support saves/ });
    const press = async (name: string) => {
      const button = await screen.findByRole('button', { name });
      act(() => {
        button.focus();
      });
      fireEvent.click(button);
      await settle();
    };
    await press('Save what is open here instead');
    expect(document.activeElement?.textContent).toContain('would be lost');
    await press('Leave it as it is');
    await press('Save what is open here instead');
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    await press('Replace what is saved');
    expect(pane.workbook.keep).toHaveBeenCalledWith(textOfKept(pane.app.store.get()));
    await waitFor(() => {
      expect(said.some((words) => words.startsWith('Saved in this workbook.'))).toBe(true);
    });
    expect(document.activeElement?.querySelector('h1')).not.toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('or is not, where Excel fails: then that is said', async () => {
    const pane = openPane();
    pane.workbook.keep.mockResolvedValue({ ok: false, reason: 'failed', detail: 'full' });
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(await screen.findByText('Your scenarios could not be saved in this workbook.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
    });
    await waitFor(() => {
      expect(said.join()).toContain('Your scenarios could not be saved in this workbook.');
    });
    pane.workbook.keep.mockResolvedValue({ ok: true });
    await screen.findByRole('heading', { level: 1, name: /Joint support saves/ });
    const again = screen.getByRole('button', { name: 'Try again' });
    act(() => {
      again.focus();
    });
    fireEvent.click(again);
    await waitFor(() => {
      expect(screen.queryByText('Your scenarios could not be saved in this workbook.')).toBeNull();
    });
    expect(document.activeElement?.querySelector('h1')).not.toBeNull();
    await waitFor(() => {
      expect(said.at(-1)).toContain('Saved in this workbook.');
    });
  });

  describe('where Excel fails for a while', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });
    const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
    const make = (pane: ReturnType<typeof openPane>) => {
      act(() => {
        pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
        pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
      });
    };

    test('is saved once it can be, without another edit', async () => {
      const pane = openPane();
      await act(() => keepScenarios(pane.app));
      pane.workbook.keep.mockResolvedValueOnce({ ok: false, reason: 'failed', detail: 'busy' });
      make(pane);
      await pass(1000);
      expect(pane.app.store.get().keeping.kind).toBe('failed');
      await pass(5000);
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      await pass(60_000);
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
    });

    test('is opened once it can be read, and kept with what was made meanwhile; nothing is kept before', async () => {
      const kept = textOfKept({
        scenarios: [{ id: 1, scenario: { ...exampleScenario(), name: 'Kept' } }],
        current: 1,
      });
      const pane = openPane();
      pane.workbook.kept.mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'));
      pane.workbook.kept.mockResolvedValue(kept);
      await act(() => keepScenarios(pane.app));
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      make(pane);
      expect(pane.app.store.get().keeping.kind).toBe('failed');
      window.dispatchEvent(new Event('pagehide'));
      await pass(5000);
      expect(pane.workbook.keep).not.toHaveBeenCalled();
      await pass(5000);
      const { scenarios, keeping } = pane.app.store.get();
      expect(scenarios.map(({ scenario }) => scenario.name)).toEqual(['Ours', 'Kept']);
      expect(pane.workbook.keep).toHaveBeenLastCalledWith(textOfKept(pane.app.store.get()));
      expect(keeping.kind).toBe('kept');
    });

    test('can be read at once by whoever asks, and is opened once', async () => {
      const pane = openPane();
      pane.workbook.kept.mockRejectedValueOnce(new Error('busy'));
      await act(() => keepScenarios(pane.app));
      make(pane);
      await act(() => Promise.all([perform('keepAgain', pane.app), perform('keepAgain', pane.app)]));
      expect(pane.workbook.keep).toHaveBeenCalledTimes(1);
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      await pass(60_000);
      expect(pane.workbook.kept).toHaveBeenCalledTimes(3);
    });
  });
});
