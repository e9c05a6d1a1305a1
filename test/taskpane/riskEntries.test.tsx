/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { currentScenario } from '../../src/taskpane/state/state';
import { tab } from './scenario/support';
import { enter, field, focusOn, openPane } from './support';

async function openRisk() {
  const pane = openPane();
  const scenario = { ...exampleScenario(), risk: { runs: 100 } };
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario, screen: 'risk' });
  });
  await screen.findByText(/ranges, 100 runs/);
  return { ...pane, now: () => currentScenario(pane.app.store.get()) };
}

const openRanges = () => {
  const section = screen.getByText(/ranges, 100 runs/).closest('section');
  fireEvent.click(section?.querySelector('button') ?? document.body);
};
const addChange = () => fireEvent.click(screen.getByRole('button', { name: 'Add a change' }));
const line = () => screen.queryByText(/not counted/)?.firstChild?.textContent;
const market = 'Another supplier’s price, £ a year today';

test.each([
  ['Seed', openRanges],
  ['Saving delivered, high', openRanges],
  [market, () => undefined],
  ['Part of the first-year saving that comes', () => undefined],
  ['Change 1: From the start of contract year', addChange],
])('%s: what is refused waits, and another tab leads to it', async (name, open) => {
  const { now } = await openRisk();
  open();
  const before = now();
  const stood = field(name).value;
  enter(name, 'abc');
  expect(line()).toBeUndefined();
  await tab('Compare');
  expect(line()).toBe('An entry on Risk is not counted.');
  fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
  await focusOn('textbox', name);
  expect(field(name).value).toBe('abc');
  expect(field(name).closest('details')?.open).not.toBe(false);
  fireEvent.keyDown(field(name), { key: 'Escape' });
  expect(field(name).value).toBe(stood);
  expect(now()).toBe(before);
  await tab('Compare');
  expect(line()).toBeUndefined();
});

describe('a refused entry of Risk', () => {
  test('stays as the figure beside it is given, and Esc leaves it as usual', async () => {
    const { now } = await openRisk();
    openRanges();
    const stood = field('Saving delivered, high').value;
    enter('Saving delivered, high', 'abc');
    enter('Saving delivered, low', '0');
    expect(field('Saving delivered, high').value).toBe('abc');
    fireEvent.keyDown(field('Saving delivered, high'), { key: 'Escape' });
    expect(field('Saving delivered, high').value).toBe(stood);
    expect(now()?.risk?.delivered?.value).toMatchObject({ low: 0 });
  });

  test('stays where what is usual under it has become another, which then stands', async () => {
    const { app, now } = await openRisk();
    enter(market, 'abc');
    await tab('Scenario');
    enter('Bromley, joint, £ a year', '1.9m');
    await tab('Risk');
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: market })).value).toBe('abc');
    const past = app.store.get().history.past.length;
    fireEvent.keyDown(field(market), { key: 'Escape' });
    expect(field(market).value).not.toBe('abc');
    expect(app.store.get().history.past).toHaveLength(past);
    expect(now()?.risk).toEqual({ runs: 100 });
  });

  test('stays with its change as another is removed', async () => {
    await openRisk();
    addChange();
    addChange();
    enter('Change 2: What it pays for that, £', 'abc');
    fireEvent.click(screen.getByRole('button', { name: /^Remove: Change 1/ }));
    expect(field('Change 1: What it pays for that, £').value).toBe('abc');
    fireEvent.click(screen.getByRole('button', { name: /^Remove: Change 1/ }));
    await tab('Compare');
    expect(line()).toBeUndefined();
  });
});
