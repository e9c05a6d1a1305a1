/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { reportOf } from '../../src/model/scenario/risk/report';
import type { WriteResult } from '../../src/taskpane/ports/workbook';
import { perform } from '../../src/taskpane/actions/registry';
import { currentScenario } from '../../src/taskpane/state/state';
import { value } from '../model/value';
import { openPane, said, threeSheets, threeSheetsCalled } from './support';

const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

async function toWrite() {
  const pane = openPane();
  press('Open the Bromley and Lewisham example');
  fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
  await screen.findByRole('button', { name: 'Write 8 sheets' });
  return pane;
}

type Pane = Awaited<ReturnType<typeof toWrite>>;

const come = (pane: Pane, result: WriteResult) =>
  act(async () => {
    pane.finish(result);
    await Promise.resolve();
  });

async function written() {
  const pane = await toWrite();
  press('Write 8 sheets');
  await come(pane, threeSheets);
  await screen.findByRole('button', { name: 'Go to Savings' });
  return pane;
}

describe('before writing', () => {
  test('it says what will be added and that nothing is changed', async () => {
    const pane = await toWrite();
    expect(screen.getByText('Adds new sheets. No existing cell is changed.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Aboutpurpose and key',
      'Inputsfigures and sources',
      'Publishedindices and rates',
      'Contractprice by year',
      'Costsstrand by strand',
      'Savingsresults by year',
      'Sharingways and tests',
      'Checkswhat must hold',
    ]);
    expect(pane.workbook.write).not.toHaveBeenCalled();
  });

  test.each([
    [
      'Cancel',
      () => {
        press('Cancel');
      },
    ],
    [
      'Back',
      () => {
        press('Back');
      },
    ],
    [
      'Esc',
      () => {
        fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Escape' });
      },
    ],
  ])('%s leaves, and focus goes back to the button that led here', async (_, leave) => {
    document.hasFocus = () => true;
    await toWrite();
    expect(document.activeElement?.textContent).toBe('Write to workbook');
    leave();
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write to workbook' }));
    });
  });
});

