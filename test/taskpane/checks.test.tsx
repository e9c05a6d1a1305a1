/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CheckLine, ChecksResult, ModelChecks } from '../../src/taskpane/ports/workbook';
import { openPane, said, saidOnce, threeSheets } from './support';

const line = (parts: Partial<CheckLine> & Pick<CheckLine, 'name' | 'cell'>): CheckLine => ({
  about: 'Savings',
  outcome: 'holds',
  difference: undefined,
  allowed: undefined,
  because: undefined,
  spot: undefined,
  shown: 'TRUE',
  ...parts,
});

const holding = line({ name: 'Prices are not fixed for longer than the term', cell: 'F5' });
const waiting = line({
  name: 'Councils add up',
  cell: 'F6',
  outcome: 'not yet',
  allowed: 0.005,
  because: 'a cost alone is not known',
  shown: 'not yet',
});
const differing = line({
  name: 'Contract years add up to the whole contract',
  cell: 'F7',
  outcome: 'fails',
  difference: -1250.5,
  allowed: 0.005,
  shown: 'FALSE',
});

const model = (lines: readonly CheckLine[], parts: Partial<ModelChecks> = {}): ModelChecks => ({
  model: {
    number: 1,
    sheet: { id: '{2}', name: 'Inputs' },
    scenarios: undefined,
    live: 0,
    frozen: false,
    isRecorded: true,
    formulas: [],
    damages: [],
  },
  sheet: { id: '{8}', name: 'Checks' },
  lines,
  waitsFor: '',
  ...parts,
});

const models = (...all: ModelChecks[]): ChecksResult => ({ ok: true, models: all });

/** Runs the checks from Settings. */
async function run(result: ChecksResult) {
  const pane = openPane();
  pane.workbook.runChecks.mockResolvedValue(result);
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Run checks' }));
  await screen.findByRole('heading', { level: 1, name: 'Checks' });
  return pane;
}

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

test('failures come first, each with its sentence and the way to its cell; the rest is folded', async () => {
  const { app, workbook } = await run(models(model([holding, waiting, differing])));
  await heading('1 check fails. 1 passes, 1 cannot be made yet.');
  expect(said.join()).toContain('1 check fails. 1 passes, 1 cannot be made yet.');
  const failures = within(screen.getByRole('list', { name: '1 check to look at' }));
  expect(failures.getByText('Contract years add up to the whole contract')).toBeTruthy();
  expect(
    failures.getByText(
      'The sums differ by −£1,250.50. At most £0.005 is allowed. Look at the sheet Savings.',
    ),
  ).toBeTruthy();
  expect(failures.getByText('Fail')).toBeTruthy();
  const passed = screen.getByText('1 check passes').closest('details');
  expect(passed?.open).toBe(false);
  expect(passed?.textContent).toContain(holding.name);
  const waits = screen.getByText('1 check cannot be made yet').closest('details');
  expect(waits?.open).toBe(false);
  expect(waits?.textContent).toContain('Councils add up');
  expect(waits?.textContent).toContain('Not yet');
  expect(waits?.textContent).toContain('A cost alone is not known.');

  const name = 'Go to the cell Checks!F7: Contract years add up to the whole contract';
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => {
    expect(workbook.goTo).toHaveBeenCalledWith('{8}', 'F7');
  });
  workbook.goTo.mockResolvedValue(false);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(await screen.findByText(/^Excel could not show Checks!F7\./)).toBeTruthy();
  app.underWay.job = new AbortController();
  fireEvent.click(screen.getByRole('button', { name }));
  expect(await screen.findByText(/^Something else is being done to the workbook/)).toBeTruthy();
  delete app.underWay.job;
  workbook.goTo.mockResolvedValue(true);
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => {
    expect(screen.queryByText(/^Something else is being done/)).toBeNull();
  });
});

