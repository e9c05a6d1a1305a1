/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { rate } from '../../../src/model/money/units';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { withFigure } from '../../../src/model/scenario/figures';
import type { Screen } from '../../../src/taskpane/state/state';
import { enter, field, focusOn } from '../support';
import { open, openExample, select, undo } from './support';

describe('the contract', () => {
  test('is refused where its parts do not fit together', async () => {
    const { now } = await openExample();
    enter('Prices fixed, years', '6');
    expect(screen.getByRole('alert').textContent).toBe(
      'Prices fixed is 6. Prices cannot be fixed for longer than the initial 5 years. Give 0 to 5.',
    );
    expect(now().contract.fixedYears.value).toBe(3);
  });

  test('says how far its price is from what the joint costs add up to', async () => {
    await openExample();
    expect(screen.getByText('Joint costs add up to £3,750,000, £150,000 more than this price.')).toBeTruthy();
    enter('Price, £ a year', '3.8m');
    expect(screen.getByText('Joint costs add up to £3,750,000, £50,000 less than this price.')).toBeTruthy();
    enter('Price, £ a year', '3.75m');
    expect(screen.queryByText(/^Joint costs add up to/)).toBeNull();
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

  test('takes each of an extension’s figures in one step, and leaves no trace of what is given up', async () => {
    const { app, now } = await openExample();
    open('Change: Extension 1');
    const before = now();
    const steps = () => app.store.get().history.past.length;
    for (const name of ['Notice, months before', 'Change to the price', 'Chance that it is taken up']) {
      const input = field(`Extension 1: ${name}`);
      const was = steps();
      for (const text of ['1', '12']) fireEvent.input(input, { target: { value: text } });
      expect(steps()).toBe(was + 1);
      fireEvent.keyDown(input, { key: 'Escape' });
      expect([name, now()]).toEqual([name, before]);
    }
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

  test('is told that catching up takes off the cost where prices fall', async () => {
    await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    const catchUp = () => screen.getByText(/^Catching up .* nine-year contract cost\.$/).textContent;
    enter('Rise a year', '-2%');
    fireEvent.click(screen.getByRole('radio', { name: 'Price falls' }));
    expect(catchUp()).toMatch(/ would take £[\d,]+ off the /);
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Catch up for the fixed years' })).getByRole('radio', {
        name: 'Yes',
      }),
    );
    expect(catchUp()).toMatch(/ takes £[\d,]+ off the /);
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

  test('is not used, nor left without a question, while an entry in it is refused', async () => {
    const { now } = await openExample();
    open('Change: Indexation');
    await screen.findByRole('heading', { name: 'Indexation' });
    enter('Cap a year', 'abc');
    open('Use this clause');
    expect(document.activeElement).toBe(field('Cap a year'));
    expect(field('Cap a year').value).toBe('abc');
    expect(now()).toEqual(exampleScenario());
    open('Back');
    expect(screen.getByText('Leave without using the changes?')).toBeTruthy();
  });

  const replaceRise = ({ app, now }: Awaited<ReturnType<typeof openExample>>, rise: number) => {
    const scenario = withFigure(now(), ['contract', 'indexation'], {
      ...now().contract.indexation,
      value: { kind: 'constant', rate: rate(rise) },
    });
    act(() => {
      const id = app.store.get().current ?? 0;
      app.store.dispatch({ type: 'scenarios replaced', scenarios: [{ id, scenario }], name: 'Inputs' });
    });
  };

  test('takes in what is changed elsewhere meanwhile', async () => {
    const pane = await openExample();
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    enter('Cap a year', '2%');
    replaceRise(pane, 0.04);
    expect(field('Rise a year').value).toBe('4.0%');
    open('Use this clause');
    await screen.findByRole('heading', { name: 'Councils' });
    expect(pane.now().contract.indexation.value).toEqual({ kind: 'constant', rate: 0.04 });
    expect(pane.now().contract.clause).toMatchObject({ cap: { value: 0.02 } });
    open('Change: Indexation');
    await screen.findByRole('button', { name: 'Use this clause' });
    replaceRise(pane, 0.05);
    open('Back');
    expect(await screen.findByRole('heading', { name: 'Councils' })).toBeTruthy();
  });

  test('is there as it was left when one comes back from another screen, until it is given up', async () => {
    const pane = await openExample();
    open('Change: Indexation');
    const fields = async () => [
      (await screen.findByLabelText<HTMLInputElement>('Cap a year')).value,
      screen.getByLabelText<HTMLInputElement>('Rise a year').value,
    ];
    const before = await fields();
    const input = screen.getByLabelText('Cap a year');
    fireEvent.input(input, { target: { value: '2%' } });
    fireEvent.blur(input);
    const goTo = (to: Screen) => {
      act(() => {
        pane.app.store.dispatch({ type: 'went to', screen: to });
      });
    };
    goTo('settings');
    expect(screen.queryByLabelText('Cap a year')).toBeNull();
    replaceRise(pane, 0.04);
    goTo('clause');
    expect(await fields()).toEqual(['2.0%', '4.0%']);
    fireEvent.click(screen.getByText('Cancel'));
    goTo('clause');
    expect(await fields()).toEqual([before[0], '4.0%']);
  });

  describe('left by another way than its own', () => {
    const begun = 'A change to the indexation was begun and is not used.';
    const cap = async () => (await screen.findByLabelText<HTMLInputElement>('Cap a year')).value;

    /** A clause of which a field holds what is typed, left for Scenario as a command of the ribbon leaves it. */
    async function left(name: string, text: string) {
      const pane = await openExample();
      open('Change: Indexation');
      await screen.findByRole('button', { name: 'Use this clause' });
      enter(name, text);
      act(() => {
        pane.app.store.dispatch({ type: 'went to', screen: 'scenario' });
      });
      await screen.findByRole('heading', { name: 'Councils' });
      return pane;
    }

    test('is said to be begun, and can be gone on with or dropped', async () => {
      await left('Cap a year', '2%');
      expect(screen.getByText(begun)).toBeTruthy();
      open('Go on with it');
      expect(await cap()).toBe('2.0%');
      open('Use this clause');
      await screen.findByRole('heading', { name: 'Councils' });
      expect(screen.queryByText(begun)).toBeNull();
    });

    test('is dropped where that is asked for', async () => {
      const { now } = await left('Cap a year', '2%');
      open('Drop it');
      expect(screen.queryByText(begun)).toBeNull();
      expect(now()).toEqual(exampleScenario());
      open('Change: Indexation');
      expect(await cap()).toBe('None');
    });

    test('keeps what its fields refused', async () => {
      await left('Cap a year', 'abc');
      expect(screen.queryByText(begun)).toBeNull();
      expect(screen.getByText('An entry on Indexation is not counted.')).toBeTruthy();
      open('Show it');
      expect(await cap()).toBe('abc');
      await focusOn('textbox', 'Cap a year');
      open('Cancel');
      await screen.findByRole('heading', { name: 'Councils' });
      expect(screen.queryByText(/is not counted/)).toBeNull();
    });

    test('tells where it changes what was changed elsewhere since, and begins anew where that is asked for', async () => {
      const pane = await left('Rise a year', '4%');
      replaceRise(pane, 0.05);
      open('Go on with it');
      await screen.findByRole('button', { name: 'Use this clause' });
      expect(field('Rise a year').value).toBe('4.0%');
      const overrides = () =>
        screen.queryByText(/^The clause has been changed elsewhere/, { selector: '.message' });
      expect(overrides()).toBeTruthy();
      open('Begin from the clause as it is');
      expect(field('Rise a year').value).toBe('5.0%');
      expect(overrides()).toBeNull();
      open('Back');
      expect(await screen.findByRole('heading', { name: 'Councils' })).toBeTruthy();
    });
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
