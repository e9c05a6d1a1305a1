/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { pence } from '../../../src/model/money/units';
import { perform } from '../../../src/taskpane/actions/registry';
import { editJoint, followed, model, press } from './support';

describe('a formula of the user’s own stands where a figure was changed here', () => {
  const refused = async () => {
    const pane = await followed();
    const formula = { address: 'Inputs!E17', row: 16, column: 4, formula: '=Budget!B4' };
    pane.workbook.update.mockResolvedValue({ ok: false, reason: 'own formulas', formulas: [formula] });
    editJoint(pane, pence(230_000_000));
    await screen.findByText(/^Inputs!E17 holds =Budget!B4\. To change the figure and keep the formula/);
    return pane;
  };

  test('it is shown, and replaced only where that is asked for', async () => {
    const pane = await refused();
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [exampleScenario()], [pane.shown()], 'ask');
    press('Go to the cell');
    await waitFor(() => {
      expect(pane.workbook.goTo).toHaveBeenCalledWith('{1}', 'E17');
    });
    pane.workbook.update.mockResolvedValue({ ok: true });
    press('Replace the formula');
    await waitFor(() => {
      expect(screen.queryByText(/=Budget!B4/)).toBeNull();
    });
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [exampleScenario()], [pane.shown()], {
      replace: [{ address: 'Inputs!E17', row: 16, column: 4, formula: '=Budget!B4' }],
    });
  });

  test('where there are many, every one that would be replaced can be seen', async () => {
    const pane = await followed();
    const formulas = Array.from({ length: 8 }, (_, row) => ({
      address: `Inputs!E${row + 1}`,
      row,
      column: 4,
      formula: '=Budget!B4',
    }));
    pane.workbook.update.mockResolvedValue({ ok: false, reason: 'own formulas', formulas });
    editJoint(pane, pence(230_000_000));
    const more = await screen.findByText('And 3 more.', { selector: 'summary' });
    fireEvent.click(more);
    expect(screen.getByText(/^Inputs!E8 holds =Budget!B4/)).toBeTruthy();
    press('Replace the formulas');
    await waitFor(() => {
      const replace = formulas;
      expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [exampleScenario()], [pane.shown()], {
        replace,
      });
    });
  });

  test('where it is kept, what it comes to is shown here, in one step', async () => {
    const pane = await refused();
    const mine = pane.shown();
    pane.workbook.update.mockResolvedValue({ ok: true, model: model(exampleScenario()) });
    press('Keep the formula');
    await waitFor(() => {
      expect(pane.shown()).toEqual(exampleScenario());
    });
    expect(screen.queryByText(/=Budget!B4/, { selector: 'li' })).toBeNull();
    await act(() => perform('undo', pane.app));
    expect(pane.shown()).toEqual(mine);
  });

  test('before anything is changed, the figure says where it comes from', async () => {
    const pane = await followed();
    const formula = {
      scenario: 0,
      path: ['councils', 1, 'alone'] as const,
      address: 'Inputs!E17',
      formula: '=Budget!B4',
    };
    pane.workbook.models.mockResolvedValue([model(exampleScenario(), { formulas: [formula] })]);
    pane.edit('{1}');
    fireEvent.click(screen.getByRole('tab', { name: 'Scenario' }));
    const line = await screen.findByText('From the formula in Inputs!E17: =Budget!B4. Change it there.');
    expect(line.closest('li')?.textContent).toContain('Lewisham, alone');
  });

  test('undone here, the question is gone', async () => {
    const pane = await refused();
    await act(() => perform('undo', pane.app));
    await waitFor(() => {
      expect(screen.queryByText(/=Budget!B4/)).toBeNull();
    });
  });
});
