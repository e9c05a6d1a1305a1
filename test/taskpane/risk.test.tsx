/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { notKnown, pence, rate } from '../../src/model/money/units';
import { penceFromPounds } from '../../src/model/money/rounding';
import { runToEnd } from '../../src/model/work';
import { edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { riskReport } from '../../src/model/scenario/risk/report';
import { usualRisks } from '../../src/model/scenario/risk/risks';
import { savingTable } from '../../src/model/scenario/risk/savingTable';
import type { Figure, Scenario } from '../../src/model/scenario/scenario';
import { millions } from '../../src/taskpane/format';
import { currentScenario } from '../../src/taskpane/state/state';
import { value } from '../model/value';
import { enter, field, openPane, said } from './support';

/* jsdom has no workers: here the page itself works outcomes out, in slices. */

async function openRisk(scenario: Scenario = exampleScenario()) {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({
      type: 'scenario opened',
      scenario: { ...scenario, risk: { runs: 2000, ...scenario.risk } },
      screen: 'risk',
    });
  });
  await screen.findByText(/ranges, 2,000 runs/);
  return pane;
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const text = () => document.body.textContent;
const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

const figure = <T,>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });

describe('the outcomes', () => {
  test('say the chance first, and what of it is not known', async () => {
    await openRisk();
    expect(headline()).toBe('Joint stays cheaper than as-is in more than 99 of 100 outcomes');
    expect(text()).toMatch(/But 5\d of 100 save less than the £15\.52m central case\./);
    expect(text()).toContain('Against going alone: not known for Lewisham.');
    expect(text()).toContain('as-is held flat: 4.9% for Bromley and 8.9% for Lewisham.');
    expect(rows('Council by council').map(([name, , alone]) => [name, alone])).toEqual([
      ['Council', 'Than alone'],
      ['Bromley', 'over 99'],
      ['Lewisham', 'Not known'],
    ]);
  });

  test('are those of the model for the same seed', async () => {
    await openRisk();
    const scenario = exampleScenario();
    const { saving } = value(
      runToEnd(riskReport(scenario, usualRisks(scenario), { runs: 2000, seed: 2010 })),
    ).summary;
    if (saving === notKnown) throw new Error('not known');
    expect(rows('Nine years, cash')[2]).toEqual([
      'Saving',
      ...[saving.p10, saving.p50, saving.p90].map((amount) => millions(amount)),
    ]);
    expect(text()).toContain('P90: in 90 of 100 outcomes the figure is at most this.');
    fireEvent.click(screen.getByText('More about the spread'));
    expect(text()).toContain('P80: in 80 of 100 outcomes the figure is at most this.');
  });

  test('move with the ranges, and are read out when they are ready', async () => {
    await openRisk();
    const before = rows('Nine years, cash')[2];
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    fireEvent.input(seed, { target: { value: '7' } });
    fireEvent.blur(seed);
    await screen.findByText(/2,000 runs, seed 7\./);
    expect(rows('Nine years, cash')[2]).not.toEqual(before);
    const low = screen.getByRole('textbox', { name: 'Saving delivered, low' });
    fireEvent.input(low, { target: { value: '0' } });
    fireEvent.blur(low);
    await waitFor(() => {
      expect(text()).toContain('0% to 105% of planned');
    });
    await waitFor(() => {
      expect(said.some((words) => words.startsWith('Outcomes worked out. Joint is cheaper'))).toBe(true);
    });
  });

  const editSeed = async ({ app: { store } }: Awaited<ReturnType<typeof openRisk>>) => {
    act(() => {
      store.dispatch({ type: 'edited', edit: { kind: 'risk', risk: { runs: 2000, seed: 7 } }, name: 'Seed' });
    });
    await waitFor(() => {
      expect(store.get().risk.running).toBeDefined();
    });
  };

  test('of a change that is taken back give way to those that were there', async () => {
    const pane = await openRisk();
    const { store } = pane.app;
    const { last } = store.get().risk;
    await editSeed(pane);
    act(() => {
      store.dispatch({ type: 'undone' });
    });
    await waitFor(() => {
      expect(store.get().risk.running).toBeUndefined();
    });
    expect(store.get().risk.last).toBe(last);
  });

  test('go on being worked out while another screen is shown', async () => {
    const pane = await openRisk();
    await editSeed(pane);
    const { job } = pane.app.workingOut;
    for (const to of ['start', 'risk'] as const)
      act(() => {
        pane.app.store.dispatch({ type: 'went to', screen: to });
      });
    await waitFor(() => {
      expect(pane.app.store.get().risk.running).toBeUndefined();
    });
    expect(job?.signal.aborted).toBe(false);
  });

  test('say that inflation moves no price where no review does', async () => {
    const fixed = valueEdit(['contract', 'clause', 'indexableShare'], rate(0), '2026-11-29');
    await openRisk(value(edited(exampleScenario(), fixed)));
    expect(text()).toContain(
      'No review moves the price, so neither inflation nor points added to indexation do.',
    );
    expect(text()).not.toContain('In the outcomes prices follow');
    expect(screen.queryByRole('table', { name: /, Indexation/ })).toBeNull();
  });

  test('say it as plainly where joint is dearer', async () => {
    const example = exampleScenario();
    await openRisk({
      ...example,
      councils: example.councils.map((council) => ({
        ...council,
        asIs: figure(penceFromPounds(1_000_000)),
      })),
    });
    expect(headline()).toBe('Joint is dearer than as-is in more than 99 of 100 outcomes');
    expect(text()).toMatch(/of 100 are worse than the central case, in which joint costs £18\.23m more\./);
  });

  test('are not guessed where a cost is not known', async () => {
    const example = exampleScenario();
    await openRisk({
      ...example,
      councils: example.councils.map((council, place) =>
        place === 0 ? { ...council, asIs: { ...council.asIs, value: notKnown } } : council,
      ),
    });
    expect(headline()).toBe('How likely joint is to save is not known');
    expect(screen.queryByRole('heading', { name: 'What moves the saving most' })).toBeNull();
    expect(rows('Nine years, cash')[2]).toEqual(['Saving', 'Not known', 'Not known', 'Not known']);
  });

  test('take extensions by their chances where those are known', async () => {
    const example = exampleScenario();
    const { extensions } = example.contract;
    await openRisk({
      ...example,
      contract: {
        ...example.contract,
        extensions: {
          ...extensions,
          value: extensions.value.map((one) => ({ ...one, probability: rate(0.5) })),
        },
      },
    });
    expect(text()).toContain('Extensions are taken as often as the scenario says they are likely.');
    expect(text()).toContain(
      'Where an extension is not taken the outcomes end sooner: 50 of 100 after five years.',
    );
    expect(rows('Up to nine years, cash')[2]?.[0]).toBe('Saving');
  });

  test('name the cost beside the contract that is not known', async () => {
    const example = exampleScenario();
    await openRisk({
      ...example,
      councils: example.councils.map((council, place) =>
        place === 0
          ? {
              ...council,
              otherCosts: [
                {
                  kind: 'transition',
                  course: 'joint',
                  timing: { kind: 'once', year: 1 },
                  amount: figure(notKnown),
                },
              ],
            }
          : council,
      ),
    });
    expect(headline()).toBe('How likely joint is to save is not known');
    expect(text()).toContain('Not known: Bromley transition and Lewisham alone.');
  });
});

