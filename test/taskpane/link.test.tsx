/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type Edit, edited, valueEdit } from '../../src/model/scenario/edit';
import { exampleScenario } from '../../src/model/scenario/example';
import { withFigure } from '../../src/model/scenario/figures';
import { notKnown, pence, type Known, type Pence } from '../../src/model/money/units';
import type { Scenario } from '../../src/model/scenario/scenario';
import { perform } from '../../src/taskpane/actions/registry';
import type { Damage, MendableModel } from '../../src/taskpane/ports/workbook';
import { currentScenario } from '../../src/taskpane/state/state';
import { value } from '../model/value';
import { openPane, pressByKey, said } from './support';

const model = (scenario: Scenario, more: Partial<MendableModel> = {}): MendableModel => ({
  number: 1,
  sheet: { id: '{1}', name: 'Inputs' },
  scenarios: [scenario],
  live: 0,
  frozen: false,
  damages: [],
  isRecorded: true,
  formulas: [],
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

test('a figure that comes back to what its source was given for has an old source no longer', async () => {
  const named = 'Still with the status and source of the figure before: Bromley, joint.';
  const pane = await followed();
  for (const [pounds, isNamed] of [
    [1_400_000, true],
    [1_450_000, true],
    [1_500_000, false],
  ] as const) {
    pane.workbook.models.mockResolvedValue([model(withJoint(pounds))]);
    pane.edit('{1}');
    await waitFor(() => {
      expect(pane.shown()).toEqual(withJoint(pounds));
    });
    expect(screen.queryByText(named) !== null).toBe(isNamed);
  }
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}');
  await screen.findByText(named);
  await act(() => perform('undo', pane.app));
  await waitFor(() => {
    expect(screen.queryByText(named)).toBeNull();
  });
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

const NEWER = 'Inputs and this pane say something different.';

test('what each side changed is on both, without a question, and the sheet’s part is one step', async () => {
  const pane = await followed();
  const theirs = withJoint(1_400_000);
  editJoint(pane, pence(230_000_000));
  const mine = pane.shown();
  pane.workbook.models.mockResolvedValue([model(theirs)]);
  pane.edit('{1}');
  await screen.findByText('Updated from Inputs: one figure.');
  expect(screen.queryByText(NEWER)).toBeNull();
  const both = pane.shown();
  expect(both?.councils.map(({ joint }) => joint.value)).toEqual([140_000_000, 230_000_000]);
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [theirs], [both], 'ask');
  });
  await act(() => perform('undo', pane.app));
  expect(pane.shown()).toEqual(mine);
});

test('so it is where the sheet turns out to be newer only when it is written to', async () => {
  const pane = await followed();
  const theirs = withJoint(1_400_000);
  pane.workbook.update.mockResolvedValueOnce({ ok: false, reason: 'newer', model: model(theirs) });
  editJoint(pane, pence(230_000_000));
  await screen.findByText('Updated from Inputs: one figure.');
  await waitFor(() => {
    expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [theirs], [pane.shown()], 'ask');
  });
  expect(pane.shown()?.councils.map(({ joint }) => joint.value)).toEqual([140_000_000, 230_000_000]);
});

