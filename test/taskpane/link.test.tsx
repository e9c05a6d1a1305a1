/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/example';
import { withFigure } from '../../src/model/scenario/figures';
import { notKnown, pence, type Known, type Pence } from '../../src/model/money/units';
import type { Scenario } from '../../src/model/scenario/scenario';
import { perform } from '../../src/taskpane/actions/registry';
import type { Damage, ReadModel } from '../../src/taskpane/ports/workbook';
import { currentScenario } from '../../src/taskpane/state/state';
import { openPane, said } from './support';

const model = (scenario: Scenario, more: Partial<ReadModel> = {}): ReadModel => ({
  number: 1,
  sheet: { id: '{1}', name: 'Inputs' },
  scenarios: [scenario],
  live: 0,
  frozen: false,
  damages: [],
  ...more,
});

/** The example with another joint cost of Bromley's, nothing else said of it. */
function withJoint(pounds: number, scenario = exampleScenario()): Scenario {
  const [bromley] = scenario.councils;
  if (!bromley) throw new Error('the example has changed');
  return withFigure(scenario, ['councils', 0, 'joint'], { ...bromley.joint, value: pence(pounds * 100) });
}

/** The pane with the example open, and its model in the workbook. */
async function followed(on = exampleScenario()) {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(on)]);
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
  });
  await act(() => perform('restore', pane.app));
  const shown = () => currentScenario(pane.app.store.get());
  return { ...pane, shown };
}

const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

/** Time goes by. */
const pause = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

/** An edit in the pane. */
const editJoint = ({ app }: Awaited<ReturnType<typeof followed>>, value: Known<Pence>) => {
  act(() => {
    app.store.dispatch({
      type: 'edited',
      edit: { kind: 'value', at: ['councils', 1, 'joint'], value, date: '2026-11-25' },
      name: 'Lewisham, joint',
    });
  });
};

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

test('scenarios that stand on the sheets and are not open here are opened', async () => {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  await act(() => perform('restore', pane.app));
  expect(currentScenario(pane.app.store.get())).toEqual(withJoint(1_400_000));
  expect(screen.queryByText(/Inputs has newer/)).toBeNull();
});

test('what is changed on Inputs is shown, said, and can be undone; undone, it is written back', async () => {
  const pane = await followed();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}', true);
  expect(await screen.findByText('Updated from Inputs: one figure.')).toBeTruthy();
  expect(pane.shown()).toEqual(withJoint(1_400_000));
  await waitFor(() => {
    expect(said.join(' ')).toContain('Updated from Inputs: one figure.');
  });
  await act(() => perform('undo', pane.app));
  expect(pane.shown()).toEqual(exampleScenario());
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenCalledWith(1, [withJoint(1_400_000)], [exampleScenario()]);
  });
});

test('a figure changed on Inputs that keeps the source of the one before is named, and can be marked', async () => {
  const pane = await followed();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}');
  expect(
    await screen.findByText('Still with the status and source of the figure before: Bromley, joint.'),
  ).toBeTruthy();
  press('Mark as assumed');
  expect(pane.shown()?.councils[0]?.joint).toMatchObject({
    value: 140_000_000,
    status: 'Assumed',
    source: 'Entered on Inputs',
    note: '',
  });
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenCalledTimes(1);
  });
  expect(screen.queryByText(/Updated from Inputs/)).toBeNull();
});

test('every figure that keeps an old source is named, until something else is said of it', async () => {
  const pane = await followed();
  const first = withJoint(1_400_000);
  pane.workbook.models.mockResolvedValue([model(first)]);
  pane.edit('{1}');
  await screen.findByText('Still with the status and source of the figure before: Bromley, joint.');
  const [, lewisham] = first.councils;
  if (!lewisham) throw new Error('the example has changed');
  const both = withFigure(first, ['councils', 1, 'joint'], { ...lewisham.joint, value: pence(230_000_000) });
  pane.workbook.models.mockResolvedValue([model(both)]);
  pane.edit('{1}');
  const named = 'Still with the status and source of the figure before: Bromley, joint and Lewisham, joint.';
  expect(await screen.findByText(named)).toBeTruthy();
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
  pane.edit('{1}', true);
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
  expect(pane.workbook.update.mock.calls[0]).toEqual([1, [exampleScenario()], [pane.shown()]]);
});

describe('both were changed', () => {
  const both = async () => {
    const pane = await followed();
    const theirs = withJoint(1_400_000);
    pane.workbook.update.mockResolvedValueOnce({ ok: false, reason: 'newer', model: model(theirs) });
    editJoint(pane, notKnown);
    await screen.findByText('Inputs has newer figures.');
    return { ...pane, theirs };
  };

  test('theirs are used, and mine can be had again', async () => {
    const pane = await both();
    const mine = pane.shown();
    press('Use them');
    expect(pane.shown()).toEqual(pane.theirs);
    expect(screen.queryByText('Inputs has newer figures.')).toBeNull();
    await act(() => perform('undo', pane.app));
    expect(pane.shown()).toEqual(mine);
  });

  test('mine are kept, and written over theirs because that was asked', async () => {
    const pane = await both();
    press('Keep mine');
    await waitFor(() => {
      expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [pane.theirs], [pane.shown()]);
    });
    expect(screen.queryByText('Inputs has newer figures.')).toBeNull();
  });

  test('until one is chosen nothing is written', async () => {
    const pane = await both();
    editJoint(pane, pence(100));
    await pause(1200);
    expect(pane.workbook.update).toHaveBeenCalledTimes(1);
  });
});

test('a workbook that says something else than what was kept is asked about', async () => {
  await followed(withJoint(1_400_000));
  expect(await screen.findByText('Inputs has newer figures.')).toBeTruthy();
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
    press('Repair');
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
    await screen.findByText(/Inputs!E17: Lewisham, joint is "about 2m"/);
    press('Go to the cell');
    expect(
      await screen.findByText(/^Excel could not show Inputs!E17\. Its sheet may be hidden/, {
        selector: 'p',
      }),
    ).toBeTruthy();
    await waitFor(() => {
      expect(said.join(' ')).toContain('Excel could not show Inputs!E17.');
    });
    expect(screen.getByText(/Inputs!E17: Lewisham, joint is "about 2m"/)).toBeTruthy();
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
      expect(pane.workbook.update).toHaveBeenCalledWith(1, [exampleScenario()], [pane.shown()]);
    });
  });
});

test('a frozen copy is not followed', async () => {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000), { frozen: true })]);
  await act(() => perform('restore', pane.app));
  expect(pane.app.store.get().scenarios).toEqual([]);
});