describe('the ranges', () => {
  const change = (name: string, entered: string) => {
    const field = screen.getByRole('textbox', { name });
    fireEvent.input(field, { target: { value: entered } });
    fireEvent.blur(field);
  };

  test('are those of the runs, each of which can be changed', async () => {
    await openRisk();
    // Delivered, price, as-is, its growth, and what is not explained.
    expect(text()).toContain('Five ranges, 2,000 runs');
    expect(text()).toContain('Saving delivered from 57%: Cambridge');
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    change('Saving delivered, low', '60%');
    expect(text()).not.toContain('Saving delivered from 57%');
    change('Share of the unexplained difference that is a cost, low', '50%');
    change('Indexation, points added, high', '4%');
    await waitFor(() => {
      expect(text()).toContain('1% to 7% a year');
    });
  });

  test('are of each year where the contract has a rate for each, until one mean takes their place', async () => {
    const example = exampleScenario();
    await openRisk({
      ...example,
      contract: {
        ...example.contract,
        indexation: figure({ kind: 'by year', rates: Array(9).fill(rate(0.15)) }),
      },
    });
    expect(text()).toContain('the contract’s own of each year, 15.0% on average');
    expect(text()).toContain('13% to 18% a year on average');
    const before = rows('Nine years, cash')[2];
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    change('Inflation a year, mean', '3%');
    expect(text()).toContain('inflation that varies around 3.0% a year');
    await waitFor(() => {
      expect(rows('Nine years, cash')[2]).not.toEqual(before);
    });
  });

  test('keep what is most likely, whatever was typed between', async () => {
    const { app } = await openRisk();
    const delivered = () => currentScenario(app.store.get())?.risk?.delivered?.value;
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    change('Saving delivered, high', '90%');
    expect(delivered()).toMatchObject({ low: 0.57, likely: 0.9, high: 0.9 });
    change('Saving delivered, high', '105%');
    expect(delivered()).toMatchObject({ low: 0.57, likely: 1, high: 1.05 });
  });

  test('go back to the usual ones, which leaves all else that was chosen', async () => {
    const market = figure(penceFromPounds(1_000_000));
    const { app } = await openRisk({ ...exampleScenario(), risk: { seed: 7, market } });
    const steps = () => app.store.get().history.past.length;
    const before = steps();
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    change('Saving delivered, low', '60%');
    change('Inflation a year, mean', '4%');
    change('Indexation, points added, high', '4%');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the usual ranges' }));
    expect(currentScenario(app.store.get())?.risk).toEqual({ runs: 2000, seed: 7, market });
    expect(steps()).toBe(before + 4);
    // There is nothing left to take back.
    fireEvent.click(screen.getByRole('button', { name: 'Back to the usual ranges' }));
    expect(steps()).toBe(before + 4);
  });
});

