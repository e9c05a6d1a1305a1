/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { edited, type Edit } from '../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { type EntryPlace, followed, NEW_GROUP } from '../../../src/taskpane/state/waiting';
import { value } from '../../model/value';
import { open, openExample, select, tab, undo } from './support';
import { enter, field, focusOn } from '../support';

const bromley = 'Bromley, as-is, £ a year';
const wrong = /^Bromley, as-is, £ a year is "abc"\. Give pounds/;
/** Typed key by key, and left. */
function keyed(texts: readonly string[], name = bromley) {
  const input = field(name);
  act(() => {
    input.focus();
  });
  for (const text of texts) fireEvent.input(input, { target: { value: text } });
  act(() => {
    input.blur();
  });
}
const line = () => screen.queryByText(/not counted/)?.firstChild?.textContent;

describe('an entry that was refused', () => {
  test('stands there with its sentence when one comes back to the tab; another tab leads to it', async () => {
    const { now } = await openExample();
    enter(bromley, 'abc');
    expect(line()).toBeUndefined();
    await tab('Compare');
    expect(line()).toBe('An entry on Scenario is not counted.');
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await focusOn('textbox', bromley);
    expect(field(bromley).value).toBe('abc');
    expect(screen.getByRole('alert').textContent).toMatch(wrong);
    expect(now()).toEqual(exampleScenario());
    enter(bromley, '2.1m');
    await tab('Compare');
    expect(line()).toBeUndefined();
    await tab('Scenario');
    expect(field(bromley).value).toBe('£2,100,000');
  });

  test('is given up by Esc, then as before', async () => {
    await openExample();
    enter(bromley, 'abc');
    await tab('Share');
    await tab('Scenario');
    fireEvent.keyDown(field(bromley), { key: 'Escape' });
    expect(field(bromley).value).toBe('£2,000,000');
    await tab('Share');
    expect(line()).toBeUndefined();
  });

  test('is its own scenario’s, a copy’s not, and goes with it', async () => {
    const { app } = await openExample();
    const { dispatch, get } = app.store;
    const first = get().current ?? 0;
    enter(bromley, 'abc');
    act(() => {
      dispatch({ type: 'scenario copied', id: first, name: 'Copy' });
    });
    expect(field(bromley).value).toBe('£2,000,000');
    act(() => {
      dispatch({ type: 'scenario chosen', id: first });
    });
    expect(field(bromley).value).toBe('abc');
    expect(screen.getByRole('alert').textContent).toMatch(wrong);
    act(() => {
      dispatch({ type: 'scenario deleted', id: first });
      dispatch({ type: 'undone' });
      dispatch({ type: 'scenario chosen', id: first });
    });
    expect(field(bromley).value).toBe('£2,000,000');
  });

  test('counts for nothing: what could be read of it on the way is taken back', async () => {
    const { now, app } = await openExample();
    keyed(['1', '1,', '1,14']);
    expect(screen.getByRole('alert').textContent).toMatch(/"1,14"/);
    expect(now()).toEqual(exampleScenario());
    expect(app.store.get().history.past).toEqual([]);
    keyed(['1,14', '1,145', '1,145,', '1,145,000']);
    expect(now().councils[0]?.asIs.value).toBe(1_145_000_00);
    undo();
    expect(now()).toEqual(exampleScenario());
  });

  test('counts for nothing where it can be read but does not fit', async () => {
    const { now } = await openExample();
    // Prices cannot be fixed for longer than the contract lasts.
    keyed(['1', '10', '100'], 'Prices fixed, years');
    expect(screen.getByRole('alert').textContent).toMatch(/100|10/);
    expect(now()).toEqual(exampleScenario());
  });

  test('goes where the figure under it is taken back', async () => {
    await openExample();
    enter(bromley, '1.9m');
    keyed(['1', '12', '12x']);
    expect(screen.getByRole('alert').textContent).toMatch(/"12x"/);
    await tab('Compare');
    undo();
    expect(line()).toBeUndefined();
    await tab('Scenario');
    expect(field(bromley).value).toBe('£2,000,000');
  });

  test('stays with its council as that is moved', async () => {
    await openExample();
    // Both are not known, so that nothing but the council tells them apart.
    enter('Bromley, alone, £ a year', '');
    enter('Bromley, alone, £ a year', 'abc');
    open('More for Bromley');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Move down' }));
    expect(field('Bromley, alone, £ a year').value).toBe('abc');
    expect(field('Lewisham, alone, £ a year').value).toBe('Not known');
  });

  test('opens what it was entered in', async () => {
    await openExample();
    open('Change: VAT and caution');
    enter('VAT', 'abc');
    await tab('Compare');
    await tab('Scenario');
    expect(field('VAT').value).toBe('abc');
  });

  test('is told of by what it was entered in, once that is closed', async () => {
    await openExample();
    open('Change: VAT and caution');
    enter('VAT', 'abc');
    const said = 'An entry in it is not counted.';
    expect(screen.queryByText(said)).toBeNull();
    open('Close: VAT and caution');
    expect(screen.getByText(said)).toBeTruthy();
    open('Change: VAT and caution');
    expect(field('VAT').value).toBe('abc');
  });

  test('as a name waits too', async () => {
    await openExample();
    open('Lewisham, rename');
    enter('Name of Lewisham', 'Bromley');
    expect(screen.getByRole('alert').textContent).toMatch(/Bromley/);
    await tab('Compare');
    await tab('Scenario');
    expect(field('Name of Lewisham').value).toBe('Bromley');
  });

  test('as a name takes no focus from who passes by', async () => {
    await openExample();
    open('Lewisham, rename');
    enter('Name of Lewisham', 'Bromley');
    open('Scenario menu');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    enter('Name of the scenario', ' ');
    await tab('Compare');
    const passed = screen.getByRole('tab', { name: 'Scenario' });
    act(() => {
      passed.focus();
    });
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of Lewisham' })).value).toBe(
      'Bromley',
    );
    expect(field('Name of the scenario').value).toBe(' ');
    expect(document.activeElement).toBe(passed);
  });

  test('as a name stays with its council as that is moved', async () => {
    await openExample();
    open('Lewisham, rename');
    enter('Name of Lewisham', 'Bromley');
    open('More for Lewisham');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    expect(screen.getAllByRole('textbox', { name: /^Name of/ })).toEqual([field('Name of Lewisham')]);
    expect(field('Name of Lewisham').value).toBe('Bromley');
  });

  test.each([
    [
      'Other option to extend, such as 3 + 1 + 1',
      () => {
        fireEvent.click(screen.getByRole('radio', { name: '4' }));
        fireEvent.click(screen.getByRole('radio', { name: 'Other' }));
      },
      '2',
    ],
    [
      'Bromley, VAT not recovered',
      () => {
        open('More for Bromley');
        fireEvent.click(screen.getByRole('menuitem', { name: 'VAT not recovered' }));
      },
      '',
    ],
  ])('keeps its field, %s, as it is mended', async (name, ask, mended) => {
    await openExample();
    ask();
    enter(name, 'abc');
    await tab('Compare');
    await tab('Scenario');
    const input = field(name);
    expect(document.activeElement).not.toBe(input);
    act(() => {
      input.focus();
    });
    fireEvent.input(input, { target: { value: mended } });
    expect(document.activeElement).toBe(input);
    expect(field(name)).toBe(input);
    expect(input.value).toBe(mended);
  });

  test('goes as one of the usual options is chosen instead, though it is the one that stands', async () => {
    await openExample();
    const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
    fireEvent.click(radio('4'));
    fireEvent.click(radio('Other'));
    enter('Other option to extend, such as 3 + 1 + 1', 'abc');
    fireEvent.click(radio('4'));
    expect(radio('4').checked).toBe(true);
    await tab('Compare');
    expect(line()).toBeUndefined();
    await tab('Scenario');
    fireEvent.click(radio('Other'));
    expect(field('Other option to extend, such as 3 + 1 + 1').value).toBe('4');
  });

  const group = 'Bromley and Lewisham, £ a year';
  const refuseGroup = async ({ app }: Awaited<ReturnType<typeof openExample>>) => {
    act(() => {
      app.store.dispatch({ type: 'went to', screen: 'groups' });
    });
    await screen.findByRole('textbox', { name: group });
    enter(group, 'abc');
  };

  test('is told of wherever its screen is not the one that is shown', async () => {
    const pane = await openExample();
    enter(bromley, 'abc');
    await refuseGroup(pane);
    act(() => {
      pane.app.store.dispatch({ type: 'went to', screen: 'scenario' });
    });
    await screen.findByRole('tab', { name: 'Scenario' });
    expect(line()).toBe('An entry on Group costs is not counted.');
    await tab('Compare');
    expect(line()).toBe('2 entries on Scenario and Group costs are not counted.');
    fireEvent.click(screen.getByRole('button', { name: 'Show the first' }));
    await focusOn('textbox', bromley);
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await focusOn('textbox', group);
  });

  test('of a group stays with it as a council is moved', async () => {
    const pane = await openExample();
    await refuseGroup(pane);
    act(() => {
      const edit = { kind: 'move council', council: 1, to: 0 } as const;
      pane.app.store.dispatch({ type: 'edited', edit, name: 'Lewisham' });
    });
    expect(field('Lewisham and Bromley, £ a year').value).toBe('abc');
  });

  test('of a group waits under Group costs', async () => {
    const pane = await openExample();
    const { app } = pane;
    await refuseGroup(pane);
    act(() => {
      app.store.dispatch({ type: 'went to', screen: 'share' });
    });
    await screen.findByRole('tab', { name: 'Share' });
    expect(line()).toBe('An entry on Group costs is not counted.');
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await focusOn('textbox', group);
    expect(field(group).value).toBe('abc');
  });
});

