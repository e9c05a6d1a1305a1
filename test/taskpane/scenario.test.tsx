/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/example';
import { outcome } from '../../src/model/scenario/outcome';
import { keepScenarios } from '../../src/taskpane/actions/keeping';
import { perform } from '../../src/taskpane/actions/registry';
import { pounds } from '../../src/taskpane/format';
import { textOfKept } from '../../src/taskpane/state/kept';
import { currentScenario } from '../../src/taskpane/state/state';
import { value } from '../model/value';
import { enter, enterByKey, field, focusOn, openPane, pressByKey, said } from './support';

async function openExample() {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario(), screen: 'scenario' });
  });
  await screen.findByRole('heading', { name: 'Councils' });
  const now = () => {
    const scenario = currentScenario(pane.app.store.get());
    if (!scenario) throw new Error('no scenario is open');
    return scenario;
  };
  return { ...pane, now };
}

const open = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const select = (name: string, to: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value: to } });
const undo = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });

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

  test('may try a figure, which is marked as no fact wherever it counts', async () => {
    const { now } = await openExample();
    open('Try a figure: Lewisham, alone');
    enter('A figure to try for Lewisham alone, £ a year', '2.5m');
    expect(now().councils[1]?.alone).toMatchObject({ value: 250_000_000, status: 'Trial' });
    expect(
      screen.getByText('Trial figure, not a fact', { ignore: '[aria-live] *, [aria-live]' }),
    ).toBeTruthy();
    open('See the comparison');
    expect(await screen.findByText('Trial figure, not a fact')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Scenario' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Clear the trial: Lewisham' }));
    expect(now().councils[1]?.alone.status).toBe('Not known');
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

describe('the contract', () => {
  test('is refused where its parts do not fit together', async () => {
    const { now } = await openExample();
    enter('Prices fixed, years', '6');
    expect(screen.getByRole('alert').textContent).toBe(
      'Prices fixed is 6. Prices cannot be fixed for longer than the initial 5 years. Give 0 to 5.',
    );
    expect(now().contract.fixedYears.value).toBe(3);
  });

  test('may be extended in the usual ways or another, with what is known of each extension', async () => {
    const { now } = await openExample();
    const years = () => now().contract.extensions.value.map(({ years: length }) => length);
    fireEvent.click(screen.getByRole('radio', { name: '2+2' }));
    expect(years()).toEqual([2, 2]);
    open('Change: Extension 1');
    enter('Extension 1: Notice, months before', '6');
    enter('Extension 1: Chance that it is taken up', '60%');
    enter('Extension 1: Change to the price', '-5%');
    expect(now().contract.extensions.value[0]).toEqual({
      years: 2,
      decision: 'undecided',
      probability: 0.6,
      noticeMonths: 6,
      priceChange: -0.05,
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Other' }));
    enter('Other option to extend, such as 3 + 1 + 1', '3+1+1');
    expect(years()).toEqual([3, 1, 1]);
    select('Extension 1: Decision', 'exercised');
    open('Change: Extension 2');
    select('Extension 2: Decision', 'exercised');
    expect(now().contract.extensions.value[1]?.decision).toBe('exercised');
    select('Extension 1: Decision', 'not exercised');
    expect(screen.getByRole('alert').textContent).toContain('A later extension presupposes the one before');
  });

  test('has its clause in a sentence, which is changed in a draft until it is used', async () => {
    const { now } = await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    const words = () => screen.getByRole('region', { name: 'In words' }).textContent;
    expect(words()).toContain(
      'From year four the whole price rises each 1 April by 3.0% a year. No cap. No catch-up for the fixed years.',
    );
    expect(screen.getByText('Catching up would add £1,460,678 to the nine-year contract cost.')).toBeTruthy();
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Catch up for the fixed years' })).getByRole('radio', {
        name: 'Yes',
      }),
    );
    enter('Cap a year', '2%');
    enter('Share of price that rises', '80%');
    expect(words()).toContain('80.0% of the price rises');
    expect(words()).toContain('Capped at 2.0%. Catches up for the fixed years.');
    expect(now()).toEqual(exampleScenario());
    open('Use this clause');
    await screen.findByRole('heading', { name: 'Councils' });
    expect(now().contract.clause).toMatchObject({ catchUp: { value: true }, cap: { value: 0.02 } });
    undo();
    expect(now()).toEqual(exampleScenario());
  });

  test('may go by an index, a blend, rates by year, or an index of one’s own', async () => {
    const { now } = await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    select('What it rises by', 'CPI');
    select('Month of the index', '1');
    expect(screen.getByRole('region', { name: 'In words' }).textContent).toContain(
      'by CPI to January, taken as 3.0% a year where it is not yet known',
    );
    select('What it rises by', 'blend');
    enter('Blend', '0.6 CPI + 0.3 RPI');
    expect(screen.getByRole('alert').textContent).toContain('weights that add up to 0.9');
    enter('Blend', '0.6 CPI + 0.4 RPI');
    select('What it rises by', 'own');
    enter('Levels by month', '2013-02 100\n2014-02 104.5');
    select('What it rises by', 'by year');
    enter('Rates, one for each contract year', '0%; 1%');
    expect(screen.getByRole('alert').textContent).toContain('2 rates for 9 contract years');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Rates, one for each contract year' }), {
      key: 'Escape',
    });
    open('Use this clause');
    await screen.findByRole('heading', { name: 'Councils' });
    expect(now().contract.indexation.value).toMatchObject({ kind: 'by year' });
  });

  test('is not left unsaved without a question', async () => {
    const { now } = await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    enter('Rise a year', '4%');
    open('Back');
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
    await screen.findByRole('heading', { name: 'Councils' });
    expect(now()).toEqual(exampleScenario());
  });
});