describe('a shortfall', () => {
  test('follows what is typed', async () => {
    await openRisk();
    expect(rows('If only part of the saving comes').at(-1)).toEqual([
      '£44,543,951',
      '£8,309,717',
      '£7,206,049',
    ]);
    const part = 'Part of the first-year saving that comes';
    fireEvent.input(field(part), { target: { value: '100%' } });
    expect(rows('If only part of the saving comes').at(-1)?.[1]).toBe('£0');
    expect(text()).toContain(
      'With 100% of it, the councils pay what was planned over the term and save £15.52m.',
    );
    fireEvent.input(field(part), { target: { value: '105%' } });
    expect(text()).toContain('With 105% of it, the councils pay £0.97m less over the term and save £16.48m.');
  });
});

describe('partners that join or leave', () => {
  const addChange = () => {
    fireEvent.click(screen.getByRole('button', { name: 'Add a change' }));
  };
  const choose = (name: string, chosen: string) => {
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value: chosen } });
  };

  test('are nobody until somebody asks, and then follow what is typed', async () => {
    await openRisk();
    expect(text()).toContain('Everybody takes part throughout.');
    expect(text()).not.toContain('leaves');
    addChange();
    expect(text()).toContain('Bromley would pay £1,142,891 more over four years.');
    expect(text()).toContain('Then Bromley is by itself.');
    enter('Change 1: What it pays for that, £', '1000000');
    expect(text()).toContain(
      'The £1,000,000 paid for the change, if it goes to them, leaves £142,891 of that.',
    );
    choose('Change 1: Council', 'Bromley');
    expect(text()).toMatch(/for "Lewisham" is not known/);
  });

  test('refuse a year after the end, and a change that cannot be', async () => {
    await openRisk();
    addChange();
    enter('Change 1: From the start of contract year', '10');
    expect(screen.getByRole('alert').textContent).toMatch(/10/);
    addChange();
    choose('Change 2: What it does', 'leaves');
    expect(text()).toContain('it takes no part before year 7, so it cannot leave then');
  });

  test('say nothing of the others where there are none', async () => {
    const changes = figure([
      { council: 'Bromley', kind: 'joins' as const, year: 1, cost: pence(0) },
      { council: 'Lewisham', kind: 'joins' as const, year: 1, cost: pence(0) },
    ]);
    await openRisk({ ...exampleScenario(), partners: { changes } });
    expect(text()).toContain('Years 1 to 9: Bromley and Lewisham');
    expect(text()).not.toContain('would pay the same');
  });

  test('leave the focus beside what was removed, which is read out', async () => {
    await openRisk();
    addChange();
    addChange();
    const removals = () => screen.queryAllByRole('button', { name: /^Remove: Change/ });
    const remove = (at: number) => {
      act(() => {
        removals()[at]?.focus();
      });
      fireEvent.click(removals()[at] ?? document.body);
    };
    expect(removals()).toHaveLength(2);
    remove(1);
    expect(document.activeElement).toBe(removals()[0]);
    await waitFor(() => {
      expect(said.some((words) => words.startsWith('Lewisham joins: removed.'))).toBe(true);
    });
    remove(0);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a change' }));
  });

  test('cost what was typed in one step', async () => {
    const { app } = await openRisk();
    addChange();
    const before = app.store.get().history.past.length;
    const cost = field('Change 1: What it pays for that, £');
    act(() => {
      cost.focus();
    });
    for (const typed of ['1', '12', '123']) fireEvent.input(cost, { target: { value: typed } });
    act(() => {
      cost.blur();
    });
    expect(app.store.get().history.past.length).toBe(before + 1);
  });

  test('are kept with the scenario, and taken back like any edit', async () => {
    const { app } = await openRisk();
    addChange();
    enter('Change 1: From the start of contract year', '4');
    choose('How fewer than all share the bill', 'equal');
    expect(currentScenario(app.store.get())?.partners).toMatchObject({
      changes: { value: [{ council: 'Lewisham', kind: 'leaves', year: 4 }], status: 'Assumed' },
      sharing: 'equal',
    });
    // No outcome rests on them, so nothing is worked out again.
    expect(app.store.get().risk.running).toBeUndefined();
    act(() => {
      for (let undone = 0; undone < 3; undone++) app.store.dispatch({ type: 'undone' });
    });
    expect(currentScenario(app.store.get())?.partners).toBeUndefined();
  });

  test('open from the start page as Brent, Lewisham and Southwark lived it, with the focus there', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    openPane();
    fireEvent.click(screen.getByRole('button', { name: /^Brent, Lewisham and Southwark/ }));
    const section = await screen.findByRole('group', { name: 'If partners join or leave' });
    await waitFor(() => {
      expect(document.activeElement).toBe(section);
    });
    const headings = within(section).getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Southwark joins',
      'Southwark leaves',
      'Years 1 to 2: Brent and Lewisham',
      'Years 3 to 10: Brent, Lewisham and Southwark',
      'Years 11 to 12: Brent and Lewisham',
    ]);
    expect(section.textContent).toContain(
      'A year, at first-year prices: Brent £1,700,000, Lewisham £1,700,000 and Southwark by itself £2,300,000.',
    );
    expect(section.textContent).toContain('Brent and Lewisham would pay £3,200,000 less over eight years.');
    expect(section.textContent).toContain('Brent and Lewisham would pay £800,000 more over two years.');
    expect(section.textContent).toContain('Southwark has least to lose: £200,000 a year.');
    expect(rows('Years 11 to 12: Brent and Lewisham').slice(1)).toEqual([
      ['Brent'],
      ['£3,000,000', '£3,400,000', '£400,000'],
      ['Lewisham'],
      ['£3,000,000', '£3,400,000', '£400,000'],
      ['Southwark'],
      ['£4,200,000', '£4,600,000', '£400,000'],
    ]);
  });
});

