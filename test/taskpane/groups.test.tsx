/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { pence } from '../../src/model/money/units';
import { illustration } from '../../src/model/scenario/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { currentScenario } from '../../src/taskpane/state/state';
import { enter, field, openPane } from './support';

async function openGroups(scenario: Scenario) {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario, screen: 'share' });
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Group costs/ }));
  await screen.findByRole('heading', { level: 1, name: 'Group costs' });
  return { ...pane, now: () => currentScenario(pane.app.store.get()) };
}

const costOf = (scenario: Scenario | undefined, ...councils: string[]) =>
  scenario?.coalitions.find((group) => group.councils.join() === councils.join())?.cost;
const page = () => document.body.textContent;

test('every group of four councils has its field, by size, with where its cost is from', async () => {
  await openGroups(illustration());
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Alone',
    'Two councils',
    'Three councils',
    'All together',
    'What to check',
  ]);
  expect(page()).toContain('15 of 15 groups have a cost.');
  expect(screen.getAllByRole('textbox')).toHaveLength(15);
  expect(field('Lewisham and Croydon, £ a year').value).toBe('£4,900,000');
  expect(page()).toContain('The costs do not contradict each other.');
});

test('a cost is typed, contradictions are told, and it is taken back', async () => {
  const { now } = await openGroups(illustration());
  enter('Bromley and Lewisham, £ a year', '4.5m');
  expect(costOf(now(), 'Bromley', 'Lewisham')).toMatchObject({ value: 450_000_000, status: 'Assumed' });
  expect(page()).toContain(
    'Bromley and Lewisham together cost £250,000 more than “Bromley” plus “Lewisham” would.',
  );
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(now()).toEqual(illustration());
  expect(page()).toContain('The costs do not contradict each other.');
});

test('a cost that is taken away is filled, which is said beside it, and given again', async () => {
  const { now } = await openGroups(illustration());
  enter('Bromley and Croydon, £ a year', '');
  expect(costOf(now(), 'Bromley', 'Croydon')).toBeUndefined();
  expect(page()).toContain('14 of 15 groups have a cost.');
  expect(page()).toContain('Taken as Bromley alone and Croydon alone: £4,650,000 at most.');
  enter('Bromley and Croydon, £ a year', '4.4m');
  expect(costOf(now(), 'Bromley', 'Croydon')?.value).toBe(440_000_000);
  enter('Bromley, Lewisham, Croydon and Bexley, £ a year', '');
  expect(page()).toContain('Taken as their joint costs: £6,900,000.');
  enter('Bexley, alone, £ a year', '');
  expect(page()).toContain('The costs can be checked once these are known: Bexley alone.');
});

test('of many councils only groups with a cost are listed, and one is added by its councils', async () => {
  const scenario = illustration();
  const [first] = scenario.councils;
  if (!first) throw new Error('the illustration has changed');
  const more = ['Sutton', 'Merton'].map((name) => ({
    ...first,
    name,
    alone: { ...first.alone, value: pence(100_000_000) },
  }));
  const { now } = await openGroups({
    ...scenario,
    councils: [...scenario.councils, ...more],
    coalitions: [],
  });
  expect(page()).toContain('No group has a cost yet.');
  fireEvent.click(screen.getByRole('button', { name: 'Add a group' }));
  expect(page()).toContain('Choose at least two councils, then give their cost.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Merton' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Bexley' }));
  enter('Cost together, £ a year', '2.2m');
  expect(costOf(now(), 'Bexley', 'Merton')?.value).toBe(220_000_000);
  expect(field('Bexley and Merton, £ a year').value).toBe('£2,200,000');
});

test('Esc leads back to the row that was opened', async () => {
  await openGroups(illustration());
  fireEvent.keyDown(field('Bexley, alone, £ a year'), { key: 'Escape' });
  expect(await screen.findByRole('heading', { name: 'All ways of sharing' })).toBeTruthy();
});