test.each(['its button', 'Esc'])(
  'who stays with a clause, by %s, goes on where the question came up',
  async (by) => {
    await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    const before = field('Rise a year').value;
    act(() => {
      field('Rise a year').focus();
    });
    fireEvent.input(field('Rise a year'), { target: { value: '9%' } });
    fireEvent.keyDown(field('Rise a year'), { key: 'Escape' });
    expect(field('Rise a year').value).toBe(before);
    enter('Rise a year', '4%');
    act(() => {
      field('Rise a year').focus();
    });
    fireEvent.keyDown(field('Rise a year'), { key: 'Escape' });
    const stay = screen.getByRole('button', { name: 'Stay' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave' }));
    if (by === 'Esc') fireEvent.keyDown(stay, { key: 'Escape' });
    else fireEvent.click(stay);
    expect(screen.queryByRole('button', { name: 'Stay' })).toBeNull();
    expect(document.activeElement).toBe(field('Rise a year'));
    expect(field('Rise a year').value).toBe('4.0%');
  },
);

describe('what comes beside the contract', () => {
  test('other costs are added, described, changed, moved to another council and removed', async () => {
    const { now } = await openExample();
    open('Add a cost');
    enter('Amount, £', '50k');
    select('When', 'yearly');
    enter('To contract year', '2');
    enter('From contract year', '3');
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain(
      'Give a last year that is not before the first',
    );
    fireEvent.keyDown(field('From contract year'), { key: 'Escape' });
    select('What it is', 'retained client side');
    select('Council', '1');
    expect(now().councils[1]?.otherCosts).toMatchObject([
      {
        kind: 'retained client side',
        timing: { kind: 'yearly', from: 1, to: 2 },
        amount: { value: 5_000_000 },
      },
    ]);
    expect(screen.getByText('Joint, a year, from year 1 to year 2, flat')).toBeTruthy();
    open('Remove Retained client side, Lewisham');
    expect(now().councils.flatMap(({ otherCosts }) => otherCosts)).toEqual([]);
  });

  test('the focus goes with another cost to its council, and on once the cost is removed', async () => {
    await openExample();
    open('Add a cost');
    act(() => {
      screen.getByRole('combobox', { name: 'Council' }).focus();
    });
    select('Council', '1');
    await focusOn('combobox', 'Council');
    pressByKey('Remove Transition, Lewisham');
    await focusOn('button', 'Add a cost');
  });

  test('assumptions are sentences whose parts can be changed', async () => {
    const { now } = await openExample();
    open('Change: As-is and alone costs');
    enter('As-is growth a year', '2%');
    expect(document.body.textContent).toContain(
      'As-is grows by 2.0% a year. Alone follows the same price terms',
    );
    open('Change: 2011/12 prices and present value');
    enter('Inflation a year', '0%; 2%; 2.5%');
    expect(now().appraisal.inflation.value).toEqual({ kind: 'by year', rates: [0, 0.02, 0.025] });
    open('Change: VAT and caution');
    enter('Optimism bias', '10%');
    enter('Part of the saving that comes', '50%; 100%');
    expect(now().appraisal).toMatchObject({ optimismBias: { value: 0.1 }, realisation: { value: [0.5, 1] } });
  });

  test('sharing keys are given to every council', async () => {
    const { now } = await openExample();
    open('Add a key');
    enter('Name of the new key', 'Users');
    enter('Bromley, Users', '4,000');
    expect(now().councils.map(({ keys }) => keys.map(({ name, amount }) => [name, amount.value]))).toEqual([
      [['Users', 4000]],
      [['Users', 'not known']],
    ]);
    open('Remove the key Users');
    expect(now()).toEqual(exampleScenario());
  });

  test('the focus goes on as sharing keys come and go', async () => {
    await openExample();
    const focused = async (name: string) => {
      await waitFor(() => {
        expect(document.activeElement).toBe(screen.getByLabelText(name));
      });
    };
    const adder = async () => {
      await waitFor(() => {
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a key' }));
      });
    };
    open('Add a key');
    await focused('Name of the new key');
    fireEvent.keyDown(field('Name of the new key'), { key: 'Escape' });
    await adder();
    open('Add a key');
    const name = field('Name of the new key');
    fireEvent.input(name, { target: { value: 'Users' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    await focused('Bromley, Users');
    act(() => {
      screen.getByRole('button', { name: 'Remove the key Users' }).focus();
    });
    open('Remove the key Users');
    await adder();
  });

  test('sources can be said of every figure, the weakest first', async () => {
    const { now } = await openExample();
    expect(screen.getAllByText(/^22 figures/)[0]?.textContent).toContain('8 published');
    const groups = screen.getAllByRole('heading', {
      name: /^(Not known|Assumed|Worked out|Published) \d+$/,
    });
    expect(groups.map((group) => [group.textContent, group.closest('details')?.open])).toEqual([
      ['Not known 1', true],
      ['Assumed 6', true],
      ['Worked out 5', false],
      ['Published 10', false],
    ]);
    open('Change the source of Start date');
    enter('Who says so, for Start date', 'Cabinet report');
    enter('When, for Start date', '2011-02');
    select('Status of Start date', 'Published');
    expect(now().contract.start).toMatchObject({
      status: 'Published',
      source: 'Cabinet report',
      date: '2011-02',
    });
  });
});

test('an empty scenario speaks of usual figures, and of one’s own as they are typed, until they have a source', async () => {
  openPane();
  open('Start from my figures Two or more councils');
  await screen.findByRole('heading', { name: 'Councils' });
  const counts = () => screen.getAllByText(/^\d+ figures: /)[0]?.firstChild?.textContent;
  expect(counts()).toBe('18 figures: 11 usual and 7 not known.');
  enter('Council A, as-is, £ a year', '1m');
  enter('Council A, joint, £ a year', '800k');
  expect(counts()).toBe('18 figures: 2 yours with no source yet, 11 usual and 5 not known.');
  open('Change the source of Council A, joint');
  enter('Who says so, for Council A, joint', 'Cabinet report');
  expect(counts()).toBe('18 figures: 1 assumed, 1 yours with no source yet, 11 usual and 5 not known.');
});

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

describe('what is kept in the workbook', () => {
  const settle = () => act(() => Promise.resolve());

  test('is opened again, and kept once an edit has paused', async () => {
    const before = await openExample();
    enter('Bromley, as-is, £ a year', '2.2m');
    const kept = textOfKept(before.app.store.get());
    before.unmount();

    jest.useFakeTimers();
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue(kept);
    await act(() => keepScenarios(pane.app));
    expect(currentScenario(pane.app.store.get())).toEqual(before.now());
    act(() => {
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    act(() => {
      jest.advanceTimersByTime(1500);
    });
    expect(pane.workbook.keep).toHaveBeenCalledWith(textOfKept(pane.app.store.get()));
    jest.useRealTimers();
  });

  test('at once when the pane goes; and never the example as it comes', async () => {
    const pane = openPane();
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    act(() => {
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).toHaveBeenCalledTimes(1);
  });

  test('by a newer version is left alone, and said so', async () => {
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue('{"version":1,"current":0,"scenarios":[{"version":99}]}');
    await act(() => keepScenarios(pane.app));
    expect(await screen.findByText('Saved by a newer version')).toBeTruthy();
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(pane.workbook.keep).not.toHaveBeenCalled();
  });

  test('is replaced where it is damaged, once somebody has said so twice, who then hears of it and goes on', async () => {
    const pane = openPane();
    pane.workbook.kept.mockResolvedValue('{"version":1,"cur');
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    await screen.findByRole('heading', { level: 1, name: /Joint support saves/ });
    const press = async (name: string) => {
      const button = await screen.findByRole('button', { name });
      act(() => {
        button.focus();
      });
      fireEvent.click(button);
      await settle();
    };
    await press('Save what is open here instead');
    expect(document.activeElement?.textContent).toContain('would be lost');
    await press('Leave it as it is');
    await press('Save what is open here instead');
    expect(pane.workbook.keep).not.toHaveBeenCalled();
    await press('Replace what is saved');
    expect(pane.workbook.keep).toHaveBeenCalledWith(textOfKept(pane.app.store.get()));
    await waitFor(() => {
      expect(said.some((words) => words.startsWith('Saved in this workbook.'))).toBe(true);
    });
    expect(document.activeElement?.querySelector('h1')).not.toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('or is not, where Excel fails: then that is said', async () => {
    const pane = openPane();
    pane.workbook.keep.mockResolvedValue({ ok: false, reason: 'failed', detail: 'full' });
    await act(() => keepScenarios(pane.app));
    act(() => {
      pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
    });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(await screen.findByText('Your scenarios could not be saved in this workbook.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
    });
    await waitFor(() => {
      expect(said.join()).toContain('Your scenarios could not be saved in this workbook.');
    });
    pane.workbook.keep.mockResolvedValue({ ok: true });
    await screen.findByRole('heading', { level: 1, name: /Joint support saves/ });
    const again = screen.getByRole('button', { name: 'Try again' });
    act(() => {
      again.focus();
    });
    fireEvent.click(again);
    await waitFor(() => {
      expect(screen.queryByText('Your scenarios could not be saved in this workbook.')).toBeNull();
    });
    expect(document.activeElement?.querySelector('h1')).not.toBeNull();
    await waitFor(() => {
      expect(said.at(-1)).toContain('Saved in this workbook.');
    });
  });

  describe('where Excel fails for a while', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });
    const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
    const make = (pane: ReturnType<typeof openPane>) => {
      act(() => {
        pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
        pane.app.store.dispatch({ type: 'edited', edit: { kind: 'name', name: 'Ours' }, name: 'x' });
      });
    };

    test('is saved once it can be, without another edit', async () => {
      const pane = openPane();
      await act(() => keepScenarios(pane.app));
      pane.workbook.keep.mockResolvedValueOnce({ ok: false, reason: 'failed', detail: 'busy' });
      make(pane);
      await pass(1000);
      expect(pane.app.store.get().keeping.kind).toBe('failed');
      await pass(5000);
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      await pass(60_000);
      expect(pane.workbook.keep).toHaveBeenCalledTimes(2);
    });

    test('is opened once it can be read, and kept with what was made meanwhile; nothing is kept before', async () => {
      const kept = textOfKept({
        scenarios: [{ id: 1, scenario: { ...exampleScenario(), name: 'Kept' } }],
        current: 1,
      });
      const pane = openPane();
      pane.workbook.kept.mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'));
      pane.workbook.kept.mockResolvedValue(kept);
      await act(() => keepScenarios(pane.app));
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      make(pane);
      expect(pane.app.store.get().keeping.kind).toBe('failed');
      window.dispatchEvent(new Event('pagehide'));
      await pass(5000);
      expect(pane.workbook.keep).not.toHaveBeenCalled();
      await pass(5000);
      const { scenarios, keeping } = pane.app.store.get();
      expect(scenarios.map(({ scenario }) => scenario.name)).toEqual(['Ours', 'Kept']);
      expect(pane.workbook.keep).toHaveBeenLastCalledWith(textOfKept(pane.app.store.get()));
      expect(keeping.kind).toBe('kept');
    });

    test('can be read at once by whoever asks, and is opened once', async () => {
      const pane = openPane();
      pane.workbook.kept.mockRejectedValueOnce(new Error('busy'));
      await act(() => keepScenarios(pane.app));
      make(pane);
      await act(() => Promise.all([perform('keepAgain', pane.app), perform('keepAgain', pane.app)]));
      expect(pane.workbook.keep).toHaveBeenCalledTimes(1);
      expect(pane.app.store.get().keeping.kind).toBe('kept');
      await pass(60_000);
      expect(pane.workbook.kept).toHaveBeenCalledTimes(3);
    });
  });
});

describe('an announced saving', () => {
  /** The example, of which Bromley says nothing but its name and its announcement. */
  async function openAnnounced() {
    const pane = await openExample();
    enter('Bromley, as-is, £ a year', '');
    enter('Bromley, joint, £ a year', '');
    open('From an announced saving: Bromley');
    enter('Bromley, saving announced, £ a year', '0.5m');
    enter('Bromley, part of its cost that it saves', '25');
    return pane;
  }

  test('gives as-is and joint as worked out, with what rounding allows, and goes with one undo', async () => {
    const { now, app } = await openAnnounced();
    const before = now();
    expect(
      screen.getByText('As-is £2,000,000 a year. Rounding allows £1,764,706 to £2,244,898.'),
    ).toBeTruthy();
    expect(
      screen.getByText(
        'Joint £1,500,000 a year, as-is less the saving. Rounding allows £1,314,706 to £1,694,898.',
      ),
    ).toBeTruthy();
    enter('Where Bromley announced it', 'Bromley press notice');
    open('Use these figures');
    expect(now().councils[0]).toMatchObject({
      asIs: { value: 200_000_000, status: 'Worked out', source: 'Bromley press notice' },
      joint: { value: 150_000_000, status: 'Worked out', source: 'Bromley press notice' },
      alone: before.councils[0]?.alone,
    });
    expect(now().councils[0]?.asIs.note).toContain('£500,000 a year, ÷ 25.0% of the cost');
    expect(now().councils[0]?.asIs.note).toContain('£1,764,706 to £2,244,898');
    expect(screen.queryByRole('group', { name: 'From an announced saving: Bromley' })).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(field('Bromley, as-is, £ a year'));
    });
    await waitFor(() => {
      expect(said.join()).toContain('Bromley as-is £2,000,000, worked out.');
    });
    act(() => {
      app.store.dispatch({ type: 'undone' });
    });
    expect(now()).toEqual(before);
  });

  test('leaves a joint cost that was entered, and follows what the figures were rounded to', async () => {
    const { now } = await openAnnounced();
    enter('Bromley, joint, £ a year', '1.6m');
    expect(screen.getByText('Joint stays £1,600,000 a year, as it was entered.')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Saving rounded to' }), {
      target: { value: '100' },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Percentage rounded to' }), {
      target: { value: '0.001' },
    });
    expect(
      screen.getByText('As-is £2,000,000 a year. Rounding allows £1,996,006 to £2,004,010.'),
    ).toBeTruthy();
    open('Use these figures');
    expect(now().councils[0]).toMatchObject({
      asIs: { value: 200_000_000, status: 'Worked out', source: 'Entered in Joint ICT' },
      joint: { value: 160_000_000, status: 'Assumed' },
    });
  });

  test('says where rounding leaves no answer, and is not there where as-is is known', async () => {
    const { now } = await openAnnounced();
    enter('Bromley, part of its cost that it saves', '0.4%');
    const before = now();
    open('Use these figures');
    expect(now()).toBe(before);
    expect(screen.getByText(/0\.4%/)).toBeTruthy();
    open('Cancel');
    expect(screen.queryByRole('button', { name: 'From an announced saving: Lewisham' })).toBeNull();
    expect(screen.getByRole('button', { name: 'From an announced saving: Bromley' })).toBeTruthy();
  });
});