describe('both changed the same figure', () => {
  const both = async () => {
    const pane = await followed();
    const [, lewisham] = exampleScenario().councils;
    if (!lewisham) throw new Error('the example has changed');
    // Lewisham's is another than here; Bromley's was changed there only.
    const theirs = withFigure(withJoint(1_400_000), ['councils', 1, 'joint'], {
      ...lewisham.joint,
      value: pence(210_000_000),
    });
    pane.workbook.update.mockResolvedValueOnce({ ok: false, reason: 'newer', model: model(theirs) });
    editJoint(pane, notKnown);
    await screen.findByText(NEWER);
    return { ...pane, theirs, value: (council: number) => pane.shown()?.councils[council]?.joint.value };
  };

  test('it is named, with what each side says, and nothing else is', async () => {
    await both();
    expect(
      screen.getByText('Lewisham, joint. On the sheet: £2,100,000 a year. Here: Not known.'),
    ).toBeTruthy();
    expect(screen.queryByText(/Bromley, joint/)).toBeNull();
    expect(screen.getAllByText(/Changes made on one side only have been kept\./)).toBeTruthy();
  });

  test('the sheet’s is used, and mine can be had again in one step', async () => {
    const pane = await both();
    const mine = pane.shown();
    press('Use what the sheet says');
    expect(pane.shown()).toEqual(pane.theirs);
    expect(screen.queryByText(NEWER)).toBeNull();
    await act(() => perform('undo', pane.app));
    expect(pane.shown()).toEqual(mine);
  });

  test('the sheet’s is used, and is named with the source of the figure last agreed', async () => {
    const pane = await both();
    press('Use what the sheet says');
    expect(
      await screen.findByText(/^Still with the status and source of the figure before: .*Lewisham, joint/),
    ).toBeTruthy();
    press('Mark as assumed');
    expect(pane.shown()?.councils[1]?.joint).toMatchObject({
      value: 210_000_000,
      status: 'Assumed',
      source: 'Entered on Inputs',
    });
  });

  test('mine is kept, and written over the sheet’s; what only the sheet changed is taken', async () => {
    const pane = await both();
    press('Keep what the pane says');
    expect([pane.value(0), pane.value(1)]).toEqual([140_000_000, notKnown]);
    await waitFor(() => {
      expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [pane.theirs], [pane.shown()], 'ask');
    });
    expect(screen.queryByText(NEWER)).toBeNull();
  });

  test('where the page is scrolled past it a line under the tabs says so, and leads to it', async () => {
    const pane = await both();
    act(() => {
      pane.app.store.dispatch({ type: 'went to', screen: 'scenario' });
    });
    await screen.findByRole('tablist');
    expect(screen.queryByText('Inputs and this pane differ.')).toBeNull();
    const scroll = (to: number) => {
      jest.replaceProperty(window, 'scrollY', to);
      fireEvent.scroll(window);
    };
    scroll(840);
    expect(screen.getByText('Inputs and this pane differ.')).toBeTruthy();
    press('Choose');
    expect(document.activeElement).toBe(screen.getByText(NEWER).parentElement);
    scroll(0);
    expect(screen.queryByText('Inputs and this pane differ.')).toBeNull();
    scroll(840);
    press('Use what the sheet says');
    expect(screen.queryByText('Inputs and this pane differ.')).toBeNull();
    jest.restoreAllMocks();
  });

  test('until one is chosen nothing is written', async () => {
    const pane = await both();
    editJoint(pane, pence(100));
    await pause(1200);
    expect(pane.workbook.update).toHaveBeenCalledTimes(1);
    expect(
      screen.getByText('Lewisham, joint. On the sheet: £2,100,000 a year. Here: £1 a year.'),
    ).toBeTruthy();
  });

  test('an edit that comes to what the sheet says answers the question', async () => {
    const pane = await both();
    await act(() => perform('undo', pane.app));
    await waitFor(() => {
      expect(screen.queryByText(NEWER)).toBeNull();
    });
    expect(pane.shown()).toEqual(pane.theirs);
  });
});

