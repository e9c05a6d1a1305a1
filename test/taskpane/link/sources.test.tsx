/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { withFigure } from '../../../src/model/scenario/figures';
import { notKnown, pence } from '../../../src/model/money/units';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { perform } from '../../../src/taskpane/actions/registry';
import { followed, model, press, withJoint } from './support';

test('a figure changed on Inputs that keeps the source of the one before is named, and can be marked', async () => {
  const pane = await followed();
  pane.workbook.models.mockResolvedValue([model(withJoint(1_400_000))]);
  pane.edit('{1}');
  expect(
    await screen.findByText('Status and source are still those of the old figure: Bromley, joint.'),
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

test('a figure blanked on Inputs is not offered as assumed: nothing is assumed of it', async () => {
  const pane = await followed();
  const blank = (place: number, scenario: Scenario) => {
    const council = scenario.councils[place];
    if (!council) throw new Error('the example has changed');
    return withFigure(scenario, ['councils', place, 'joint'], { ...council.joint, value: notKnown });
  };
  pane.workbook.models.mockResolvedValue([model(blank(1, withJoint(1_400_000)))]);
  pane.edit('{1}');
  await screen.findByRole('button', { name: 'Mark as assumed, and the blank as not known' });
  pane.workbook.models.mockResolvedValue([model(blank(1, exampleScenario()))]);
  pane.edit('{1}');
  await screen.findByRole('button', { name: 'Mark as not known' });
  press('Mark as not known');
  expect(pane.shown()?.councils[1]?.joint).toMatchObject({ value: notKnown, status: 'Not known' });
});

test('a figure that comes back to what its source was given for has an old source no longer', async () => {
  const named = 'Status and source are still those of the old figure: Bromley, joint.';
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
  await screen.findByText('Status and source are still those of the old figure: Bromley, joint.');
  const [, lewisham] = first.councils;
  if (!lewisham) throw new Error('the example has changed');
  const both = withFigure(first, ['councils', 1, 'joint'], { ...lewisham.joint, value: pence(230_000_000) });
  pane.workbook.models.mockResolvedValue([model(both)]);
  pane.edit('{1}');
  const named = 'Status and source are still those of the old figure: Bromley, joint and Lewisham, joint.';
  expect(await screen.findByText(named)).toBeTruthy();
});
