/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type Pence, pence } from '../../src/model/money/units';
import { edited } from '../../src/model/scenario/edit/edit';
import { unknownCost } from '../../src/model/scenario/typed';
import { currentScenario } from '../../src/taskpane/state/state';
import { emptyScenario } from '../../src/model/scenario/edit/empty';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { partnersExample } from '../../src/model/scenario/document/partnersExample';
import { stagesOf } from '../../src/model/scenario/risk/partners';
import { runToEnd } from '../../src/model/work';
import { knownPounds } from '../../src/taskpane/format';
import { value } from '../model/value';
import { openPane, said } from './support';

async function openShare(scenario: Scenario) {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario, screen: 'share' });
  });
  await screen.findByRole('heading', { level: 1 });
  return pane;
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const choose = (label: string) => {
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'How to share the cost' });
  const option = within(list).getByRole<HTMLOptionElement>('option', { name: label });
  fireEvent.change(list, { target: { value: option.value } });
};
/** A titled part of the screen. */
const section = (name: string) => {
  const part = screen.getByRole('heading', { name }).closest('section');
  if (!part) throw new Error(`nothing is titled ${name}`);
  return part;
};
const bars = () =>
  within(section('What each council pays'))
    .getAllByRole('listitem')
    .map((item) => plain(item.textContent));
const table = () =>
  [...screen.getByRole('table', { name: 'All ways of sharing' }).querySelectorAll('tbody')].map((way) =>
    [...way.rows].map((row) => [...row.cells].map((cell) => plain(cell.textContent))),
  );
/** A scenario of so many councils, of which each alone and all together are known. */
function manyCouncils(count: number): Scenario {
  const names = Array.from({ length: count }, (_, place) => `Council ${place + 1}`);
  const empty = emptyScenario('Many', names, { year: 2026, month: 11, day: 25 });
  const figure = (value: number) => ({ ...empty.asIsGrowth, value: pence(value) });
  return {
    ...empty,
    councils: empty.councils.map((council, place) => ({
      ...council,
      asIs: figure(200_000_000 + place * 1_000_000),
      alone: figure(150_000_000 + place * 2_000_000),
      joint: figure(120_000_000 + place * 1_500_000),
    })),
  };
}

test('what the chosen shares come to over the contract follows the period and the money', async () => {
  await openShare(illustration());
  choose('Equal shares');
  const over = (years: string) =>
    [
      ...screen
        .getByRole('table', { name: `What each council pays over ${years}` })
        .querySelectorAll('tbody'),
    ].map((row) => plain(row.textContent));
  fireEvent.click(screen.getByRole('radio', { name: 'Year 1' }));
  expect(over('one year')[0]).toBe('Bromley£1,725,000£1,750,000£25,000');
  expect(over('one year').at(-1)).toBe('Total£6,900,000£8,550,000£1,650,000');
  fireEvent.click(screen.getByRole('radio', { name: '5 years' }));
  const inCash = over('five years')[0];
  expect(inCash).not.toBe('Bromley£8,625,000£8,750,000£125,000');
  fireEvent.click(screen.getByRole('button', { name: 'Money shown: Cash, net of VAT' }));
  fireEvent.click(await screen.findByRole('menuitemradio', { name: '2027/28 prices' }));
  expect(over('five years')[0]).not.toBe(inCash);
  expect(document.body.textContent).toContain('In the prices of 2027/28');
  // The answer, and who is overcharged, stay what they are in the first year.
  expect(bars()[0]).toContain('£1,725,000');
});