describe('both changed several figures', () => {
  const joints = (scenario: Scenario, amounts: readonly number[]) =>
    amounts.reduce((now, pounds, place) => {
      const council = now.councils[place];
      if (!council) throw new Error('the example has changed');
      return withFigure(now, ['councils', place, 'joint'], { ...council.joint, value: pence(pounds * 100) });
    }, scenario);
  const both = async () => {
    const pane = await followed();
    const [mine, theirs] = [joints(exampleScenario(), [1, 2]), joints(exampleScenario(), [3, 4])];
    pane.workbook.update.mockResolvedValueOnce({ ok: false, reason: 'newer', model: model(theirs) });
    const id = pane.app.store.get().current ?? 0;
    act(() => {
      pane.app.store.dispatch({
        type: 'scenarios replaced',
        scenarios: [{ id, scenario: mine }],
        name: 'both',
      });
    });
    await screen.findByText(NEWER);
    return { ...pane, mine, theirs };
  };
  const choose = (figure: string, says: string) => {
    const group = screen.getByRole('radiogroup', { name: figure });
    fireEvent.click(within(group).getByRole('radio', { name: says }));
  };

  test('each shows what both say, and is as the side has it that is chosen for it', async () => {
    const pane = await both();
    choose('Bromley, joint', 'Sheet: £3 a year');
    expect(screen.getByText('1 of 2 chosen.')).toBeTruthy();
    choose('Lewisham, joint', 'Pane: £2 a year');
    const button = screen.getByRole('button', { name: 'Use what is chosen' });
    act(() => {
      button.focus();
    });
    fireEvent.click(button);
    const wanted = joints(exampleScenario(), [3, 2]);
    expect(pane.shown()).toEqual(wanted);
    expect(
      screen.getByText('Still with the status and source of the figure before: Bromley, joint.'),
    ).toBeTruthy();
    expect(screen.queryByText(NEWER)).toBeNull();
    expect(document.activeElement?.querySelector('h1')).not.toBeNull();
    await waitFor(() => {
      expect(pane.workbook.update).toHaveBeenLastCalledWith(1, [pane.theirs], [wanted], 'ask');
    });
    expect(said.join(' ')).toContain('Done: 1 from the pane, 1 from the sheet.');
    await act(() => perform('undo', pane.app));
    expect(pane.shown()).toEqual(pane.mine);
  });

  test('nothing is done until each is chosen, and what is still to be chosen is said', async () => {
    const pane = await both();
    choose('Bromley, joint', 'Sheet: £3 a year');
    press('Use what is chosen');
    expect(screen.getByRole('alert').textContent).toBe('One is not chosen yet.');
    expect(pane.shown()).toEqual(pane.mine);
    choose('Lewisham, joint', 'Sheet: £4 a year');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  test('one of which the pane says something else since is to be chosen anew', async () => {
    const pane = await both();
    choose('Lewisham, joint', 'Pane: £2 a year');
    editJoint(pane, pence(500));
    expect(await screen.findByText('0 of 2 chosen.')).toBeTruthy();
  });

  test.each([
    ['All from the sheet', 'theirs'],
    ['All from the pane', 'mine'],
  ] as const)('%s is one press', async (name, side) => {
    const pane = await both();
    press(name);
    expect(pane.shown()).toEqual(pane[side]);
    expect(screen.queryByText(NEWER)).toBeNull();
  });
});

test('what is chosen that does not go together is not done, and said', async () => {
  const group = (cost: number): Edit => ({
    ...{ kind: 'group cost', councils: ['Bromley', 'Lewisham'], date: '2026-11-28' },
    cost: pence(cost),
  });
  const made = (...edits: Edit[]) => edits.reduce((now, edit) => value(edited(now, edit)), exampleScenario());
  const theirs = made(group(100), valueEdit(['councils', 1, 'joint'], pence(7), '2026-11-28'));
  const mine = made({ kind: 'remove council', council: 1 });
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(theirs)]);
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: mine });
  });
  await act(() => perform('restore', pane.app));
  const groups = [
    await screen.findByRole('radiogroup', { name: 'Lewisham' }),
    screen.getByRole('radiogroup', { name: /Bromley and Lewisham/ }),
  ];
  expect(groups[0]?.textContent).toBe('Pane: not thereSheet: there');
  // The council stays away, and the price of a group with it is wanted.
  for (const [place, group] of groups.entries()) {
    const radio = within(group).getAllByRole('radio')[place];
    if (radio) fireEvent.click(radio);
  }
  press('Use what is chosen');
  expect(screen.getByRole('alert').textContent).toMatch(/^What is chosen does not go together/);
  expect(currentScenario(pane.app.store.get())).toEqual(mine);
});

test.each<[string, (scenario: Scenario) => Scenario]>([
  ['one name', (scenario) => ({ ...scenario, name: 'As tendered' })],
  [
    'one name',
    (scenario) => value(edited(scenario, { kind: 'rename council', council: 0, name: 'Bromley LBC' })),
  ],
  [
    'one figure and one name',
    (scenario) =>
      value(edited(withJoint(1_400_000, scenario), { kind: 'rename council', council: 0, name: 'Penge' })),
  ],
  [
    'one status or source',
    (scenario) => withFigure(scenario, ['asIsGrowth'], { ...scenario.asIsGrowth, source: 'Treasurer' }),
  ],
  ['one change', (scenario) => value(edited(scenario, { kind: 'move council', council: 0, to: 1 }))],
])('what was taken over from Inputs is said to be %s', async (what, change) => {
  const pane = await followed();
  pane.workbook.models.mockResolvedValue([model(change(exampleScenario()))]);
  pane.edit('{1}');
  expect(await screen.findByText(`Updated from Inputs: ${what}.`)).toBeTruthy();
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

test('a workbook that says something else than what was kept is asked about', async () => {
  const pane = await followed(withJoint(1_400_000));
  expect(await screen.findByText(NEWER)).toBeTruthy();
  expect(
    screen.getByText('Bromley, joint. On the sheet: £1,400,000 a year. Here: £1,500,000 a year.'),
  ).toBeTruthy();
  expect(
    screen.getAllByText(/What each of them changed is not known.*All that differs is listed/),
  ).toBeTruthy();
  press('Use what the sheet says');
  expect(pane.shown()).toEqual(withJoint(1_400_000));
});

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
  expect(screen.getByRole('button', { name: 'Repair' })).toBeTruthy();
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
    expect(screen.queryByRole('button', { name: 'Repair' })).toBeNull();
  });
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