test('an Esc that something inside has used leaves nothing', async () => {
  await toWrite();
  const title = screen.getByRole('heading', { level: 1 });
  title.addEventListener('keydown', (event) => {
    event.preventDefault();
  });
  fireEvent.keyDown(title, { key: 'Escape' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Write to workbook');
});

describe('writing', () => {
  test('asks once for the scenario that is open', async () => {
    const pane = await toWrite();
    press('Write 8 sheets');
    press('Write 8 sheets');
    expect(pane.workbook.write).toHaveBeenCalledTimes(1);
    expect(pane.workbook.write.mock.calls[0]?.[0][0]?.name).toBe('Bromley and Lewisham, example');
  });

  test('writes plain formulas unless another way is chosen', async () => {
    const pane = await toWrite();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Plain Excel formulas/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /^Values/ }));
    press('Write 8 sheets');
    expect(pane.workbook.write.mock.calls[0]?.[1]).toMatchObject({ formulas: 'values' });
  });

  test('shows progress once it takes longer than half a second', async () => {
    const pane = await toWrite();
    jest.useFakeTimers();
    try {
      press('Write 8 sheets');
      expect(screen.queryByRole('progressbar')).toBeNull();
      act(() => {
        jest.advanceTimersByTime(600);
      });
      expect(screen.getByText(/^Waiting for Excel/)).toBeTruthy();
      act(() => {
        pane.step({ sheet: 'Contract', done: 1, of: 3 });
      });
      expect(
        screen.getByText('Sheet 2 of 3: Contract', { ignore: '[aria-live] *, [aria-live]' }),
      ).toBeTruthy();
      expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(1);
      expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  test('can be cancelled', async () => {
    await toWrite();
    press('Write 8 sheets');
    press('Cancel');
    await waitFor(() => {
      expect(said.join()).toContain('Cancelled. No sheets were added.');
    });
    expect(screen.getByRole('button', { name: 'Write 8 sheets' })).toBeTruthy();
  });
});

describe('when it is done', () => {
  test('it says so over the comparison and goes to the results on request', async () => {
    const pane = await written();
    expect(screen.getByText('3 sheets written.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Write to workbook' })).toBeTruthy();
    press('Go to Savings');
    expect(pane.workbook.goTo).toHaveBeenCalledWith('{3}');
  });

  test('it scrolls with the page while something else is told, and the buttons stay in their place', async () => {
    const pane = await written();
    const placed = (of: HTMLElement) => {
      for (let at: Element | null = of; at; at = at.parentElement)
        if (getComputedStyle(at).position === 'sticky') return true;
      return false;
    };
    const done = () => screen.getByText('3 sheets written.');
    const button = () => screen.getByRole('button', { name: 'Write to workbook' });
    expect([placed(done()), placed(button())]).toEqual([true, true]);
    const group = screen.getByRole('group', { name: 'Result of writing' });
    act(() => {
      pane.app.store.dispatch({ type: 'keeping', keeping: { kind: 'failed', detail: '' } });
    });
    expect([placed(done()), placed(button())]).toEqual([false, true]);
    // The same notice, with whatever has been asked for in it.
    expect(group.contains(done())).toBe(true);
  });

  test('it names the sheet as it was named, and goes to it by its id', async () => {
    const pane = await toWrite();
    press('Write 8 sheets');
    await come(pane, threeSheetsCalled('Inputs (2)', 'Contract (2)', 'Savings for us'));
    fireEvent.click(await screen.findByRole('button', { name: 'Go to Savings for us' }));
    expect(pane.workbook.goTo).toHaveBeenCalledWith('{3}');
  });

  test('it says where the workbook is busy, and no more once it has done as it was asked', async () => {
    const pane = await written();
    const { underWay } = pane.app;
    const busy = 'Something else is being done to the workbook. Try again once it has finished.';
    underWay.job = new AbortController();
    press('Go to Savings');
    expect(await screen.findByText(busy)).toBeTruthy();
    delete underWay.job;
    press('Go to Savings');
    await waitFor(() => {
      expect(screen.queryByText(busy)).toBeNull();
    });
    underWay.job = new AbortController();
    press('Remove the sheets');
    press('Remove');
    expect(await screen.findByText(busy)).toBeTruthy();
    expect(pane.workbook.remove).not.toHaveBeenCalled();
    delete underWay.job;
  });

  test('it tells of a sheet that is no longer there', async () => {
    const pane = await written();
    pane.workbook.goTo.mockResolvedValue(false);
    press('Go to Savings');
    expect(
      await screen.findByText('Excel could not show Savings. It may have been hidden or deleted.'),
    ).toBeTruthy();
  });

  test.each([
    [
      'a sheet that cannot be shown',
      'goToResults',
      'Excel could not show Savings. It may have been hidden or deleted.',
    ],
    [
      'sheets that are not removed',
      'removeSheets',
      'Not removed. Press Enter or Esc in the cell, then try again.',
    ],
  ] as const)('of %s it is read out once the notice was dismissed', async (_, id, problem) => {
    const pane = await written();
    pane.workbook.goTo.mockResolvedValue(false);
    pane.workbook.remove.mockResolvedValue({ ok: false, reason: 'cell edit' });
    await act(async () => {
      const asked = perform(id, pane.app);
      await perform('dismissNotice', pane.app);
      await asked;
    });
    expect(pane.app.store.get().writing).toEqual({ kind: 'idle' });
    await waitFor(() => {
      expect(said.join()).toContain(problem);
    });
  });

  test('the sheets can be removed, after a question', async () => {
    const pane = await written();
    press('Remove the sheets');
    expect(
      screen.getByText(
        'Remove 3 sheets? Anything you typed on them is lost. Excel’s undo list may be cleared.',
      ),
    ).toBeTruthy();
    press('Keep');
    expect(pane.workbook.remove).not.toHaveBeenCalled();
    press('Remove the sheets');
    press('Remove');
    expect(pane.workbook.remove).toHaveBeenCalledWith(['{1}', '{2}', '{3}']);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Go to Savings' })).toBeNull();
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write to workbook' }));
    await waitFor(() => {
      expect(said.join()).toContain('3 sheets removed.');
    });
    press('Dismiss');
    expect(screen.queryByText('3 sheets removed.')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write to workbook' }));
  });

  test.each([
    [2, '2 sheets removed. 1 was gone already.'],
    [1, '1 sheet removed. 2 were gone already.'],
    [0, 'No sheets removed. 3 were gone already.'],
  ])('when %i of three sheets were still there, it says so', async (removed, text) => {
    const pane = await written();
    pane.workbook.remove.mockResolvedValue({ ok: true, removed });
    press('Remove the sheets');
    press('Remove');
    expect(await screen.findByText(text, { ignore: '[aria-live], [aria-live] *' })).toBeTruthy();
    await waitFor(() => {
      expect(said.join()).toContain(text);
    });
  });

  test.each([
    ['protected', /^Not removed. The workbook structure is protected/],
    ['last sheet', 'Not removed. Excel needs one sheet to remain: add an empty sheet, then try again.'],
  ] as const)('%s: it says why they could not be removed', async (reason, text) => {
    const pane = await written();
    pane.workbook.remove.mockResolvedValue({ ok: false, reason });
    press('Remove the sheets');
    press('Remove');
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove the sheets' })).toBeTruthy();
  });

  test.each(['Cancel', 'Back'])('%s in the chooser of another writing keeps the notice', async (leave) => {
    await written();
    press('Write to workbook');
    await screen.findByRole('button', { name: 'Write 8 sheets' });
    press(leave);
    await expectNotice();
  });

  test('another writing that is cancelled keeps the notice', async () => {
    const pane = await written();
    press('Write to workbook');
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    act(() => {
      pane.step({ sheet: 'Contract', done: 1, of: 3 });
    });
    press('Cancel');
    await waitFor(() => {
      expect(said.join()).toContain('Cancelled. No sheets were added.');
    });
    press('Cancel');
    await expectNotice();
  });

  test('another writing that fails keeps the notice', async () => {
    const pane = await written();
    press('Write to workbook');
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    await come(pane, { ok: false, reason: 'protected' });
    press('Try again');
    await come(pane, { ok: false, reason: 'protected' });
    press('Cancel');
    await expectNotice();
  });

  test('the notice can be closed', async () => {
    await written();
    press('Dismiss');
    expect(screen.queryByText('3 sheets written.')).toBeNull();
  });
});

async function expectNotice() {
  expect(await screen.findByText('3 sheets written.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to Savings' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove the sheets' })).toBeTruthy();
}

describe('one job at a time', () => {
  test('while sheets are written, none are removed or shown, and the writing goes on', async () => {
    const pane = await written();
    press('Write to workbook');
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    await act(async () => {
      for (const id of ['removeSheets', 'goToResults', 'chooseSheets'] as const) await perform(id, pane.app);
    });
    expect(pane.workbook.remove).not.toHaveBeenCalled();
    expect(pane.workbook.goTo).not.toHaveBeenCalled();
    expect(pane.app.store.get().writing.kind).toBe('writing');
  });

  test('while sheets are removed, nothing else is done to the workbook', async () => {
    const pane = await written();
    let finish: () => void = () => undefined;
    pane.workbook.remove.mockImplementation(
      () =>
        new Promise((resolve) => {
          finish = () => {
            resolve({ ok: true, removed: 3 });
          };
        }),
    );
    await act(async () => {
      const removing = perform('removeSheets', pane.app);
      for (const id of ['removeSheets', 'goToResults', 'writeSheets', 'openExample'] as const)
        await perform(id, pane.app);
      finish();
      await removing;
    });
    expect(pane.workbook.remove).toHaveBeenCalledTimes(1);
    expect(pane.workbook.goTo).not.toHaveBeenCalled();
    expect(pane.workbook.write).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('3 sheets removed.')).toBeTruthy();
  });
});

describe('when it fails', () => {
  test.each([
    ['protected', 'Not written. The workbook structure is protected.', /Review, Protect Workbook/],
    ['cell edit', 'Not written. A cell is being edited.', /Press Enter or Esc/],
    ['read only', 'Not written. This workbook is read-only.', /Save a copy/],
  ] as const)('%s: it says what happened, why and what to do', async (reason, title, advice) => {
    const pane = await toWrite();
    press('Write 8 sheets');
    await come(pane, { ok: false, reason });
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(advice)).toBeTruthy();
    expect(screen.getByText('Nothing was changed.')).toBeTruthy();
    press('Try again');
    await come(pane, threeSheets);
    expect(await screen.findByText('3 sheets written.')).toBeTruthy();
  });

  test('anything else comes with its details', async () => {
    const texts: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void texts.push(text)) },
      configurable: true,
    });
    const pane = await toWrite();
    press('Write 8 sheets');
    await come(pane, { ok: false, reason: 'failed', detail: 'GeneralException. Something broke' });
    press('Copy details');
    expect(await screen.findByText('Details copied.', { ignore: '[aria-live], [aria-live] *' })).toBeTruthy();
    expect(texts).toEqual(['GeneralException. Something broke']);
    press('Cancel');
    expect(await screen.findByRole('button', { name: 'Write to workbook' })).toBeTruthy();
  });
});

