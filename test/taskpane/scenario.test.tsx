/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { currentScenario } from '../../src/taskpane/state/state';
import { openPane } from './support';

async function openExample() {
  const pane = openPane();
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Scenario' }));
  await screen.findByRole('heading', { level: 2, name: 'Sources' });
  return pane;
}

const joint = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Bromley, joint, £ a year' });
const type = (field: HTMLInputElement, text: string) => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
};
const leave = (field: HTMLInputElement) => fireEvent.blur(field);

test('figures stand with their sources, the weakest first and open', async () => {
  await openExample();
  const groups = ['Not known', 'Assumed', 'Worked out', 'Published'].map((name) =>
    screen.getByRole('button', { name: new RegExp(`^${name} \\d+$`) }),
  );
  expect(groups.map((group) => group.getAttribute('aria-expanded'))).toEqual([
    'true',
    'true',
    'false',
    'false',
  ]);
  expect(screen.getByText('Start date').parentElement?.textContent).toContain(
    "Lewisham's contract ended on 1 April 2016, five years on. Ask: when did it start?",
  );
});

test.each([
  ['1.4m', 140_000_000],
  ['£1,400,000', 140_000_000],
  ['1400k', 140_000_000],
  ['1400000.50', 140_000_050],
])('%s typed as a cost is taken, and written out when the field is left', async (text, pence) => {
  const { app } = await openExample();
  type(joint(), text);
  leave(joint());
  expect(currentScenario(app.store.get())?.councils[0]?.joint).toMatchObject({
    value: pence,
    status: 'Assumed',
  });
  expect(joint().value).toMatch(/^£1,400,000/);
});

test('what cannot be read stays as it was typed, with what is wrong beside it, and Esc gives it up', async () => {
  const { app } = await openExample();
  const before = currentScenario(app.store.get());
  type(joint(), 'lots');
  leave(joint());
  expect(joint().value).toBe('lots');
  expect(joint().getAttribute('aria-invalid')).toBe('true');
  expect(currentScenario(app.store.get())).toBe(before);
  fireEvent.keyDown(joint(), { key: 'Escape' });
  expect(joint().value).toBe('£1,500,000');
});

test('the keys of one entry are taken back together, and made again', async () => {
  const { app } = await openExample();
  const value = () => currentScenario(app.store.get())?.councils[0]?.joint.value;
  fireEvent.focus(joint());
  for (const text of ['1', '14', '1400000']) fireEvent.change(joint(), { target: { value: text } });
  leave(joint());
  expect(value()).toBe(140_000_000);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => {
    expect(value()).toBe(150_000_000);
  });
  fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
  await waitFor(() => {
    expect(value()).toBe(140_000_000);
  });
});

test('an empty start has two councils of which nothing is known, and nothing to compare', async () => {
  openPane();
  fireEvent.click(screen.getByRole('button', { name: /^Start from my figures/ }));
  await screen.findByRole('heading', { level: 1, name: 'My figures' });
  const council = within(screen.getByRole('region', { name: 'Council B' }));
  expect(council.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)).toEqual(
    Array(3).fill('Not known'),
  );
  fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  await screen.findByRole('heading', { level: 1, name: 'Nothing to compare yet' });
});

test('a varied scenario stands beside the first, which stays as it was', async () => {
  const { app } = await openExample();
  fireEvent.click(screen.getByRole('button', { name: 'Scenario menu' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate and vary' }));
  await screen.findByRole('heading', { level: 1, name: 'Bromley and Lewisham, example, varied' });
  type(joint(), '1.4m');
  leave(joint());
  const [first, second] = app.store.get().scenarios;
  expect(first?.scenario.councils[0]?.joint.value).toBe(150_000_000);
  expect(second?.scenario.councils[0]?.joint.value).toBe(140_000_000);
});
