/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { chargeOf } from '../../src/model/scenario/terms';
import { currentScenario } from '../../src/taskpane/state/state';
import type { Workbook } from '../../src/taskpane/ports/workbook';
import { cellsRead, openPane, said, saidOnce } from './support';

type CellsToRead = NonNullable<Awaited<ReturnType<Workbook['cellsToRead']>>>;

const sheet = (values: CellsToRead['values'], parts: Partial<CellsToRead> = {}): CellsToRead => ({
  ...cellsRead('Costs', 'A3:E6', values),
  wereSelected: false,
  ...parts,
});

const councils = sheet([
  ['Authority', 'Budget 2010/11', 'Own procurement', 'Shared contract', 'Spare'],
  ['Bromley', 2000, 1750, 1500, 1],
  ['Lewisham', 3750, '', 2250, 2],
  ['Total', 5750, '', 3750, 3],
]);

const press = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const chosen = (name: string) => choice(name).selectedOptions[0]?.textContent;
const choose = (name: string, option: string) => {
  const found = within(choice(name)).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(choice(name), { target: { value: found.value } });
};
const rows = () =>
  within(screen.getByRole('table', { name: 'What we will read' }))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim()));

async function toRead(cells: CellsToRead | undefined) {
  const pane = openPane();
  pane.workbook.cellsToRead.mockResolvedValue(cells);
  press(/^Read from this sheet/);
  await screen.findByRole('heading', { level: 1, name: 'Read from this sheet' });
  await settle();
  return pane;
}