describe('a form that is not finished', () => {
  const saving = 'Bromley, saving announced, £ a year';
  const openAnnounced = async () => {
    const pane = await openExample();
    enter('Bromley, as-is, £ a year', '');
    open('From an announced saving: Bromley');
    return pane;
  };
  const back = async () => {
    await tab('Compare');
    await tab('Scenario');
  };

  test('is there again as it was filled in, with what it refused; another tab leads to it', async () => {
    await openAnnounced();
    enter(saving, '0.5m');
    select('Saving rounded to', '100');
    enter('Where Bromley announced it', 'Press notice');
    enter('Bromley, part of its cost that it saves', 'abc');
    await tab('Compare');
    expect(line()).toBe('An entry on Scenario is not counted.');
    const passed = screen.getByRole('tab', { name: 'Scenario' });
    act(() => {
      passed.focus();
    });
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: saving })).value).toBe('£500,000');
    expect(document.activeElement).toBe(passed);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Saving rounded to' }).value).toBe('100');
    expect(field('Where Bromley announced it').value).toBe('Press notice');
    expect(field('Bromley, part of its cost that it saves').value).toBe('abc');
    enter('Bromley, part of its cost that it saves', '');
    await tab('Share');
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await focusOn('textbox', saving);
  });

  test('waits no more once it is used', async () => {
    const { now } = await openAnnounced();
    enter(saving, '0.5m');
    await back();
    enter('Bromley, part of its cost that it saves', '25');
    open('Use these figures');
    expect(now().councils[0]?.asIs.value).toBe(200_000_000);
    await tab('Compare');
    expect(line()).toBeUndefined();
    await tab('Scenario');
    expect(screen.queryByRole('textbox', { name: saving })).toBeNull();
  });

  test('nor once it is given up, with all that was refused in it', async () => {
    await openAnnounced();
    enter(saving, '0.5m');
    enter('Bromley, part of its cost that it saves', 'abc');
    open('Cancel');
    await back();
    expect(line()).toBeUndefined();
    open('From an announced saving: Bromley');
    expect(field(saving).value).toBe('Not known');
    expect(field('Bromley, part of its cost that it saves').value).toBe('Not known');
  });

  test('goes on though the cost it is about has been given', async () => {
    await openAnnounced();
    enter(saving, '0.5m');
    enter(bromley, '2m');
    expect(field(saving).value).toBe('£500,000');
    open('Cancel');
    expect(screen.queryByRole('textbox', { name: saving })).toBeNull();
  });

  test.each([
    [
      'a new key',
      'Name of the new key',
      ' ',
      () => {
        open('Add a key');
      },
    ],
    [
      'a key’s name',
      'Name of the key Users',
      'Staff',
      () => {
        open('Add a key');
        enter('Name of the new key', 'Users');
      },
    ],
  ])('%s that is refused waits too', async (_, name, text, ask) => {
    await openExample();
    open('Add a key');
    enter('Name of the new key', 'Staff');
    ask();
    enter(name, text);
    expect(screen.getByRole('alert').textContent).toMatch(/sharing keys|Staff/);
    open('More for Bromley');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Move down' }));
    await tab('Compare');
    expect(line()).toBe('An entry on Scenario is not counted.');
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await focusOn('textbox', name);
    expect(field(name).value).toBe(text);
    fireEvent.keyDown(field(name), { key: 'Escape' });
    await tab('Compare');
    expect(line()).toBeUndefined();
  });

  test('a key’s name that was refused goes with its key', async () => {
    await openExample();
    for (const name of ['Staff', 'Users']) {
      open('Add a key');
      enter('Name of the new key', name);
    }
    enter('Name of the key Users', 'Staff');
    open('Remove the key Users');
    await tab('Compare');
    expect(line()).toBeUndefined();
  });
});

