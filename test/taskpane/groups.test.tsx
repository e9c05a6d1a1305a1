/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { pence } from '../../src/model/money/units';
import { illustration } from '../../src/model/scenario/document/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { currentScenario } from '../../src/taskpane/state/state';
import { cellsRead, enter, enterByKey, field, focusOn, openPane, pressByKey } from './support';

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
  // A cost that is given already is shown before another takes its place.
  fireEvent.click(screen.getByRole('button', { name: 'Add a group' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Merton' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Bexley' }));
  expect(field('Cost together, £ a year').value).toBe('£2,200,000');
});

/** Of six councils, of which no group has a cost. */
function ofSix(): Scenario {
  const scenario = illustration();
  const more = scenario.councils.slice(0, 2).map((one) => ({ ...one, name: `${one.name} 2` }));
  return { ...scenario, councils: [...scenario.councils, ...more], coalitions: [] };
}
const line = () => screen.queryByText(/not counted/)?.firstChild?.textContent;

test('a cost that was refused is listed with its group, though no longer every group is', async () => {
  const { app, now } = await openGroups({ ...illustration(), coalitions: [] });
  const [name, other] = ['Bromley and Lewisham, £ a year', 'Lewisham and Bexley, £ a year'];
  enter(name, 'abc');
  enter(other, 'abc');
  act(() => {
    for (const added of ['Sutton', 'Merton']) {
      const edit = { kind: 'add council', name: added } as const;
      app.store.dispatch({ type: 'edited', edit, name: added });
    }
  });
  expect(page()).toContain('Groups with a cost');
  expect(field(name).value).toBe('abc');
  const input = field(name);
  act(() => {
    input.focus();
  });
  fireEvent.input(input, { target: { value: '4.1m' } });
  expect(field(name)).toBe(input);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(costOf(now(), 'Bromley', 'Lewisham')?.value).toBe(410_000_000);
  act(() => {
    field(other).focus();
  });
  fireEvent.keyDown(field(other), { key: 'Escape' });
  expect(screen.queryByRole('textbox', { name: other })).toBeNull();
  await focusOn('button', 'Add a group');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(app.store.get().waiting).toEqual([]);
});

test('a group that is not added yet waits, with its councils and what was refused', async () => {
  const { app, now } = await openGroups(ofSix());
  fireEvent.click(screen.getByRole('button', { name: 'Add a group' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Croydon' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Bexley' }));
  enter('Cost together, £ a year', 'abc');
  const away = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('tab', { name: 'Share' });
  };
  await away();
  expect(line()).toBe('An entry on Group costs is not counted.');
  fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
  await focusOn('checkbox', 'Bromley');
  const ticked = screen.getAllByRole('checkbox', { checked: true });
  expect(ticked.map((box) => box.closest('label')?.textContent)).toEqual(['Croydon', 'Bexley']);
  expect(field('Cost together, £ a year').value).toBe('abc');
  enter('Cost together, £ a year', '2.2m');
  expect(costOf(now(), 'Croydon', 'Bexley')?.value).toBe(220_000_000);
  expect(app.store.get().waiting).toEqual([]);
  pressByKey('Add a group');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Bromley' }));
  pressByKey('Close');
  await away();
  expect(line()).toBeUndefined();
});

test('the focus goes into the group that is added, and back to adding one', async () => {
  await openGroups(ofSix());
  pressByKey('Add a group');
  await focusOn('checkbox', 'Bromley');
  pressByKey('Close');
  await focusOn('button', 'Add a group');
  pressByKey('Add a group');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Croydon' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Bexley' }));
  enterByKey('Cost together, £ a year', '2.2m');
  await focusOn('button', 'Add a group');
});

test('Esc leads back to the row that was opened', async () => {
  await openGroups(illustration());
  fireEvent.keyDown(field('Bexley, alone, £ a year'), { key: 'Escape' });
  expect(await screen.findByRole('heading', { name: 'All ways of sharing' })).toBeTruthy();
});

describe('costs from the sheet', () => {
  const sheet = {
    ...cellsRead('Market test', 'B3:C7', [
      ['Group', 'Quote (£000)'],
      ['Bromley', 1800],
      ['Lewisham & Bromley', 4100],
      ['Bromley + Lewishham', 4000],
      ['All together', ''],
    ]),
    wereSelected: true,
  };

  async function reading(cells: typeof sheet | null = sheet) {
    const pane = await openGroups(illustration());
    pane.workbook.cellsToRead.mockResolvedValue(cells ?? undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Read from sheet' }));
    await screen.findByRole('heading', { level: 2, name: cells ? /^Found/ : 'No group costs found' });
    return pane;
  }

  test('are shown before they are used, with what is not read and what they replace; one undo takes them back', async () => {
    const pane = await reading();
    expect(
      screen.getByRole('heading', { level: 2, name: 'Found 2 costs of groups in Market test!B3:C7' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '£1,800,000',
      '£4,100,000',
    ]);
    expect(page()).toContain('Bromley: £1,750,000 now, which is replaced.');
    expect(page()).toContain(
      'C6 is not read: “Bromley + Lewishham” names somebody who is not among the councils.',
    );
    expect(pane.now()).toEqual(illustration());
    fireEvent.click(screen.getByRole('button', { name: 'Use these costs' }));
    await screen.findByRole('heading', { level: 1, name: 'Group costs' });
    expect(costOf(pane.now(), 'Bromley', 'Lewisham')).toMatchObject({
      value: 410_000_000,
      status: 'Assumed',
      source: 'Entered on sheet Market test, cell C5',
    });
    expect(pane.now()?.councils[0]?.alone.value).toBe(180_000_000);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Read from sheet' }));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(pane.now()).toEqual(illustration());
  });

  test('are read in another unit where the user says so', async () => {
    await reading();
    fireEvent.click(screen.getByRole('radio', { name: '£' }));
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '£1,800',
      '£4,100',
    ]);
  });

  const inPart = 'We read only the first 5 of 600 rows. To read others, select them by themselves.';
  test('say where more is selected than is read', async () => {
    await reading({ ...sheet, rows: 600 });
    expect(screen.getByText(inPart)).toBeTruthy();
  });

  test('that are not there say so too', async () => {
    const pane = await openGroups(illustration());
    const others = sheet.values.map((row) => row.map(() => 'x'));
    pane.workbook.cellsToRead.mockResolvedValue({ ...sheet, values: others, rows: 600 });
    fireEvent.click(screen.getByRole('button', { name: 'Read from sheet' }));
    expect(await screen.findByText(inPart)).toBeTruthy();
  });

  test('that are not there are said, with what to select; Cancel and Esc change nothing', async () => {
    const pane = await reading(null);
    expect(page()).toContain('Select rows that name this scenario’s councils');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('heading', { level: 1, name: 'Group costs' });
    expect(pane.now()).toEqual(illustration());
  });
});
