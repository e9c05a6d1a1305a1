/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { pence } from '../../../src/model/money/units';
import { perform } from '../../../src/taskpane/actions/registry';
import type { Damage } from '../../../src/taskpane/ports/workbook';
import { openPane, pressByKey, said } from '../support';
import { editJoint, followed, model, pause, press, withJoint } from './support';

test('what breaks only formulas is said, and figures follow each other all the same', async () => {
  const pane = await followed();
  const spot = { row: 69, column: 4, address: 'Inputs!E70' };
  const damage: Damage = { kind: 'fixed figure', spot, label: 'Pence in a pound', given: '10', wanted: 100 };
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000), { damages: [damage] })]);
  pane.edit('{1}');
  expect(await screen.findByText('Something on Inputs is not as it should be.')).toBeTruthy();
  expect(screen.getByText(/^Inputs!E70: "Pence in a pound" is 10/)).toBeTruthy();
  expect(pane.shown()).toEqual(withJoint(1_400_000));
  editJoint(pane, pence(230_000_000));
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenCalledTimes(1);
  });
  await pause(100);
  expect(screen.getByText('Something on Inputs is not as it should be.')).toBeTruthy();
  // Neither does it go where Excel does not take the next change.
  pane.workbook.update.mockResolvedValue({ ok: false, reason: 'failed' });
  editJoint(pane, pence(230_000_001));
  expect(await screen.findByText('Excel did not take the change to Inputs.')).toBeTruthy();
  expect(screen.getByText('Something on Inputs is not as it should be.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Repair Inputs!E70' })).toBeTruthy();
});

describe('something is broken on Inputs', () => {
  const damage: Damage = {
    kind: 'value',
    spot: { row: 16, column: 4, address: 'Inputs!E17' },
    name: 'Lewisham_joint',
    problem: {
      code: 'unreadable',
      at: { figure: 'Lewisham, joint' },
      given: '"about 2m"',
      expected: { kind: 'pounds', lowest: 0.01, highest: 1e11 },
    },
  };
  const broken = model(exampleScenario(), { scenarios: undefined, damages: [damage] });

  test('it is said with its cell, shown there, and mended from what was read last', async () => {
    const pane = await followed();
    pane.workbook.models.mockResolvedValue([broken]);
    pane.edit('{1}');
    expect(await screen.findByText(/Inputs!E17: Lewisham, joint is "about 2m"\. Give pounds/)).toBeTruthy();
    press('Go to the cell');
    await waitFor(() => {
      expect(pane.workbook.goTo).toHaveBeenCalledWith('{1}', 'E17');
    });
    pane.workbook.repair.mockImplementation(() => {
      pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
      return Promise.resolve({ ok: true, repaired: 1 });
    });
    press('Repair Inputs!E17');
    await waitFor(() => {
      expect(pane.workbook.repair).toHaveBeenCalledWith(1, [damage], [exampleScenario()]);
    });
    await waitFor(() => {
      expect(screen.queryByText(/cannot be read/)).toBeNull();
    });
  });

  test('a cell that Excel cannot show is said, beside the damage and to those who listen', async () => {
    const pane = await followed();
    pane.workbook.goTo.mockResolvedValue(false);
    pane.workbook.models.mockResolvedValue([broken]);
    pane.edit('{1}');
    await screen.findByText(/Inputs!E17: Lewisham, joint is "about 2m"/, { selector: 'li' });
    press('Go to the cell');
    expect(
      await screen.findByText(/^Excel could not show Inputs!E17\. Its sheet may be hidden/, {
        selector: 'p',
      }),
    ).toBeTruthy();
    await waitFor(() => {
      expect(said.join(' ')).toContain('Excel could not show Inputs!E17.');
    });
    expect(screen.getByText(/Inputs!E17: Lewisham, joint is "about 2m"/, { selector: 'li' })).toBeTruthy();
  });

  test('a repair that has to wait says so', async () => {
    const pane = await followed();
    pane.workbook.models.mockResolvedValue([broken]);
    pane.edit('{1}');
    await screen.findByText(/Inputs!E17: Lewisham, joint is "about 2m"/, { selector: 'li' });
    pane.app.underWay.job = new AbortController();
    press('Repair Inputs!E17');
    expect(await screen.findByText(/^Something else is being done to the workbook/)).toBeTruthy();
    expect(pane.workbook.repair).not.toHaveBeenCalled();
  });

  test('nothing is written over it meanwhile; once it reads again, what was changed here goes there', async () => {
    const pane = await followed();
    pane.workbook.models.mockResolvedValue([broken]);
    pane.edit('{1}');
    await screen.findByText('Something on Inputs cannot be read.');
    editJoint(pane, pence(230_000_000));
    await pause(1200);
    expect(pane.workbook.update).not.toHaveBeenCalled();
    pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
    pane.edit('{1}');
    await waitFor(() => {
      expect(pane.workbook.update).toHaveBeenCalledWith(1, [exampleScenario()], [pane.shown()], 'ask');
    });
  });
});