describe('two at a time', () => {
  const table = async (name: RegExp) => {
    const found = await screen.findByRole('table', { name });
    return [...found.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
    );
  };

  test('are those of the model, with headings for rows and columns and the scenario as it stands told', async () => {
    await openRisk();
    const name =
      /^Saving over nine years: Saving delivered, part of the plan down, Indexation, a year across/;
    const [, across, ...down] = await table(name);
    expect(across).toEqual(['1%', '2%', '3%', '4.5%', '6%']);
    expect(down.map(([head]) => head)).toEqual(['57%', '78.5%', '100%', '102.5%', '105%']);
    expect(down[2]?.[3]).toBe('£15.52m as it stands');
    const made = runToEnd(savingTable(exampleScenario()));
    const { savings } = value(
      made ?? { ok: false, problem: { code: 'empty', at: { figure: '' }, expected: { kind: 'list' } } },
    );
    expect(down.map(([, ...cells]) => cells.map((cell) => cell.replace(' as it stands', '')))).toEqual(
      savings.map((row) => row.map((saving) => millions(saving))),
    );
    const found = screen.getByRole('table', { name });
    expect(found.querySelectorAll('th[scope=row]')).toHaveLength(5);
    expect(found.querySelectorAll('th[scope=col]')).toHaveLength(5);
    expect(text()).toContain('Joint is cheaper than as-is in every case of the table.');
  });

  test('tell every value as it is, and say where cases end sooner', async () => {
    const example = exampleScenario();
    const growth = figure({ low: 0, likely: 0, high: 0.0255, shape: 'pert' as const });
    const unexplained = figure({ low: 0.5, likely: 1, high: 1, shape: 'pert' as const });
    const down = { kind: 'As-is growth' } as const;
    await openRisk({
      ...example,
      risk: { growth, unexplained, table: { down, across: { kind: 'Extension' }, measure: 'whole term' } },
    });
    const [, , ...below] = await table(/^Saving over up to nine years: As-is growth/);
    expect(below.map(([head]) => head)).toEqual(['0%', '1.275%', '2.55%']);
    expect(text()).toContain('50% to 100% of it a cost');
  });

  test('say why rises beyond a cap cost the same', async () => {
    const { contract } = exampleScenario();
    const table = {
      down: { kind: 'Saving delivered' as const },
      across: { kind: 'Indexation' as const },
      measure: 'whole term' as const,
    };
    await openRisk({
      ...exampleScenario(),
      contract: { ...contract, clause: { cap: figure(rate(0.05)) } },
      risk: { table },
    });
    expect(await screen.findByText(/^Rises are shown as they are before the clause’s cap/)).toBeTruthy();
  });

  test('say so where a cost is not known, in place of the table that was there', async () => {
    const { app } = await openRisk();
    await table(/^Saving over nine years/);
    act(() => {
      app.store.dispatch({
        type: 'edited',
        edit: valueEdit(['councils', 0, 'asIs'], notKnown, '2026-11-25'),
        name: '',
      });
    });
    await waitFor(() => {
      expect(screen.queryByRole('table', { name: /^Saving over nine years/ })).toBeNull();
    });
    await waitFor(() => {
      const section = screen.getByRole('heading', { name: 'Two at a time' }).closest('section');
      expect(section?.textContent).toContain('Every as-is and joint cost is needed');
      expect(section?.textContent).not.toContain('Working the table out');
    });
  });

  test('follow what is chosen, which is kept with the scenario; a loss has a minus', async () => {
    const { app } = await openRisk();
    const driver = (label: string, name: string) => {
      const select = screen.getByRole<HTMLSelectElement>('combobox', { name: label });
      const option = [...select.options].find(({ textContent }) => textContent === name);
      fireEvent.change(select, { target: { value: option?.value } });
    };
    driver('Down the table', 'Price');
    fireEvent.change(screen.getByRole('combobox', { name: 'What it shows' }), {
      target: { value: 'last year' },
    });
    act(() => {
      const scenario = currentScenario(app.store.get());
      if (!scenario) throw new Error('none');
      const reach = figure({ low: -0.02, high: 0.08 });
      app.store.dispatch({
        type: 'edited',
        edit: { kind: 'risk', risk: { ...scenario.risk, indexation: reach } },
        name: '',
      });
    });
    await waitFor(async () => {
      const [, across, ...down] = await table(
        /^Saving in the last year: Price down, Indexation, a year across/,
      );
      expect(across?.at(-1)).toBe('11%');
      expect(down.at(-1)?.at(-1)).toMatch(/^−£/);
    });
    expect(text()).toMatch(/Joint is dearer than as-is in \d+ of 25 cases: those below nought\./);
    expect(currentScenario(app.store.get())?.risk?.table).toEqual({
      ...{ down: { kind: 'Price' }, across: { kind: 'Indexation' }, measure: 'last year' },
    });
  });
});
