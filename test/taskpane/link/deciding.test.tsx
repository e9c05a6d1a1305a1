/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type Edit, edited, valueEdit } from '../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { withFigure } from '../../../src/model/scenario/figures';
import { notKnown, pence } from '../../../src/model/money/units';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { perform } from '../../../src/taskpane/actions/registry';
import { currentScenario } from '../../../src/taskpane/state/state';
import { value } from '../../model/value';
import { openPane, said } from '../support';
import { editJoint, followed, model, NEWER, pause, press, withJoint } from './support';

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
      await screen.findByText(/^Status and source are still those of the old figure: .*Lewisham, joint/),
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
      screen.getByText('Status and source are still those of the old figure: Bromley, joint.'),
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
  expect(screen.getByRole('alert').textContent).toMatch(/^The choices do not go together/);
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
