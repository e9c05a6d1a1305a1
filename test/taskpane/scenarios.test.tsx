/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { outcome } from '../../src/model/scenario/outcome/outcome';
import { pounds } from '../../src/taskpane/format';
import { currentScenario } from '../../src/taskpane/state/state';
import { value } from '../model/value';
import { enter, field, openPane, pressByKey, said, saidOnce } from './support';
import { open, openExample } from './scenario/support';

describe('undo', () => {
  test('takes an entry back as one, says which, and makes it again', async () => {
    const { now } = await openExample();
    const input = field('Bromley, as-is, £ a year');
    act(() => {
      input.focus();
    });
    for (const text of ['2', '21', '210', '2100000']) fireEvent.input(input, { target: { value: text } });
    expect(now().councils[0]?.asIs.value).toBe(210_000_000);
    fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
    expect(now()).toEqual(exampleScenario());
    expect(input.value).toBe('£2,000,000');
    await waitFor(() => {
      expect(said.join()).toContain('Undone: Bromley, as-is');
    });
    fireEvent.keyDown(input, { key: 'z', ctrlKey: true, shiftKey: true });
    expect(input.value).toBe('£2,100,000');
    fireEvent.keyDown(input, { key: 'z', metaKey: true });
    fireEvent.keyDown(input, { key: 'y', ctrlKey: true });
    expect(now().councils[0]?.asIs.value).toBe(210_000_000);
    open('Undo');
    open('Redo');
    expect(now().councils[0]?.asIs.value).toBe(210_000_000);
  });
});

describe('what is undone can be seen', () => {
  const undoIn = (element: Element) => fireEvent.keyDown(element, { key: 'z', ctrlKey: true });

  test.each([
    ['Bromley, as-is, £ a year', 'abc'],
    ['Name of Lewisham', 'Croy'],
  ])('%s: what does not count is for the field itself to take back', async (name, text) => {
    const { now } = await openExample();
    enter('Bromley, joint, £ a year', '1.4m');
    const before = now();
    open('Lewisham, rename');
    fireEvent.input(field(name), { target: { value: text } });
    const isLeftToIt = undoIn(field(name));
    expect(isLeftToIt).toBe(true);
    expect(now()).toBe(before);
    expect(field(name).value).toBe(text);
  });

  test.each(['start', 'functions', 'settings'] as const)('nothing on %s', async (to) => {
    const { app, now } = await openExample();
    enter('Bromley, joint, £ a year', '1.4m');
    const before = now();
    act(() => {
      app.store.dispatch({ type: 'went to', screen: to });
    });
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Councils' })).toBeNull();
    });
    undoIn(document.body);
    expect(now()).toBe(before);
  });
});

describe('several scenarios', () => {
  test('have names of their own: one that is taken is refused, and stays as it was typed', async () => {
    const { now } = await openExample();
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate and vary' }));
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const typed = 'Bromley and Lewisham, EXAMPLE';
    enter('Name of the scenario', typed);
    expect(screen.getByRole('alert').textContent).toBe(
      `Another scenario is called "${typed}". Give this one a name of its own.`,
    );
    expect(field('Name of the scenario').value).toBe(typed);
    expect(now().name).toBe('Bromley and Lewisham, example, varied');
    await waitFor(() => {
      expect(said.join()).toContain('Duplicated as Bromley and Lewisham, example, varied.');
    });
    enter('Name of the scenario', 'Ours');
    expect(screen.getByRole('heading', { level: 1, name: 'Ours' })).toBeTruthy();
  });

  test('give the focus back to their menu once one is renamed', async () => {
    await openExample();
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const input = field('Name of the scenario');
    fireEvent.input(input, { target: { value: 'Ours' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(screen.getByRole('heading', { level: 1, name: 'Ours' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Scenario menu' }));
  });

  test('are duplicated to be varied, listed with what each comes to, and deleted with a way back', async () => {
    const { now, app } = await openExample();
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate and vary' }));
    expect(now().name).toBe('Bromley and Lewisham, example, varied');
    enter('Bromley, joint, £ a year', '1m');
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'All scenarios' }));
    await screen.findByRole('heading', { name: 'Scenarios' });
    expect(
      screen.getByRole('button', { name: /^Bromley and Lewisham, example Joint saves £15\.52m/ }),
    ).toBeTruthy();
    open('Delete: Bromley and Lewisham, example');
    await saidOnce('Bromley and Lewisham, example deleted');
    expect(app.store.get().scenarios).toHaveLength(1);
    open('Undo');
    expect(app.store.get().scenarios).toHaveLength(2);
    expect(now()).toEqual(exampleScenario());
  });

  test('the focus goes to the scenario that takes the place of a deleted one, or else to opening one', async () => {
    await openExample();
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate and vary' }));
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'All scenarios' }));
    await screen.findByRole('heading', { name: 'Scenarios' });
    const focused = (name: RegExp) =>
      waitFor(() => {
        expect(document.activeElement).toBe(screen.getByRole('button', { name }));
      });
    pressByKey('Delete: Bromley and Lewisham, example');
    await focused(/^Bromley and Lewisham, example, varied/);
    pressByKey('Delete: Bromley and Lewisham, example, varied');
    await focused(/^Start from my figures/);
    expect(screen.getByText('No scenario is open')).toBeTruthy();
  });

  test('figures of one’s own start with nothing known, and come to what the model makes of them', async () => {
    const pane = openPane();
    open('Start from my figures Two or more councils');
    await screen.findByRole('heading', { name: 'Councils' });
    for (const [council, asIs, joint] of [
      ['Council A', '1m', '800k'],
      ['Council B', '2m', '1.5m'],
    ] as const) {
      enter(`${council}, as-is, £ a year`, asIs);
      enter(`${council}, joint, £ a year`, joint);
    }
    expect(document.body.textContent).toContain(
      'Taken as £2,300,000, which is what the joint costs add up to.',
    );
    open('See the comparison');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/^Joint support saves/);
    const scenario = currentScenario(pane.app.store.get());
    if (!scenario) throw new Error('it is open');
    const { wholeTerm } = value(outcome(scenario));
    expect(document.body.textContent).toContain(pounds(wholeTerm.joint as never));
    expect(document.body.textContent).toContain(pounds(wholeTerm.asIs as never));
  });
});