describe('a table of councils on the sheet', () => {
  test('is shown with its columns, its unit and what will be read', async () => {
    await toRead(councils);
    expect(screen.getByRole('heading', { name: 'Found 2 councils in Costs!A3:E6' })).toBeTruthy();
    expect(['Council', 'As-is', 'Alone', 'Joint'].map(chosen)).toEqual([
      'A: Authority',
      'B: Budget 2010/11',
      'C: Own procurement',
      'D: Shared contract',
    ]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '£000' }).checked).toBe(true);
    expect(screen.getByText(/^The sheet does not say what its figures are in\. £000/)).toBeTruthy();
    expect(rows()).toEqual([
      ['As-is', 'Alone', 'Joint'],
      ['Bromley'],
      ['£2,000,000', '£1,750,000', '£1,500,000'],
      ['Lewisham'],
      ['£3,750,000', 'Not known', '£2,250,000'],
    ]);
    expect(
      screen.getByText('C5 is blank, so Lewisham alone is read as not known, not as zero.'),
    ).toBeTruthy();
  });

  test('can be corrected: columns, none for a course, and the unit', async () => {
    await toRead(councils);
    choose('As-is', 'E: Spare');
    choose('Alone', 'Not on this sheet');
    fireEvent.click(screen.getByRole('radio', { name: '£m' }));
    expect(rows().slice(1, 3)).toEqual([['Bromley'], ['£1,000,000', 'Not known', '£1,500,000,000']]);
    expect(screen.queryByText(/does not say what its figures are in/)).toBeNull();
    expect(screen.queryByText(/is blank/)).toBeNull();
  });

  test('becomes a scenario, each figure with its cell', async () => {
    const pane = await toRead(councils);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    press('Use these figures');
    expect(await screen.findByRole('heading', { level: 1, name: /^Joint support saves/ })).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('group', { name: /^Joint support saves/ }));
    });
    const scenario = currentScenario(pane.app.store.get());
    expect(scenario?.name).toBe('Bromley and Lewisham');
    expect(scenario && chargeOf(scenario).value).toBe(375_000_000);
    expect(scenario?.councils[1]?.joint).toMatchObject({
      value: 225_000_000,
      status: 'Assumed',
      source: 'Entered on sheet Costs, cell D5',
    });
  });

  test('becomes a scenario where joint costs are not known, as was said', async () => {
    const pane = await toRead(councils);
    choose('Joint', 'Not on this sheet');
    press('Use these figures');
    await screen.findByRole('heading', { level: 1, name: 'Nothing to compare yet' });
    const scenario = currentScenario(pane.app.store.get());
    expect(scenario?.councils.map(({ asIs }) => asIs.value)).toEqual([200_000_000, 375_000_000]);
    expect(scenario?.councils[0]?.joint).toMatchObject({ value: 'not known', status: 'Not known' });
  });

  test('is refused with its sentence until it is corrected', async () => {
    const pane = await toRead(
      sheet([
        ['Council', 'Joint'],
        ['Bromley', 1_500_000],
        ['bromley', 2_000_000],
      ]),
    );
    press('Use these figures');
    expect(screen.getByText(/"bromley" twice/, { selector: '.message' })).toBeTruthy();
    await saidOnce('"bromley" twice');
    press('Use these figures');
    await waitFor(() => {
      expect(said.join().split('"bromley" twice')).toHaveLength(3);
    });
    expect(pane.app.store.get().scenarios).toEqual([]);
    choose('Joint', 'Not on this sheet');
    expect(screen.queryByText(/"bromley" twice/, { selector: '.message' })).toBeNull();
  });

  describe('with rows that add others up', () => {
    const parts = sheet([
      ['Council', 'As-is', 'Joint'],
      ['Bromley', 2_000_000, 1_500_000],
      ['Bexley', 1_000_000, 900_000],
      ['South east', 3_000_000, 2_400_000],
      ['Lewisham', 3_750_000, 2_250_000],
      ['Inner total', 3_750_000, 2_250_000],
    ]);
    const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

    test('leaves them out, and each row as it is ticked', async () => {
      const pane = await toRead(parts);
      expect(screen.getByRole('heading', { name: /^Found 3 councils/ })).toBeTruthy();
      expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
        true,
        true,
        false,
        true,
        false,
      ]);
      fireEvent.click(tick('Bexley'));
      fireEvent.click(tick('South east'));
      press('Use these figures');
      await screen.findByRole('heading', { level: 1, name: /^Joint support saves/ });
      const scenario = currentScenario(pane.app.store.get());
      expect(scenario?.councils.map(({ name }) => name)).toEqual(['Bromley', 'South east', 'Lewisham']);
      expect(scenario?.councils[2]?.asIs).toMatchObject({
        value: 375_000_000,
        source: 'Entered on sheet Costs, cell B7',
      });
    });

    test('has nothing to use where none is ticked', async () => {
      await toRead(parts);
      for (const name of ['Bromley', 'Bexley', 'Lewisham']) fireEvent.click(tick(name));
      expect(screen.queryByRole('button', { name: 'Use these figures' })).toBeNull();
    });
  });

  test('asks of a cost far below the others whether it is in millions', async () => {
    await toRead(
      sheet([
        ['Council', 'As-is (£)', 'Joint (£)'],
        ['Bromley', 2_000_000, 1.35],
        ['Lewisham', 3_750_000, 2_250_000],
      ]),
    );
    expect(screen.getByText('C4: £1.35. Did you mean £1.35m?')).toBeTruthy();
  });

  test('says of each cell why it is not a cost, and counts the rest', async () => {
    await toRead(
      sheet([
        ['Council', 'As-is', 'Alone', 'Joint'],
        ['Bromley', 'lots', 0, 1_000_000],
        ['Lewisham', -5, 'not known', 1_000_000],
        ...['A', 'B', 'C', 'D', 'E'].map((name) => [`Council ${name}`, '', 900_000, 800_000]),
      ]),
    );
    expect(
      screen.getByText('B4 holds "lots", which is no cost, so Bromley as-is is read as not known.'),
    ).toBeTruthy();
    expect(screen.getByText('C4 is 0, which is read as not known: Bromley alone.')).toBeTruthy();
    expect(
      screen.getByText('B5 holds -5, which is no cost, so Lewisham as-is is read as not known.'),
    ).toBeTruthy();
    expect(screen.getByText('2 more cells are read as not known.')).toBeTruthy();
  });
});

