/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ChangeResult } from '../../src/taskpane/ports/workbook';
import { openPane, said } from './support';

const SHEETS = ['About', 'Inputs', 'Savings'];

async function toChange(more: { readonly cannot?: string } = {}) {
  const pane = openPane();
  pane.workbook.standing.mockResolvedValue([{ number: 2, formulas: 'plain', sheets: SHEETS, ...more }]);
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
  await screen.findByRole('heading', { name: 'Change its formulas' });
  return pane;
}

const group = () => screen.getByRole('radiogroup', { name: 'Formulas of About and its sheets' });
const choose = (place: number) => {
  const radio = group().querySelectorAll('input')[place];
  if (radio) fireEvent.click(radio);
};
const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

test('a workbook without a model has none whose formulas could be changed', async () => {
  openPane();
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
  await screen.findByRole('button', { name: 'Write 8 sheets' });
  expect(screen.queryByRole('heading', { name: 'Change its formulas' })).toBeNull();
});

test('why a model cannot be written another way is said where it is listed', async () => {
  const cannot = 'Its formulas cannot be written another way. Write new sheets instead.';
  await toChange({ cannot });
  expect(screen.getByText(cannot)).toBeTruthy();
  expect(screen.getByText(/^Sheets that are here already: About, Inputs/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

test('it asks before it changes, with what stays, and tells what came of it', async () => {
  const { workbook } = await toChange();
  const changed = { ok: true, cells: 1234, kept: ['Savings!C9', 'Inputs!C4'], errors: [] } as const;
  workbook.lookAtFormulas.mockResolvedValue(changed);
  let finish: (result: ChangeResult) => void = () => undefined;
  workbook.changeFormulas.mockImplementation((_model, _kind, { onProgress } = {}) => {
    onProgress?.({ sheet: 'Savings', done: 1, of: 3 });
    return new Promise((resolve) => (finish = resolve));
  });
  choose(2);
  press('Change');
  // Not where it is read out.
  const asked = await screen.findByText(/^Change 1,234 cells to values\?/, { selector: 'div' });
  expect(asked.textContent).toContain('2 cells that you changed stay as they are: Savings!C9, Inputs!C4.');
  expect(workbook.changeFormulas).not.toHaveBeenCalled();
  act(() => {
    screen.getByRole('button', { name: 'Change them' }).focus();
  });
  press('Change them');
  expect(await screen.findByText('Sheet 2 of 3: Savings')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Change its formulas' }));
  workbook.standing.mockResolvedValue([{ number: 2, formulas: 'values', sheets: SHEETS }]);
  await act(async () => {
    finish(changed);
    await Promise.resolve();
  });
  const told =
    '1,234 cells changed to values. 2 cells that you changed were left as they were: Savings!C9, Inputs!C4.';
  expect(await screen.findByText(told)).toBeTruthy();
  await waitFor(() => {
    expect(said.join()).toContain(told);
  });
  expect(workbook.changeFormulas.mock.calls[0]?.slice(0, 2)).toEqual([2, 'values']);
  expect(group().textContent).toContain('Values Now');
});

test('leaving them changes nothing; the same way is said to be the same', async () => {
  const { workbook } = await toChange();
  press('Change');
  expect(await screen.findByText('That is how they are written now. Choose another way.')).toBeTruthy();
  expect(workbook.lookAtFormulas).not.toHaveBeenCalled();
  choose(1);
  press('Change');
  await screen.findByRole('button', { name: 'Change them' });
  press('Leave them');
  expect(screen.queryByRole('button', { name: 'Change them' })).toBeNull();
  expect(workbook.changeFormulas).not.toHaveBeenCalled();
});

test.each([
  [{ reason: 'protected' } as const, /^Nothing was changed\. The workbook structure is protected/],
  [
    { reason: 'failed', detail: 'AccessDenied' } as const,
    /no sheet is protected, then try again\. AccessDenied$/,
  ],
  [{ reason: 'sheets gone' } as const, /One of the sheets is no longer here/],
])('why it could not be done: %o', async (failure, text) => {
  const { workbook } = await toChange();
  workbook.lookAtFormulas.mockResolvedValue({ ok: false, ...failure });
  choose(1);
  press('Change');
  expect(await screen.findByText(text)).toBeTruthy();
});

test('what could not be taken back is not said to be unchanged', async () => {
  const { workbook } = await toChange();
  workbook.changeFormulas.mockResolvedValue({
    ...{ ok: false, reason: 'failed', leftBehind: true },
    detail: 'AccessDenied. Some of it may still be there. Look at Costs',
  });
  choose(1);
  press('Change');
  fireEvent.click(await screen.findByRole('button', { name: 'Change them' }));
  const told = await screen.findByText(/nor put back those that it had changed\..*Look at Costs$/);
  expect(told.textContent).not.toContain('Nothing was changed');
});

test('a change under way can be cancelled', async () => {
  const { workbook } = await toChange();
  workbook.changeFormulas.mockImplementation(
    (_model, _kind, { signal } = {}) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          resolve({ ok: false, reason: 'cancelled' });
        });
      }),
  );
  choose(1);
  press('Change');
  fireEvent.click(await screen.findByRole('button', { name: 'Change them' }));
  const [cancel] = await screen.findAllByRole('button', { name: 'Cancel' });
  fireEvent.click(cancel ?? document.body);
  expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeTruthy();
});

test('what came of it is told whether or not the sheets can be read at once', async () => {
  const { workbook } = await toChange();
  workbook.models.mockReturnValue(new Promise(() => undefined));
  choose(1);
  press('Change');
  fireEvent.click(await screen.findByRole('button', { name: 'Change them' }));
  expect(await screen.findByRole('button', { name: 'Change' })).toBeTruthy();
});

test('cells that have no result yet are not made values, and are named', async () => {
  const { workbook } = await toChange();
  const errors = [
    { address: 'Savings!C9', error: '#BUSY!' },
    { address: 'Savings!C10', error: '#NAME?' },
  ];
  workbook.lookAtFormulas.mockResolvedValue({ ok: false, reason: 'unfinished', errors });
  choose(2);
  press('Change');
  expect(
    await screen.findByText(
      /^Nothing was changed\. 2 cells have no result yet that could be kept as a value: Savings!C9 \(#BUSY!\), Savings!C10 \(#NAME\?\)\. Wait until Excel has worked them out\./,
    ),
  ).toBeTruthy();
  expect(workbook.changeFormulas).not.toHaveBeenCalled();
});

test('errors that would stay as values are named before it is done', async () => {
  const { workbook } = await toChange();
  const errors = [{ address: 'Savings!C9', error: '#DIV/0!' }];
  workbook.lookAtFormulas.mockResolvedValue({ ok: true, cells: 3, kept: [], errors });
  choose(2);
  press('Change');
  expect(
    await screen.findByText(
      /1 cell shows an error, and what comes of it would stay: Savings!C9 \(#DIV\/0!\)\./,
    ),
  ).toBeTruthy();
});