describe('a sheet that could never be read', () => {
  const damage: Damage = {
    kind: 'status',
    spot: { row: 16, column: 4, address: 'Inputs!F17' },
    name: 'Lewisham_joint',
    given: 'Guess',
  };
  /** Something else is open in the pane, as it may be of another model. */
  const opened = async (isRecorded: boolean) => {
    const pane = openPane();
    const putBack = isRecorded
      ? [{ content: { kind: 'text', text: 'Published' } as const, format: undefined, asWritten: true }]
      : [undefined];
    pane.workbook.models.mockResolvedValue([
      model(exampleScenario(), { scenarios: undefined, damages: [damage], isRecorded, putBack }),
    ]);
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: withJoint(1) });
    });
    await act(() => perform('restore', pane.app));
    await screen.findByText(/^Inputs!F17 says "Guess"/);
    return pane;
  };

  test('is repaired as it was written, and never from what else is open here', async () => {
    const pane = await opened(true);
    pane.workbook.repair.mockImplementation(() => {
      pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
      return Promise.resolve({ ok: true, repaired: 1 });
    });
    press('Put back “Published”, as first written');
    await waitFor(() => {
      expect(pane.workbook.repair).toHaveBeenCalledWith(1, [damage], []);
    });
    await waitFor(() => {
      expect(said.join()).toContain('“Published” is back, as it was when the sheets were written.');
    });
  });

  test('says how much a repair puts back, how old that is, and what came of it, where everybody sees it', async () => {
    const cost: Damage = {
      ...damage,
      kind: 'value',
      problem: { code: 'missing', at: { figure: 'Lewisham, joint' }, expected: { kind: 'name' } },
    };
    const pane = openPane();
    const putBack = [
      { content: { kind: 'number', value: 1_250_000 }, format: '#,##0;[Red]-#,##0;0', asWritten: true },
    ] as const;
    pane.workbook.models.mockResolvedValue([
      model(exampleScenario(), { scenarios: undefined, damages: [cost], putBack }),
    ]);
    await act(() => perform('restore', pane.app));
    pane.workbook.repair.mockImplementation(() => {
      pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
      return Promise.resolve({ ok: true, repaired: 1 });
    });
    await screen.findByText(/cannot be read/);
    press('Put back £1,250,000, as first written');
    const outcome = /^Repaired: £1,250,000 is back, as it was when the sheets were written\./;
    expect(await screen.findByText(outcome)).toBeTruthy();
    pressByKey('Dismiss');
    await waitFor(() => {
      expect(screen.queryByText(outcome)).toBeNull();
    });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('what came of a repair goes with the next edit, here or on the sheet', async () => {
    for (const next of ['here', 'there', 'broken'] as const) {
      const pane = await opened(true);
      pane.workbook.repair.mockImplementation(() => {
        pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
        return Promise.resolve({ ok: true, repaired: 1 });
      });
      press('Put back “Published”, as first written');
      const outcome = /^Repaired: “Published” is back/;
      await screen.findByText(outcome);
      // The repair is an edit of the sheet too, which Excel tells of.
      pane.edit('{1}');
      await pause(1200);
      expect(screen.getByText(outcome)).toBeTruthy();
      if (next === 'here') editJoint(pane, pence(230_000_000));
      else {
        const found =
          next === 'there' ? model(withJoint(1_400_000)) : model(exampleScenario(), { damages: [damage] });
        pane.workbook.models.mockResolvedValue([found]);
        pane.edit('{1}');
      }
      await waitFor(() => {
        expect(screen.queryByText(outcome)).toBeNull();
      });
      pane.unmount();
    }
  });

  test('says that it could not be repaired', async () => {
    const pane = await opened(true);
    pane.workbook.repair.mockResolvedValue({ ok: true, repaired: 0 });
    press('Put back “Published”, as first written');
    expect(await screen.findByText(/^Not repaired:/)).toBeTruthy();
  });

  test('is read again until that can be done, once it is repaired', async () => {
    const pane = await opened(true);
    pane.workbook.repair.mockImplementation(() => {
      pane.workbook.models.mockRejectedValueOnce(new Error('busy'));
      pane.workbook.models.mockResolvedValue([model(exampleScenario())]);
      return Promise.resolve({ ok: true, repaired: 1 });
    });
    press('Put back “Published”, as first written');
    await waitFor(
      () => {
        expect(screen.queryByText(/^Inputs!F17 says "Guess"/)).toBeNull();
      },
      { timeout: 7000 },
    );
  });

  test('is not offered to be repaired where nobody knows what it said', async () => {
    await opened(false);
    expect(screen.queryByRole('button', { name: /^(Repair|Put back|Clear)/ })).toBeNull();
  });
});