test('a cell whose words are read as not known is remarked on, unless they are those words', async () => {
  await toRead(
    sheet([
      ['Council', 'As-is', 'Alone', 'Joint'],
      ['Bromley', 2000, 'tbc', 1500],
      ['Lewisham', 'Not known', 'n/a', 2250],
    ]),
  );
  expect(screen.getByText('C4 says "tbc", which is read as not known: Bromley alone.')).toBeTruthy();
  expect(screen.getByText('C5 says "n/a", which is read as not known: Lewisham alone.')).toBeTruthy();
  expect(screen.queryByText(/^B5/)).toBeNull();
});

describe('what is selected', () => {
  test('later is read instead, but a click on one cell is no new choice', async () => {
    const pane = await toRead(councils);
    choose('Alone', 'Not on this sheet');
    pane.workbook.cellsToRead.mockResolvedValue({ ...councils, address: 'A1:Z99' });
    pane.workbook.cellsAt.mockResolvedValue(
      sheet(councils.values.map((row) => (row[0] === 'Bromley' ? ['Bromley', 2400, 1750, 1500, 1] : row))),
    );
    pane.select();
    await settle();
    expect(pane.workbook.cellsAt).toHaveBeenCalledWith(expect.objectContaining({ address: 'A3:E6' }));
    expect(rows().slice(1, 3)).toEqual([['Bromley'], ['£2,400,000', 'Not known', '£1,500,000']]);

    const other = sheet(
      [
        ['Partner', 'Now', 'Together'],
        ['Croydon', 5, 4],
      ],
      { address: 'G1:I2', wereSelected: true },
    );
    pane.workbook.cellsToRead.mockResolvedValue(other);
    pane.select();
    await settle();
    expect(screen.getByRole('heading', { name: 'Found 1 council in Costs!G1:I2' })).toBeTruthy();
  });

  test.each([
    ['words', sheet([['Dear all']]), 'No council costs found in Costs!A3:E6.'],
    ['nothing', undefined, 'This sheet is empty.'],
  ])('%s: says what to select, and reads it once it is', async (_, cells, sentence) => {
    const pane = await toRead(cells);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(
      screen.getByText('Select a table with a column of council names and a column of costs.'),
    ).toBeTruthy();
    pane.workbook.cellsToRead.mockResolvedValue(councils);
    pane.workbook.cellsAt.mockResolvedValue(cells);
    pane.workbook.cellsToRead.mockResolvedValue({ ...councils, wereSelected: true });
    pane.select();
    await settle();
    expect(screen.getByRole('heading', { name: /^Found 2 councils/ })).toBeTruthy();
  });

  test('is more than is read: it says how much', async () => {
    await toRead({ ...councils, address: 'A3:BZ602', rows: 600, columns: 78 });
    expect(
      screen.getByText(
        'We read only the first 4 of 600 rows and the first 5 of 78 columns. To read others, select them by themselves.',
      ),
    ).toBeTruthy();
  });

  test('is more than is read, and no councils are in that: it says how much', async () => {
    await toRead({ ...sheet([['Dear all']]), address: 'A3:A602', rows: 600 });
    expect(
      screen.getByText(
        'No council costs found in Costs!A3:A602. We read only the first of 600 rows. To read others, select them by themselves.',
      ),
    ).toBeTruthy();
  });

  test('cannot be read while Excel refuses', async () => {
    const pane = openPane();
    pane.workbook.cellsToRead.mockRejectedValue(new Error('busy'));
    press(/^Read from this sheet/);
    expect(await screen.findByText(/^Excel does not let this sheet be read just now/)).toBeTruthy();
  });
});

test.each([
  [
    'Cancel',
    () => {
      press('Cancel');
    },
  ],
  [
    'Back',
    () => {
      press('Back');
    },
  ],
  [
    'Esc',
    () => {
      fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Escape' });
    },
  ],
])('%s leads back to the start, with nothing opened', async (_, leave) => {
  const pane = await toRead(councils);
  leave();
  expect(await screen.findByRole('heading', { level: 1, name: /^What does joint ICT support/ })).toBeTruthy();
  expect(pane.app.store.get().scenarios).toEqual([]);
});