describe('two councils, one of whose costs alone is not known', () => {
  test('are told what can be said, and what cannot', async () => {
    await openShare(exampleScenario());
    expect(headline()).toBe('Bromley gains £250,000 a year. Lewisham: not known');
    expect(bars()).toEqual([
      'Bromley £1,500,000Alone £1,750,000. Gains £250,000.',
      'Lewisham £2,250,000Alone not known. Hatched: up to as-is £3,750,000.',
    ]);
    expect(table()).toEqual([
      [['As announced Not known'], ['£1,500,000', '£2,250,000']],
      [['By as-is cost Not known'], ['£1,304,348', '£2,445,652']],
      [
        ['Equal shares Fail'],
        ['£1,875,000', '£1,875,000'],
        ['Bromley pays £125,000 a year more than it would alone.'],
      ],
    ]);
    expect(document.body.textContent).toContain(
      'The other methods need Lewisham alone. Without it we can test only Bromley.',
    );
    expect(document.body.textContent).toContain(
      'It is an even split of the gain only if Lewisham alone would cost £2,500,000.',
    );
  });

  test('lead to four, at whose answer the focus then is', async () => {
    await openShare(exampleScenario());
    const link = screen.getByRole('button', { name: 'See four councils share' });
    act(() => {
      link.focus();
    });
    fireEvent.click(link);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'See four councils share' })).toBeNull();
    });
    expect(document.activeElement).toBe(screen.getByRole('group', { name: headline() }));
  });

  test('share as agreed, not as announced, once what is not explained is counted in another way', async () => {
    const treatment = { kind: 'left out' } as const;
    const date = '2026-11-28';
    await openShare(value(edited(exampleScenario(), { kind: 'treat difference', treatment, date })));
    expect(table()[0]).toEqual([['As agreed Not known'], ['£1,440,000', '£2,160,000']]);
  });

  test('a figure is tried, the methods agree, and the trial is marked and cleared', async () => {
    await openShare(exampleScenario());
    fireEvent.click(screen.getByRole('button', { name: /^Try a figure/ }));
    const field = screen.getByRole('textbox', { name: 'A figure to try for Lewisham alone, £ a year' });
    fireEvent.input(field, { target: { value: '2.5m' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(headline()).toBe('Each council gains £250,000 a year. The announced split is even.');
    expect(document.body.textContent).toContain('Trial figure, not a fact');
    choose('Even gain');
    expect(document.body.textContent).toContain(
      'Each council pays its cost alone, less half of the gain from joining.',
    );
    expect(bars()[0]).toContain('Fair range £1,250,000 to £1,750,000.');
    await waitFor(() => {
      expect(said.at(-1)).toContain('Each council gains £250,000 a year.');
    });
    fireEvent.click(screen.getByRole('button', { name: /^Clear the trial/ }));
    expect(headline()).toBe('Bromley gains £250,000 a year. Lewisham: not known');
  });
});

describe('four councils', () => {
  test('who is overcharged by which way, and by how much', async () => {
    await openShare(illustration());
    choose('Equal shares');
    expect(headline()).toBe('Bromley and Bexley together pay £650,000 a year more than their own deal');
    const who = section('Who is overcharged');
    expect(who.textContent).toContain('Bexley pays £325,000 a year more than it would alone.');
    // They add what all four pay less what Bromley and Bexley would by themselves.
    expect(who.textContent).toContain(
      'Lewisham and Croydon pay £3,450,000 and add £4,100,000 to the bill. The others carry the difference.',
    );
    choose('What you add, then equally');
    expect(headline()).toBe('Bexley pays £37,500 a year more than it would alone');
    // The headline names all that are overcharged, so that only who is carried is left to say.
    expect(screen.queryByRole('heading', { name: 'Who is overcharged' })).toBeNull();
    expect(section('Who pays less than it adds').textContent).toMatch(
      /Bromley, Lewisham and Croydon pay £5,462,500 and add £5,500,000 to the bill\. The others carry the difference\.$/,
    );
    choose('Average of what you add');
    expect(headline()).toBe('No council or group pays more than it would alone');
    expect(document.body.textContent).toContain(
      'Pass means no council or group pays more than it would alone.',
    );
    expect(document.body.textContent).toContain('Joint costs £1,650,000 a year less than going alone.');
    expect(bars()[0]).toBe(
      'Bromley £1,258,333Fair range £800,000 to £1,700,000. Alone £1,750,000. Gains £491,667.',
    );
  });

  test('the ways that pass come first, and one is chosen from the table too', async () => {
    await openShare(illustration());
    const verdicts = table().map(([head]) => /Pass|Fail/.exec(head?.[0] ?? '')?.[0]);
    expect(verdicts).toEqual([...verdicts].sort().reverse());
    fireEvent.click(screen.getByRole('button', { name: 'By users' }));
    expect(headline()).toBe(
      'Bromley, Lewisham and Croydon together pay £38,462 a year more than their own deal',
    );
  });

  test('what the others pay without one of them, and with it again', async () => {
    await openShare(illustration());
    choose('Average of what you add');
    const bexley = screen.getByRole('checkbox', { name: 'Bexley' });
    fireEvent.click(bexley);
    expect(screen.getByRole('status').textContent).toBe(
      'Without Bexley the others pay £5,800,000 a year together: £75,000 more than now.',
    );
    const bodies = screen.getByRole('table', { name: /^What each pays/ }).querySelectorAll('tbody');
    expect([...(bodies[3]?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'Bexley, alone',
      '£1,175,000',
      '£1,400,000',
      '+£225,000',
    ]);
    fireEvent.click(bexley);
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('what each and the others would lose if it left, folded away', async () => {
    await openShare(illustration());
    choose('Equal shares');
    const folded = screen.getByText('What is lost if one leaves').closest('details');
    expect(folded?.open).toBe(false);
    const lost = () =>
      [...(folded?.querySelectorAll('tbody') ?? [])].map((council) =>
        [...council.querySelectorAll('th, td')].map((cell) => cell.textContent),
      );
    expect(lost()).toEqual([
      ['Bromley', '£25,000', '£925,000', '£37.00'],
      ['Lewisham', '£775,000', '£175,000', '£0.23'],
      ['Croydon', '£1,175,000', 'gains £375,000', '−£0.32'],
      ['Bexley', 'gains £325,000', '£625,000', 'none'],
    ]);
    expect(folded?.textContent).toContain('One that loses nothing has no such figure.');
    choose('Average of what you add');
    expect(folded?.textContent).not.toContain('One that loses nothing');
  });

  test('what is lost is not known of a council without which nobody priced the others', async () => {
    const scenario = illustration();
    await openShare({
      ...scenario,
      coalitions: scenario.coalitions.filter(({ councils }) => councils.includes('Bromley')),
    });
    choose('Equal shares');
    const folded = screen.getByText('What is lost if one leaves').closest('details');
    expect(folded?.textContent).toContain('It is not known where nobody has priced');
    expect(folded?.textContent).toContain('BromleyNot knownNot knownNot known');
  });

  test('what is lost is of those that take part, where some are left out', async () => {
    await openShare(illustration());
    choose('Equal shares');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Bexley' }));
    const folded = (await screen.findByText('What is lost if one more leaves')).closest('details');
    // A third of £5.8m each; Bromley alone is £1.75m, and Lewisham with Croydon £4.9m.
    expect([...(folded?.querySelectorAll('tbody') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Bromleygains £183,333£1,033,333none',
      'Lewisham£566,667£433,333£0.76',
      'Croydon£966,667gains £116,667−£0.12',
    ]);
    expect(screen.queryByText('What is lost if one leaves')).toBeNull();
  });

  test('where nobody priced what it takes, that is said', async () => {
    const scenario = illustration();
    const few = scenario.coalitions.filter(({ councils }) => councils.length === 4);
    await openShare({ ...scenario, coalitions: few });
    choose('By as-is cost');
    const folded = screen.getByText('What is lost if one leaves').closest('details');
    expect(folded?.textContent).toMatch(
      /leavesIt is not known where nobody has priced the council alone, or/,
    );
  });

  test('where no split satisfies every group, it says so, and which ways come nearest', async () => {
    const scenario = illustration();
    await openShare({
      ...scenario,
      coalitions: scenario.coalitions.map((coalition) =>
        coalition.councils.length === 2
          ? { ...coalition, cost: { ...coalition.cost, value: pence(300_000_000) } }
          : coalition,
      ),
    });
    expect(headline()).toBe('No split satisfies every group');
    // Bromley with Croydon and Lewisham with Bexley are £6m, Bromley with Bexley and so on likewise: £450,000 each.
    expect(document.body.textContent).toContain(
      'Whatever the split, some group pays at least £450,000 a year more',
    );
    expect(document.body.textContent).toMatch(/Tightest: [A-Z][a-z]+ and [A-Z][a-z]+ against [A-Z]/);
    expect(document.body.textContent).toMatch(/Nearest: .*Best for the worst-off group/);
  });
});

/** The illustration with what all together would pay, and with so many of the other groups' costs. */
function groupsOf(whole: number, groups: number): Scenario {
  const scenario = illustration();
  const all = scenario.coalitions.filter(({ councils }) => councils.length === 4);
  return {
    ...scenario,
    coalitions: [
      ...scenario.coalitions.filter(({ councils }) => councils.length < 4).slice(0, groups),
      ...all.map((coalition) => ({ ...coalition, cost: { ...coalition.cost, value: pence(whole) } })),
    ],
  };
}

describe('what was not tested, or does not add up, is not said to pass', () => {
  test('no group has a cost', async () => {
    await openShare(groupsOf(690_000_000, 0));
    choose('By cost alone');
    expect(headline()).toBe('No council pays more than it would alone');
    expect(section('All ways of sharing').textContent).toContain(
      'Pass means no council pays more than it would alone. No group of councils has a cost, so groups are not tested.',
    );
  });

  test('some groups have a cost', async () => {
    await openShare(groupsOf(690_000_000, 3));
    choose('By cost alone');
    expect(headline()).toBe('No council, nor any of the 3 groups with a cost, pays more than it would alone');
    expect(section('All ways of sharing').textContent).toContain(
      '7 of the 10 groups have no cost and are not tested.',
    );
  });

  test('an agreed split that leaves some of the bill has no verdict and promises no gain', async () => {
    await openShare(groupsOf(700_000_000, 10));
    choose('As agreed');
    expect(headline()).toBe('The agreed split does not add up to the bill');
    expect(document.body.textContent).toMatch(/These come to £[\d,]+ less than the cost quoted/);
    expect(bars().join()).not.toContain('Gains');
    expect(table().at(-1)?.[0]).toEqual(['As agreed Does not add up']);
  });

  test('a split that charges a penny too much fails, and says whom', async () => {
    await openShare(two(pence(149_999_999), pence(250_000_000)));
    expect(headline()).toBe('Bromley pays £0.01 a year more than it would alone');
  });

  test('a group with two costs is not blamed on the number of councils', async () => {
    const scenario = illustration();
    await openShare({
      ...scenario,
      coalitions: [...scenario.coalitions, ...scenario.coalitions.slice(0, 1)],
    });
    expect(headline()).toBe('The costs cannot be shared as they are');
  });
});

/** The example, with what each would pay alone. */
function two(...alone: Pence[]): Scenario {
  const example = exampleScenario();
  return {
    ...example,
    councils: example.councils.map((council, place) => ({
      ...council,
      alone: { ...council.alone, value: alone[place] ?? council.alone.value },
    })),
  };
}

test.each([
  [
    pence(140_000_000),
    'Even loss',
    'plus half of what joining costs more',
    'pays half of what joining costs more',
  ],
  [
    pence(175_000_000),
    'Even gain',
    'less half of the gain from joining',
    'gets half of the gain from joining',
  ],
])('two councils, one at %i alone: %s', async (alone, choice, explained, agreed) => {
  await openShare(two(alone, pence(225_000_000)));
  choose(choice);
  expect(document.body.textContent).toContain(`Each council pays its cost alone, ${explained}.`);
  expect(document.body.textContent).toContain(`Each council ${agreed}, by all of these: `);
  expect(document.body.textContent).not.toContain('Owen');
});

test('where every split fails somebody, one objection is enough to be named, and ways without an answer are not near', async () => {
  await openShare(two(pence(100_000_000), pence(225_000_000)));
  expect(headline()).toBe('No split satisfies every group');
  expect(document.body.textContent).toContain('Tightest: Bromley against Lewisham.');
  expect(section('Who is overcharged').textContent).toContain(
    'Bromley pays £500,000 a year more than it would alone.',
  );
  expect(document.body.textContent).toContain('Nearest: Even loss.');
});

test('with many councils the ways that need no groups are there at once, the rest follow, and it can be stopped', async () => {
  await openShare(manyCouncils(10));
  expect(screen.getByText('Working out 10 councils')).toBeTruthy();
  expect(table().length).toBeGreaterThan(2);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(document.body.textContent).toContain('Stopped. Only the ways that need no group costs are shown.');
  fireEvent.click(screen.getByRole('button', { name: 'Work out the rest' }));
  await screen.findByRole('button', { name: 'Average of what you add' }, { timeout: 20_000 });
  expect(screen.queryByText('Working out 10 councils')).toBeNull();
});

test.each([
  [1, 'Nothing to share yet', 'Add councils'],
  [25, 'There are too many councils to share by group', 'Change it on Scenario'],
])('%i councils: %s, and the way to Scenario', async (count, title, way) => {
  await openShare(manyCouncils(count));
  expect(headline()).toBe(title);
  fireEvent.click(screen.getByRole('button', { name: way }));
  expect(await screen.findByRole('heading', { name: 'Councils' })).toBeTruthy();
});

test('without a joint cost there is no bill', async () => {
  await openShare(emptyScenario('Two', ['A', 'B'], { year: 2026, month: 11, day: 25 }));
  expect(headline()).toBe('There is no bill to share yet');
  expect(screen.getByRole('button', { name: 'Add costs' })).toBeTruthy();
});

describe('a price that nobody has shared', () => {
  const four = illustration();
  const unshared: Scenario = {
    ...four,
    councils: four.councils.map((council) => ({ ...council, joint: unknownCost })),
    coalitions: four.coalitions.filter(({ councils }) => councils.length < 4),
    contract: { ...four.contract, annualCharge: { ...four.asIsGrowth, value: pence(690_000_001) } },
  };
  const joint = (pane: Awaited<ReturnType<typeof openShare>>) =>
    currentScenario(pane.app.store.get())?.councils.map((council) => council.joint);

  test('is shared, and the shares become the joint costs, which the comparison goes by', async () => {
    const pane = await openShare(unshared);
    choose('Average of what you add');
    const use = screen.getByRole('button', { name: 'Use these shares' });
    use.focus();
    fireEvent.click(use);
    const shares = joint(pane);
    expect(shares?.reduce((sum, { value: share }) => sum + Number(share), 0)).toBe(690_000_001);
    expect(shares?.[0]).toMatchObject({
      value: 125_833_334,
      status: 'Worked out',
      source: 'Shared in Joint ICT: Average of what you add (Shapley)',
    });
    expect(screen.queryByRole('button', { name: 'Use these shares' })).toBeNull();
    expect(screen.getByText('These are the joint costs on Scenario.')).toBeTruthy();
    expect(document.activeElement?.contains(screen.getByRole('heading', { level: 1 }))).toBe(true);
    await waitFor(() => {
      expect(said.join()).toContain('These are the joint costs on Scenario.');
    });
    act(() => {
      pane.app.store.dispatch({ type: 'undone' });
    });
    expect(joint(pane)).toEqual(unshared.councils.map((council) => council.joint));
    expect(await screen.findByRole('button', { name: 'Use these shares' })).toBeTruthy();
  });

  test('stays where a share is nothing, which no cost may be, and says so', async () => {
    const councils = unshared.councils.map((council, place) => ({
      ...council,
      keys: council.keys.map((key) => (place === 0 ? { ...key, amount: { ...key.amount, value: 0 } } : key)),
    }));
    const pane = await openShare({ ...unshared, councils });
    choose('By users');
    fireEvent.click(screen.getByRole('button', { name: 'Use these shares' }));
    expect(screen.getByText(/joint/, { selector: '.message' }).textContent).toMatch(/0\.01/);
    expect(joint(pane)).toEqual(councils.map((council) => council.joint));
  });

  test('is what Compare asks about, with the way to Share', async () => {
    const pane = await openShare(unshared);
    act(() => {
      pane.app.store.dispatch({ type: 'went to', screen: 'compare' });
    });
    expect(await screen.findByText('Who pays what of the price is not known.')).toBeTruthy();
    expect(screen.queryByText(/joint: not known/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Share the price' }));
    // The first of the ways, which nobody chose, stays the one that is shown.
    const way = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'How to share the cost' });
    const before = way.value;
    fireEvent.click(await screen.findByRole('button', { name: 'Use these shares' }));
    expect(await screen.findByRole('button', { name: 'See the comparison' })).toBeTruthy();
    expect(way.value).toBe(before);
  });
});

describe('if somebody leaves', () => {
  test('it is still that council once others have moved', async () => {
    const { app } = await openShare(illustration());
    fireEvent.click(screen.getByRole('checkbox', { name: 'Croydon' }));
    act(() => {
      app.store.dispatch({ type: 'edited', edit: { kind: 'move council', council: 0, to: 3 }, name: '' });
    });
    const gone = screen
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => !checked)
      .map(({ labels }) => labels?.[0]?.textContent);
    expect(gone).toEqual(['Croydon']);
  });

  test('what was agreed is kept in its proportions among the rest, as Risk has it', async () => {
    const scenario = partnersExample();
    await openShare(scenario);
    choose('As agreed');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Southwark' }));
    expect(
      await screen.findByText('Those that stay share the bill in the agreed proportions, as on Risk.'),
    ).toBeTruthy();
    const [, , left] = value(runToEnd(stagesOf(scenario)));
    const shown = [
      ...screen
        .getByRole('table', { name: 'What each pays with all, and without those that leave' })
        .querySelectorAll('tbody tr:last-child'),
    ].map((row) => row.querySelectorAll('td')[1]?.textContent);
    expect(shown).toEqual(left?.councils.map(({ pays }) => knownPounds(pays)));
  });
});

test('the shares as they are shown come to the bill, beside the bars and in the list of ways', async () => {
  await openShare(illustration());
  const comesTo = (shares: readonly string[]) =>
    shares.reduce((sum, share) => sum + Number(share.replace(/[£,]/g, '')), 0);
  const listed = table().flatMap(([, shares]) => (shares?.length === 4 ? [comesTo(shares)] : []));
  expect(new Set(listed)).toEqual(new Set([6_900_000]));
  const choices = [
    ...screen.getByRole<HTMLSelectElement>('combobox', { name: 'How to share the cost' }).options,
  ];
  for (const { text } of choices) {
    choose(text);
    const shown = bars().flatMap((bar) => /£[\d,]+/.exec(bar) ?? []);
    expect([text, comesTo(shown.slice(0, 4))]).toEqual([text, 6_900_000]);
  }
});