test('who goes on to another screen while sheets are written is not called away from it', async () => {
  const pane = await toWrite();
  press('Write 8 sheets');
  press('Functions');
  await screen.findByRole('searchbox');
  await come(pane, threeSheets);
  expect(screen.getByRole('searchbox')).toBeTruthy();
  press('Back');
  expect(await screen.findByText('3 sheets written.')).toBeTruthy();
});

describe('once outcomes have been worked out', () => {
  test('the sheet Risk is offered and written with them', async () => {
    const pane = await toWrite();
    const { store } = pane.app;
    const open = currentScenario(store.get());
    if (!open) throw new Error('a scenario is open');
    const made = value(reportOf(open, { runs: 500, seed: 2010 }, { year: 2026, month: 11, day: 25 }));
    const { risk } = store.get();
    const { report, ...rest } = made;
    const last = {
      ...rest,
      scenario: open,
      result: { ok: true as const, value: report },
    };
    act(() => {
      store.dispatch({ type: 'risk', risk: { ...risk, last } });
    });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain(
      'Riskoutcomes and ranges',
    );
    expect(screen.queryByText('Open Risk first to add a sheet of its outcomes.')).toBeNull();
    press('Write 9 sheets');
    await waitFor(() => {
      expect(pane.workbook.write).toHaveBeenCalled();
    });
    expect(pane.workbook.write.mock.calls[0]?.[1]).toMatchObject({ risk: made });
  });

  test('who wrote from Risk is told there what was written', async () => {
    const pane = openPane();
    act(() => {
      const scenario = { ...exampleScenario(), risk: { runs: 500 } };
      pane.app.store.dispatch({ type: 'scenario opened', scenario, screen: 'risk' });
    });
    await screen.findByText(/ranges, 500 runs/);
    press('Write to workbook');
    fireEvent.click(await screen.findByRole('button', { name: 'Write 9 sheets' }));
    await waitFor(() => {
      expect(pane.workbook.write).toHaveBeenCalled();
    });
    await come(pane, threeSheets);
    expect(await screen.findByText('3 sheets written.')).toBeTruthy();
    expect(pane.app.store.get().screen).toBe('risk');
    expect(screen.getByRole('tab', { name: 'Risk' }).getAttribute('aria-selected')).toBe('true');
  });
});