test.each([
  [{ outcome: 'error', shown: '#REF!' } as const, /^Its cell shows #REF!, so nothing is checked\./],
  [{ outcome: 'error', shown: '' } as const, /^Its cell shows nothing, so nothing is checked\./],
  [{ outcome: 'error', shown: '#BUSY!' } as const, /^Its functions are still being worked out\./],
  [{ outcome: 'replaced' } as const, /^A formula of this check has been typed over or deleted/],
  [{ outcome: 'fails' } as const, /^This does not hold\. Look at the sheet Savings\.$/],
])('%o is said as what it is', async (parts, text) => {
  await run(models(model([line({ name: 'A check', cell: 'F9', ...parts })])));
  await heading('1 check fails. 0 pass.');
  expect(screen.getByText(text)).toBeTruthy();
});

test('what cannot be checked is not counted among what passes', async () => {
  await run(models(model([holding, waiting, { ...waiting, cell: 'F8' }])));
  await heading('No check fails. 1 passes, 2 cannot be made yet.');
  expect(screen.queryByText('Fail')).toBeNull();
});

test('of two models, what they wait for is named where it is the same', async () => {
  const lewisham = model([waiting], { waitsFor: 'Lewisham alone' });
  const nothing = model([holding], { sheet: { id: '{9}', name: 'Checks (2)' } });
  const { workbook } = await run(models(lewisham, nothing));
  await heading('No check fails. 1 passes, 1 waits for Lewisham alone.');
  workbook.runChecks.mockResolvedValue(models(lewisham, model([waiting], { waitsFor: 'Bexley joint' })));
  fireEvent.click(screen.getByRole('button', { name: 'Run the checks again' }));
  await heading('No check fails. 0 pass, 2 cannot be made yet.');
});

test('a check that names the cell at fault leads there', async () => {
  const spot = { label: 'Bromley, as-is', cell: 'E8' };
  const { workbook } = await run(
    models(model([{ ...differing, name: 'No cost is below nought', difference: undefined, spot }])),
  );
  expect(await screen.findByText('This does not hold. Look at Bromley, as-is.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Go to the cell Inputs!E8: No cost is below nought' }));
  await waitFor(() => {
    expect(workbook.goTo).toHaveBeenCalledWith('{2}', 'E8');
  });
});

test('a cell that Excel cannot show is said, once', async () => {
  const { workbook } = await run(models(model([differing])));
  workbook.goTo.mockResolvedValue(false);
  fireEvent.click(await screen.findByRole('button', { name: /^Go to the cell/ }));
  await saidOnce('Excel could not show');
});

test('what does not apply is neither failed, passed nor waited for', async () => {
  const never = { ...waiting, outcome: 'does not apply', because: 'there are no other costs' } as const;
  await run(models(model([holding, { ...never, cell: 'F8' }])));
  await heading('No check fails. 1 passes, 1 does not apply.');
  const folded = screen.getByText('1 check does not apply here').closest('details');
  expect(folded?.textContent).toContain('Does not apply');
  expect(folded?.textContent).toContain('There are no other costs.');
  expect(screen.queryByText('Not yet')).toBeNull();
});

test('run again, what was put right passes', async () => {
  const { workbook } = await run(models(model([differing])));
  await heading('1 check fails. 0 pass.');
  workbook.runChecks.mockResolvedValue(
    models(model([{ ...differing, outcome: 'holds', difference: 0 }, holding])),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Run the checks again' }));
  await heading('No check fails. 2 pass.');
  expect(screen.queryByText('Fail')).toBeNull();
});

test('without a model it says what to do', async () => {
  await run(models());
  await heading('This workbook has no model to check');
  expect(screen.getByText(/Open a scenario and write it to the workbook/)).toBeTruthy();
  const main = within(screen.getByRole('main'));
  expect(main.queryByRole('button', { name: 'Write to workbook' })).toBeNull();
  fireEvent.click(main.getByRole('button', { name: 'Joint ICT start page' }));
  expect(await screen.findByRole('button', { name: 'Open the Bromley and Lewisham example' })).toBeTruthy();
});

test('what is broken on Inputs is said beside them, with its cell', async () => {
  const broken = model([holding], {
    model: {
      number: 1,
      sheet: { id: '{2}', name: 'Inputs (2)' },
      scenarios: undefined,
      live: 0,
      frozen: false,
      isRecorded: true,
      formulas: [],
      damages: [
        {
          kind: 'status',
          spot: { row: 8, column: 5, address: "'Inputs (2)'!F9" },
          name: 'Start',
          given: 'Sure',
        },
        { kind: 'name deleted', name: 'Cap', full: 'Cap_2' },
      ],
    },
  });
  const { workbook } = await run(models(broken));
  await heading('What cannot be read on Inputs (2)');
  expect(screen.getByText(/^The name Cap_2 has been deleted/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Go to the cell 'Inputs \(2\)'!F9/ }));
  await waitFor(() => {
    expect(workbook.goTo).toHaveBeenCalledWith('{2}', 'F9');
  });
});

