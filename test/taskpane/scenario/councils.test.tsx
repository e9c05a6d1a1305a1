/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { pence } from '../../../src/model/money/units';
import { type Edit, valueEdit } from '../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { enter, enterByKey, field, focusOn, pressByKey, saidOnce } from '../support';
import { open, openExample, tab, undo } from './support';

describe('councils', () => {
  test('have their three costs, how they compare with now, and what they add up to', async () => {
    await openExample();
    const bromley = screen.getByRole('region', { name: 'Bromley' });
    expect(
      within(bromley)
        .getAllByRole<HTMLInputElement>('textbox')
        .map((input) => input.value),
    ).toEqual(['£2,000,000', '£1,750,000', '£1,500,000']);
    expect(bromley.textContent).toContain('12.5% less');
    expect(field('Lewisham, alone, £ a year').value).toBe('Not known');
    expect(screen.getByRole('region', { name: 'Total' }).textContent).toContain('£5,750,000');
  });

  test('take what is typed at once, and echo it when the field is left', async () => {
    const { now } = await openExample();
    const input = field('Bromley, joint, £ a year');
    act(() => {
      input.focus();
    });
    fireEvent.input(input, { target: { value: '1.4m' } });
    expect(input.value).toBe('1.4m');
    expect(screen.getByRole('region', { name: 'Total' }).textContent).toContain('£3,650,000');
    act(() => {
      input.blur();
    });
    expect(input.value).toBe('£1,400,000');
    expect(now().councils[0]?.joint).toMatchObject({ value: 140_000_000, status: 'Assumed' });
  });

  test('say beside the field what is wrong, once it is left, and keep what was typed; Esc gives it up', async () => {
    const { now } = await openExample();
    const input = field('Bromley, as-is, £ a year');
    act(() => {
      input.focus();
    });
    fireEvent.input(input, { target: { value: '2.0.0m' } });
    expect(screen.queryByRole('alert')).toBeNull();
    act(() => {
      input.blur();
    });
    expect(screen.getByRole('alert').textContent).toBe(
      'Bromley, as-is, £ a year is "2.0.0m". Give pounds as a number from £0.01 to £100 billion, such as 2,000,000 or 2m.',
    );
    expect(input.value).toBe('2.0.0m');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(now()).toEqual(exampleScenario());
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('£2,000,000');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('have the figure again that stood there, with all that was said of it, on Esc while one is typed', async () => {
    const { now, app } = await openExample();
    const input = field('Bromley, joint, £ a year');
    act(() => {
      input.focus();
    });
    for (const text of ['1', '1.4', '1.4m']) fireEvent.input(input, { target: { value: text } });
    expect(now().councils[0]?.joint.value).toBe(140_000_000);
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('£1,500,000');
    expect(now()).toEqual(exampleScenario());
    expect(app.store.get().history).toEqual({ past: [], future: [] });
    fireEvent.input(input, { target: { value: '1.3m' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.input(input, { target: { value: '1.2m' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('£1,300,000');
  });

  test('are renamed where their name stands, the first two as well; Esc keeps it, typed in or not', async () => {
    const { now } = await openExample();
    for (const typed of [undefined, 'Croydon']) {
      open('Lewisham, rename');
      const input = field('Name of Lewisham');
      if (typed !== undefined) fireEvent.input(input, { target: { value: typed } });
      fireEvent.keyDown(input, { key: 'Escape' });
      expect(screen.queryByRole('textbox', { name: /^Name of/ })).toBeNull();
      await focusOn('button', 'Lewisham, rename');
      expect(now()).toEqual(exampleScenario());
    }
  });

  test('are not known where nothing is typed', async () => {
    const { now } = await openExample();
    enter('Bromley, alone, £ a year', '');
    expect(now().councils[0]?.alone.status).toBe('Not known');
    expect(field('Bromley, alone, £ a year').value).toBe('Not known');
  });

  test('are added, renamed, moved and removed', async () => {
    const { now } = await openExample();
    open('Add a council');
    expect(now().councils.map(({ name }) => name)).toEqual(['Bromley', 'Lewisham', 'New council']);
    const choose = async (council: string, what: string) => {
      open(`More for ${council}`);
      fireEvent.click(await screen.findByRole('menuitem', { name: what }));
    };
    enter('Name of New council', 'bromley');
    expect(screen.getByRole('alert').textContent).toContain('Give each council a name of its own.');
    enter('Name of New council', 'Croydon');
    await choose('Croydon', 'Move up');
    expect(now().councils.map(({ name }) => name)).toEqual(['Bromley', 'Croydon', 'Lewisham']);
    await choose('Croydon', 'Remove');
    expect(now()).toEqual(exampleScenario());
  });

  test('have the focus still once they are moved, and once that is taken back', async () => {
    await openExample();
    for (const [name, way] of [
      ['Bromley', 'Move down'],
      ['Bromley', 'Move up'],
      ['Lewisham', 'Move up'],
    ] as const) {
      open(`More for ${name}`);
      fireEvent.click(await screen.findByRole('menuitem', { name: way }));
      expect(document.activeElement).toBe(screen.getByRole('button', { name: `More for ${name}` }));
      undo();
      expect(document.activeElement).toBe(screen.getByRole('button', { name: `More for ${name}` }));
      fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    }
  });

  test('keep the field for VAT that is not recovered while it is emptied', async () => {
    const { now } = await openExample();
    open('More for Bromley');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'VAT not recovered' }));
    enter('Bromley, VAT not recovered', '40%');
    await tab('Compare');
    await tab('Scenario');
    const input = field('Bromley, VAT not recovered');
    act(() => {
      input.focus();
    });
    fireEvent.input(input, { target: { value: '' } });
    expect(now()).toEqual(exampleScenario());
    expect(document.activeElement).toBe(input);
  });

  test.each([
    ['Enter', 'Croydon'],
    ['Tab', 'Croydon'],
    ['Enter', undefined],
    ['Tab', undefined],
    ['Escape', undefined],
  ])('are asked their name when they are added; %s then leads to what %s spends now', async (key, typed) => {
    const { now } = await openExample();
    open('Add a council');
    const input = field('Name of New council');
    expect(document.activeElement).toBe(input);
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe('New council');
    if (typed !== undefined) fireEvent.input(input, { target: { value: typed } });
    fireEvent.keyDown(input, { key });
    const name = typed ?? 'New council';
    expect(now().councils[2]?.name).toBe(name);
    expect(document.activeElement).toBe(field(`${name}, as-is, £ a year`));
    expect(screen.queryByRole('textbox', { name: /^Name of/ })).toBeNull();
    open('Add a council');
    expect(now().councils[3]?.name).toBe(typed === undefined ? 'New council (2)' : 'New council');
  });

  test('give the focus back to where it was asked for once they are renamed', async () => {
    await openExample();
    open('Lewisham, rename');
    const input = field('Name of Lewisham');
    fireEvent.input(input, { target: { value: 'Croydon' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    await focusOn('button', 'Croydon, rename');
  });

  test('leave the focus with who goes on elsewhere while one is renamed', async () => {
    await openExample();
    open('Lewisham, rename');
    fireEvent.input(field('Name of Lewisham'), { target: { value: 'Croydon' } });
    act(() => {
      field('Bromley, as-is, £ a year').focus();
    });
    expect(screen.queryByRole('textbox', { name: /^Name of/ })).toBeNull();
    expect(document.activeElement).toBe(field('Bromley, as-is, £ a year'));
  });

  test('that are taken back hand the focus on to adding one', async () => {
    await openExample();
    open('Add a council');
    fireEvent.keyDown(field('Name of New council'), { key: 'Escape' });
    await focusOn('textbox', 'New council, as-is, £ a year');
    fireEvent.keyDown(field('New council, as-is, £ a year'), { key: 'z', ctrlKey: true });
    expect(screen.queryByRole('region', { name: 'New council' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a council' }));
  });

  test('are asked of a cost far below the others whether it is in millions, once it is typed', async () => {
    const { now } = await openExample();
    const name = 'Lewisham, alone, £ a year';
    const hint = () => {
      const id = field(name).getAttribute('aria-describedby');
      return id === null ? undefined : document.getElementById(id)?.textContent;
    };
    fireEvent.input(field(name), { target: { value: '1.35' } });
    expect(hint()).toBeUndefined();
    enter(name, '1.35');
    expect(hint()).toBe('£1.35. Did you mean £1.35m?');
    expect(now().councils[1]?.alone.value).toBe(135);
    await saidOnce('£1.35. Did you mean £1.35m?');
    enter(name, '1.35m');
    expect(hint()).toBeUndefined();
  });

  test('may try a figure, which is marked as no fact wherever it counts', async () => {
    const { now } = await openExample();
    open('Try a figure: Lewisham, alone');
    enter('A figure to try for Lewisham alone, £ a year', '2.5m');
    expect(now().councils[1]?.alone).toMatchObject({ value: 250_000_000, status: 'Trial' });
    expect(
      screen.getByText('Trial figure, not a fact', { ignore: '[aria-live] *, [aria-live]' }),
    ).toBeTruthy();
    await saidOnce('Lewisham alone £2,500,000');
    open('See the comparison');
    expect(await screen.findByText('Trial figure, not a fact')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Scenario' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Clear the trial: Lewisham' }));
    expect(now().councils[1]?.alone.status).toBe('Not known');
  });

  test('say how many more miss a cost where not all of those are listed', async () => {
    const { app } = await openExample();
    act(() => {
      for (let place = 2; place < 6; place++) {
        const edit = (change: Edit) => {
          app.store.dispatch({ type: 'edited', edit: change, name: '' });
        };
        edit({ kind: 'add council', name: `Council ${place}` });
        edit(valueEdit(['councils', place, 'asIs'], pence(100), '2026-11-25'));
        edit(valueEdit(['councils', place, 'joint'], pence(100), '2026-11-25'));
      }
    });
    expect(screen.getAllByRole('button', { name: /^Try a figure: / })).toHaveLength(4);
    expect(screen.getByText('And one more.')).toBeTruthy();
  });

  test('the focus goes on as a figure is tried, and no longer', async () => {
    await openExample();
    pressByKey('Try a figure: Lewisham, alone');
    const label = 'A figure to try for Lewisham alone, £ a year';
    await focusOn('textbox', label);
    fireEvent.keyDown(field(label), { key: 'Escape' });
    await focusOn('button', 'Try a figure: Lewisham, alone');
    pressByKey('Try a figure: Lewisham, alone');
    enterByKey(label, '2.5m');
    await focusOn('button', 'Clear the trial: Lewisham');
    pressByKey('Clear the trial: Lewisham');
    await focusOn('button', 'Try a figure: Lewisham, alone');
  });
});
