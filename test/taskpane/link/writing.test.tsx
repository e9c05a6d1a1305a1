/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { pence } from '../../../src/model/money/units';
import { perform } from '../../../src/taskpane/actions/registry';
import { editJoint, followed, press } from './support';

describe('Excel does not take what was changed here', () => {
  const FAILED = 'Excel did not take the change to Inputs.';
  const WAITING = 'Excel has not taken the change to Inputs yet.';
  const gone = (text: string) =>
    waitFor(() => {
      expect(screen.queryByText(text)).toBeNull();
    });

  test('refused, it is kept, with what to do, and written when that is asked for', async () => {
    const pane = await followed();
    pane.workbook.update.mockResolvedValue({ ok: false, reason: 'failed', detail: 'AccessDenied' });
    editJoint(pane, pence(230_000_000));
    const mine = pane.shown();
    expect((await screen.findByText(FAILED)).parentElement?.textContent).toContain('Unprotect Sheet');
    expect(pane.shown()).toEqual(mine);
    // A cell that is being edited just then does not lose the press.
    pane.workbook.update.mockResolvedValueOnce({ ok: false, reason: 'cell edit' });
    pane.workbook.update.mockResolvedValue({ ok: true });
    press('Try again');
    await gone(FAILED);
    await gone(WAITING);
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [exampleScenario()], [mine], 'ask');
  });

  test('while a cell is edited, that is said, and it is written once that has ended', async () => {
    const pane = await followed();
    pane.workbook.update.mockResolvedValue({ ok: false, reason: 'cell edit' });
    editJoint(pane, pence(230_000_000));
    expect((await screen.findByText(WAITING)).parentElement?.textContent).toContain('press Enter or Esc');
    pane.workbook.update.mockResolvedValue({ ok: true });
    await gone(WAITING);
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [exampleScenario()], [pane.shown()], 'ask');
  });

  test('undone here, nothing is waited for', async () => {
    const pane = await followed();
    pane.workbook.update.mockResolvedValue({ ok: false, reason: 'cell edit' });
    editJoint(pane, pence(230_000_000));
    await screen.findByText(WAITING);
    await act(() => perform('undo', pane.app));
    await gone(WAITING);
  });

  test('so it is where Excel does not answer for long', async () => {
    const pane = await followed();
    let answer: (result: { ok: true }) => void = () => undefined;
    pane.workbook.update.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    editJoint(pane, pence(230_000_000));
    expect(await screen.findByText(WAITING, {}, { timeout: 15_000 })).toBeTruthy();
    act(() => {
      answer({ ok: true });
    });
    await gone(WAITING);
  });
});

test('what the sheets have no room for stays here, with the way to new sheets', async () => {
  const pane = await followed();
  pane.workbook.update.mockResolvedValue({ ok: false, reason: 'too much' });
  act(() => {
    pane.app.store.dispatch({
      type: 'edited',
      edit: { kind: 'add council', name: 'Bexley' },
      name: 'Bexley',
    });
  });
  expect(await screen.findByText('The sheets have no room for this change.')).toBeTruthy();
  expect(pane.shown()?.councils).toHaveLength(3);
  press('Write new sheets');
  expect(await screen.findByRole('button', { name: 'Write 8 sheets' })).toBeTruthy();
});