test('values say that they are, and a sheet of checks that is gone is said to be', async () => {
  const second = { ...model([]).model, number: 2 };
  await run(
    models(
      model([holding], { model: { ...model([]).model, frozen: true } }),
      model([], { model: second, sheet: undefined }),
    ),
  );
  await heading('No check fails. 1 passes.');
  expect(screen.getByText(/^These sheets are values: their checks are as they were/)).toBeTruthy();
  expect(screen.getByText(/^The sheet of checks has been deleted/)).toBeTruthy();
});

test.each([
  [{ ok: false, reason: 'cell edit', detail: 'x' } as const, /A cell is being edited/],
  [{ ok: false, reason: 'failed', detail: 'GeneralException' } as const, /^GeneralException$/],
])('why they could not be read: %o', async (failure, text) => {
  await run(failure);
  expect(await screen.findByText(text)).toBeTruthy();
});

test('while sheets are being written they are not read', async () => {
  const pane = await run(models(model([holding])));
  await heading('No check fails. 1 passes.');
  let finish: () => void = () => undefined;
  pane.app.underWay.job = new AbortController();
  fireEvent.click(screen.getByRole('button', { name: 'Run the checks again' }));
  expect(await screen.findByText(/Something else is being done to the workbook/)).toBeTruthy();
  delete pane.app.underWay.job;
  pane.workbook.runChecks.mockReturnValue(
    new Promise((resolve) => {
      finish = () => {
        resolve(models(model([holding])));
      };
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Run the checks again' }));
  expect(await screen.findByText('Excel is working the checks out')).toBeTruthy();
  act(finish);
  await heading('No check fails. 1 passes.');
});

test('the ribbon brings the pane up with them, and the notice of what was written leads to them', async () => {
  const pane = openPane();
  pane.workbook.runChecks.mockResolvedValue(models(model([holding])));
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
  act(() => {
    pane.finish(threeSheets);
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Run checks' }));
  await heading('No check fails. 1 passes.');
  fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
  await screen.findByText('3 sheets written.');

  const completed = jest.fn();
  act(() => {
    pane.commands.get('runChecks')?.(completed);
  });
  await heading('No check fails. 1 passes.');
  await waitFor(() => {
    expect(completed).toHaveBeenCalledTimes(1);
  });
  expect(pane.host.showPane).toHaveBeenCalled();
  // Once more than asked for: how they stand is read when sheets have been written.
  expect(pane.workbook.runChecks).toHaveBeenCalledTimes(3);
});

describe('the notice of what was written says how the checks stand', () => {
  const own = { sheet: { id: '{3}', name: 'Savings' } };
  const written = async (...results: ChecksResult[]) => {
    const pane = openPane();
    for (const result of results) pane.workbook.runChecks.mockResolvedValueOnce(result);
    fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    act(() => {
      pane.finish(threeSheets);
    });
    return pane;
  };

  test.each<[string, readonly CheckLine[], string]>([
    ['none fails', [holding, waiting], 'No check failed.'],
    ['one fails', [holding, differing], '1 check failed.'],
  ])('where %s', async (_, lines, verdict) => {
    // Another model of the workbook is none of its business.
    await written(models(model([differing]), model(lines, own)));
    expect(await screen.findByText(`3 sheets written. ${verdict}`)).toBeTruthy();
    await waitFor(() => {
      expect(said.join()).toContain(verdict);
    });
  });

  test('once Excel has worked out the functions that they need, and no cell is being edited', async () => {
    const busy = model([line({ ...holding, outcome: 'error', shown: '#BUSY!' })], own);
    const pane = await written(
      { ok: false, reason: 'cell edit', detail: 'x' },
      models(busy),
      models(model([holding], own)),
    );
    expect(await screen.findByText('3 sheets written.')).toBeTruthy();
    expect(
      await screen.findByText('3 sheets written. No check failed.', {}, { timeout: 10_000 }),
    ).toBeTruthy();
    expect(pane.workbook.runChecks).toHaveBeenCalledTimes(3);
  });

  test('and nothing of them where they cannot be read', async () => {
    const { workbook } = await written({ ok: false, reason: 'failed', detail: 'GeneralException' });
    await waitFor(() => {
      expect(workbook.runChecks).toHaveBeenCalledTimes(1);
    });
    expect(await screen.findByText('3 sheets written.')).toBeTruthy();
  });
});