describe('drafts follow', () => {
  const after = (at: EntryPlace, scenario: Scenario, ...edits: readonly Edit[]) => {
    const draft = { text: 'abc', over: 0, before: 0, typing: 'entry 1' };
    let [waiting, before] = [[{ id: 1, at, draft }] as Parameters<typeof followed>[0], scenario];
    for (const edit of edits) {
      const next = value(edited(before, edit));
      waiting = followed(waiting, [{ id: 1, scenario: before }], [{ id: 1, scenario: next }]);
      before = next;
    }
    return waiting[0]?.at;
  };
  const lewisham = ['councils', 1, 'alone', 'value'];
  const cost = (amount: number): Edit => ({
    kind: 'value',
    at: ['councils', 1, 'joint'],
    value: amount,
    date: '2026-01-01',
  });

  test.each<[string, EntryPlace, readonly Edit[], EntryPlace | undefined]>([
    ['its other figures', lewisham, [cost(100)], lewisham],
    ['its name', lewisham, [{ kind: 'rename council', council: 1, name: 'Brent' }], lewisham],
    ['its place', lewisham, [{ kind: 'move council', council: 1, to: 0 }], ['councils', 0, 'alone', 'value']],
    [
      'another council',
      lewisham,
      [{ kind: 'remove council', council: 0 }],
      ['councils', 0, 'alone', 'value'],
    ],
    ['itself', lewisham, [{ kind: 'remove council', council: 1 }], undefined],
    ['the value', ['councils', 1, 'joint', 'value'], [cost(100)], undefined],
    [
      'a name in a group',
      ['group', 'Bromley', 'Lewisham'],
      [{ kind: 'rename council', council: 1, name: 'Brent' }],
      ['group', 'Bromley', 'Brent'],
    ],
    [
      'the group’s cost',
      ['group', 'Bromley', 'Lewisham'],
      [{ kind: 'group cost', councils: ['Lewisham', 'Bromley'], cost: 5 as never, date: '2026-01-01' }],
      undefined,
    ],
    [
      'a council of the group',
      ['group', 'Bromley', 'Lewisham'],
      [{ kind: 'remove council', council: 1 }],
      undefined,
    ],
    [
      'the order of its group',
      ['group', 'Bromley', 'Lewisham'],
      [{ kind: 'move council', council: 1, to: 0 }],
      ['group', 'Lewisham', 'Bromley'],
    ],
  ])('%s', (_, at, edits, expected) => {
    expect(after(at, exampleScenario(), ...edits)).toEqual(expected);
  });

  test('the names of their councils, in a group that is not added yet', () => {
    const scenario = exampleScenario();
    const renamed = value(edited(scenario, { kind: 'rename council', council: 1, name: 'Brent' }));
    const gone = value(edited(renamed, { kind: 'remove council', council: 0 }));
    const draft = { form: ['Bromley', 'Lewisham'] };
    const steps = [scenario, renamed, gone].map((one) => [{ id: 1, scenario: one }]);
    const [first = [], second = [], third = []] = steps;
    const then = followed([{ id: 1, at: NEW_GROUP, draft }], first, second);
    expect(then).toEqual([{ id: 1, at: NEW_GROUP, draft: { form: ['Bromley', 'Brent'] } }]);
    expect(followed(then, second, third)).toEqual([{ id: 1, at: NEW_GROUP, draft: { form: ['Brent'] } }]);
  });

  test('nobody who has come into the place of a council that went', () => {
    const scenario = exampleScenario();
    const [bromley, lewisham] = scenario.councils.map((council) => ({ ...council }));
    if (!bromley || !lewisham) throw new Error('the example has changed');
    const came = { ...scenario, councils: [lewisham, { ...bromley, name: 'Croydon' }] };
    const draft = { text: 'abc', over: 0, before: 0, typing: 'entry 1' };
    const at = ['councils', 0, 'vatNotRecovered', 'value'];
    const kept = followed([{ id: 1, at, draft }], [{ id: 1, scenario }], [{ id: 1, scenario: came }]);
    expect(kept).toEqual([]);
  });
});
