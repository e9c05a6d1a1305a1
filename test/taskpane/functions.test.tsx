/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { functionCatalogue } from '../../scripts/functionCatalogue.cjs';
import type { Cells, Look } from '../../src/taskpane/ports/workbook';
import { cellsRead, field, openPane, said, saidOnce } from './support';

const all = functionCatalogue();

const lookAt = (cell: string, parts: Partial<Look['target']> = {}, selected?: Cells): Look => ({
  selected,
  target: { sheet: 'Sheet1', cell, area: cell, occupied: undefined, formula: undefined, ...parts },
  decimal: '.',
  names: ['Rates'],
});

const councils = cellsRead('Sheet1', 'A3:D6', [
  ['Authority', 'Shared', 'Budget', 'On our own'],
  ['Bromley', 1_500_000, 2_000_000, 1_750_000],
  ['Lewisham', 2_250_000, 3_750_000, ''],
  ['Total', 3_750_000, 5_750_000, ''],
]);

const press = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

async function toList() {
  const pane = openPane();
  press('Functions');
  await screen.findByRole('searchbox');
  return pane;
}

async function toFunction(id: string, look?: Look, change?: (pane: ReturnType<typeof openPane>) => void) {
  const pane = openPane();
  if (look) pane.workbook.look.mockResolvedValue(look);
  change?.(pane);
  press('Functions');
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^ICT.${id} `) }));
  await screen.findByRole('heading', { level: 1, name: `ICT.${id}` });
  await settle();
  return pane;
}

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
const give = (name: string, value: string) => {
  fireEvent.input(field(name), { target: { value } });
};

describe('the list', () => {
  test('has every function, in groups by the question it answers', async () => {
    await toList();
    expect(screen.getByRole('searchbox', { name: `Search ${all.length} functions` })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(all.length);
    const groups = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(groups.slice(0, 2)).toEqual(['Savings', 'Contract']);
    // A group without a title would show as the capitals of its functions' names.
    expect(groups.filter((title) => title === title.toUpperCase())).toEqual([]);
  });

  test.each([
    ['share pence', 'ICT.SHARE.PENCE'],
    ['PAYBACK', 'ICT.APPRAISAL.PAYBACK'],
    ['index rpi', 'ICT.CONTRACT.PRICEINDEX'],
    ['npv present', 'ICT.APPRAISAL.PRESENTVALUE'],
    ['cost shares', 'ICT.SHARE.COSTS'],
  ])('a search for %s finds first %s', async (search, first) => {
    await toList();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: search } });
    const [found] = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(found?.textContent).toContain(first);
  });

  test('says how many match, aloud once the typing has paused', async () => {
    await toList();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'payback' } });
    expect(screen.getByText('1 function matches “payback”')).toBeTruthy();
    expect(said).toEqual([]);
    await waitFor(() => {
      expect(said.join()).toContain('1 function matches “payback”');
    });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zebra' } });
    expect(screen.getByText('No function matches “zebra”. Try saving, price or share.')).toBeTruthy();
  });

  test('Esc empties the search first and then leaves, to where it was opened', async () => {
    await toList();
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'share' } });
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(screen.getByRole('heading', { level: 1, name: /^What does joint ICT support/ })).toBeTruthy();
  });

  test('the brand bar marks it as open, and leads back from it to the comparison too', async () => {
    openPane();
    press('Open the Bromley and Lewisham example');
    await screen.findByRole('radiogroup', { name: 'Period' });
    press('Functions');
    await screen.findByRole('searchbox');
    expect(screen.getByRole('button', { name: 'Functions' }).getAttribute('aria-current')).toBe('page');
    press('Settings');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    press('Back');
    expect(await screen.findByRole('radiogroup', { name: 'Period' })).toBeTruthy();
  });
});

describe('a function', () => {
  test('has all there is to know of it', async () => {
    await toFunction('SAVING.BASELINE');
    expect(screen.getByText(/^The yearly budget that a published saving/)).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Syntax' }).textContent).toBe(
      '=ICT.SAVING.BASELINE(saving, rate)',
    );
    expect(field('rate').getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.getByText('The budget a year before the saving, in pounds.')).toBeTruthy();
    const [example, plain] = screen.getAllByRole('group', { name: 'Formula' });
    expect(example?.textContent).toBe('=ICT.SAVING.BASELINE(500000, 25%)');
    expect(plain?.textContent).toBe('=ROUND(500000/25%, 2)');
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '2,000,000',
      '2,000,000',
    ]);
    const help = screen.getByRole('link', { name: 'Help page for ICT.SAVING.BASELINE' });
    expect(help.getAttribute('href')).toBe('help/SAVING.BASELINE.html');
  });

  test('shows dates and figures of its example as a formatted sheet would', async () => {
    await toFunction('CONTRACT.YEARS');
    const [example] = screen.getAllByRole('table', { name: 'Result' });
    const [, first] = example ? within(example).getAllByRole('row') : [];
    expect([...(first?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      '1',
      '1 April 2011',
      '31 March 2012',
      'Fixed',
      '1',
      '3,600,000',
      '3,600,000',
    ]);
  });

  test('has the focus on its name, and Back goes to its row in the list', async () => {
    document.hasFocus = () => true;
    await toFunction('SHARE.PENCE');
    expect(document.activeElement?.textContent).toBe('ICT.SHARE.PENCE');
    fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Escape' });
    expect(document.activeElement?.textContent).toContain('ICT.SHARE.PENCE');
    expect(screen.getByRole('searchbox')).toBeTruthy();
  });

  test('is written with the separators of the user’s Excel, and inserted with Office’s', async () => {
    const look = { ...lookAt('C7'), decimal: ',' };
    const pane = await toFunction('SHARE.PENCE', look);
    expect(screen.getByRole('group', { name: 'Syntax' }).textContent).toBe(
      '=ICT.SHARE.PENCE(amount; weights)',
    );
    expect(screen.getByRole('group', { name: 'Formula' }).textContent).toBe(
      '=ICT.SHARE.PENCE(0,13; {5;3;2})',
    );
    give('amount', '1,5');
    give('weights', '{1;2}');
    expect(screen.getByRole('group', { name: 'Your formula' }).textContent).toBe(
      '=ICT.SHARE.PENCE(1,5;{1;2})',
    );
    press('Insert in cell C7');
    await settle();
    expect(pane.workbook.insert.mock.calls[0]?.[0]).toBe('=ICT.SHARE.PENCE(1.5,{1;2})');
  });
});

describe('arguments', () => {
  test('come from the selection: councils by their headings, without the total', async () => {
    await toFunction('SAVING.COMPARE', lookAt('A3', { occupied: 'A3' }, councils));
    expect(['councils', 'asIs', 'alone', 'joint'].map((name) => field(name).value)).toEqual([
      'A4:A5',
      'C4:C5',
      'D4:D5',
      'B4:B5',
    ]);
    expect(
      screen.getByText('A3 is not empty. Choose a cell where 4 rows by 8 columns are empty.'),
    ).toBeTruthy();
  });

  test('of a function of groups: what each would pay alone, not what it spends now', async () => {
    await toFunction('SHARE.COSTS', lookAt('F3', {}, councils));
    expect(['coalitions', 'costs'].map((name) => field(name).value)).toEqual(['A4:A5', 'D4:D5']);
  });

  test('of a function of groups: which costs are missing is said before it is inserted, and what needs none', async () => {
    const missing = () =>
      screen.queryByText(/^The table has no cost for/, { selector: '.message' })?.firstChild?.textContent;
    await toFunction('SHARE.COSTS', lookAt('F3', {}, councils));
    expect(missing()).toMatch(/^The table has no cost for “Lewisham” and “Bromley \+ Lewisham”, so the cell/);
    fireEvent.click(screen.getByRole('button', { name: 'Show ICT.SHARE.PENCE' }));
    expect(await screen.findByRole('heading', { name: 'ICT.SHARE.PENCE' })).toBeTruthy();
    expect(missing()).toBeUndefined();
  });

  test('of a function of groups: nothing is missing where all together have a row', async () => {
    const rows = [
      ['Group', 'Quote, £'],
      ['Bromley', 1_750_000],
      ['Lewisham', 2_500_000],
      ['Lewisham + Bromley', 3_750_000],
    ];
    await toFunction('SHARE.COSTS', lookAt('F3', {}, cellsRead('Sheet1', 'A3:B6', rows)));
    expect(field('costs').value).toBe('B4:B6');
    expect(screen.queryByText(/^The table has no cost for/)).toBeNull();
  });

  test('of a test of shares: what each pays together besides', async () => {
    await toFunction('SHARE.TEST', lookAt('F3', {}, councils));
    expect(['coalitions', 'costs', 'shares'].map((name) => field(name).value)).toEqual([
      'A4:A5',
      'D4:D5',
      'B4:B5',
    ]);
  });

  test('of a function of groups: their rows too, with the column that is headed as costs', async () => {
    const groups = cellsRead('Sheet1', 'A3:C6', [
      ['Group', 'Year', 'Quote, £'],
      ['Bromley', 2011, 1_750_000],
      ['Lewisham', 2011, 2_500_000],
      ['Bromley + Lewisham', 2012, 3_750_000],
    ]);
    await toFunction('SHARE.METHODS', lookAt('F3', {}, groups));
    expect(['coalitions', 'costs'].map((name) => field(name).value)).toEqual(['A4:A6', 'C4:C6']);
  });

  test('of a function of groups: no cost where none is said to be alone', async () => {
    const two = { ...councils, columns: 3, values: councils.values.map((row) => row.slice(0, 3)) };
    await toFunction('SHARE.COSTS', lookAt('F3', {}, two));
    expect(['coalitions', 'costs'].map((name) => field(name).value)).toEqual(['A4:A5', '']);
  });

  test('of councils’ costs: none for a function of something else', async () => {
    await toFunction('SAVING.RECONCILE', lookAt('F3', {}, councils));
    expect(['savings', 'rates'].map((name) => field(name).value)).toEqual(['', '']);
  });

  test('of names and figures: the figures', async () => {
    const users = cellsRead('Sheet1', 'A3:B5', [
      ['Council', 'Users'],
      ['Bromley', 500],
      ['Lewisham', 300],
    ]);
    await toFunction('SHARE.PENCE', lookAt('F3', {}, users));
    expect(field('weights').value).toBe('B4:B5');
  });

  test('name the sheet once the results go to another', async () => {
    const pane = await toFunction('SAVING.COMPARE', lookAt('A3', {}, councils));
    pane.workbook.look.mockResolvedValue(lookAt('B2', { sheet: 'Results', area: 'B2:I5' }));
    pane.select();
    await settle();
    expect(field('councils').value).toBe("'Sheet1'!A4:A5");
    press('Insert in cell B2');
    await settle();
    const [formula, place, size] = pane.workbook.insert.mock.calls[0] ?? [];
    expect(formula).toBe("=ICT.SAVING.COMPARE('Sheet1'!A4:A5,'Sheet1'!C4:C5,'Sheet1'!D4:D5,'Sheet1'!B4:B5)");
    expect(place).toMatchObject({ sheet: 'Results', cell: 'B2' });
    expect(size).toEqual({ rows: 4, columns: 8 });
  });

  test('of one cell: it is the first argument', async () => {
    const cell = cellsRead('Sheet1', 'B2', [[3_600_000]]);
    await toFunction('CONTRACT.YEARS', lookAt('B2', { occupied: 'B2' }, cell));
    expect(field('annualCharge').value).toBe('B2');
    expect(field('start').value).toBe('');
  });

  test('of a column: the range that the function needs, without heading and total', async () => {
    const column = cellsRead('Sheet1', 'B2:B5', [['Users'], [500], [300], ['Total']]);
    await toFunction('SHARE.PENCE', lookAt('B2', {}, column));
    expect([field('amount').value, field('weights').value]).toEqual(['', 'B3:B4']);
  });

  test('can be the cells selected later, for the field that was used last', async () => {
    const pane = await toFunction('APPRAISAL.PRESENTVALUE', lookAt('C7'));
    fireEvent.focus(field('amounts'));
    const cells = cellsRead('Sheet1', 'B2:B3', [[1], [2]]);
    pane.workbook.look.mockResolvedValue(lookAt('B2', {}, cells));
    pane.select();
    await settle();
    press('Use B2:B3 for amounts');
    expect(field('amounts').value).toBe('B2:B3');
    expect(screen.queryByRole('button', { name: /^Use B2:B3/ })).toBeNull();
  });

  describe('of more rows than are read', () => {
    const months = Array.from({ length: 500 }, (_, month) => [month + 1, 100]);
    const many = { ...cellsRead('Sheet1', 'A1:B600', months), rows: 600 };

    test('is given whole to the field that was used last', async () => {
      await toFunction('APPRAISAL.PRESENTVALUE', lookAt('D7', {}, many));
      give('amounts', '');
      fireEvent.focus(field('amounts'));
      press('Use A1:B600 for amounts');
      expect(field('amounts').value).toBe('A1:B600');
    });

    test('is given whole to the range that the function needs', async () => {
      await toFunction(
        'SHARE.PENCE',
        lookAt('D7', {}, { ...many, values: [['Users', 'Year'], ...months.slice(1)] }),
      );
      expect(field('weights').value).toBe('A2:B600');
    });
  });
});

describe('inserting', () => {
  test('says where and how many cells, from the arguments as they are given', async () => {
    const pane = await toFunction('CONTRACT.YEARS', lookAt('C7', { area: 'C7:I16' }));
    expect(screen.getByText('C7 is empty. Results will fill C7:I16.')).toBeTruthy();
    give('annualCharge', '3600000');
    give('start', 'DATE(2011,4,1)');
    give('initialYears', '3');
    give('extensionYears', '0');
    await settle();
    expect(pane.workbook.look).toHaveBeenLastCalledWith({ rows: 4, columns: 7 });
    pane.workbook.insert.mockResolvedValue({ ok: true, area: 'C7:I10', formula: '' });
    press('Insert in cell C7');
    await settle();
    expect(pane.workbook.insert).toHaveBeenCalledWith(
      '=ICT.CONTRACT.YEARS(3600000,DATE(2011,4,1),3,0)',
      expect.objectContaining({ sheet: 'Sheet1', cell: 'C7' }),
      { rows: 4, columns: 7 },
    );
    expect(screen.getByText('Inserted in C7:I10.', { selector: '.message' })).toBeTruthy();
  });

  test('says which arguments are missing, and writes nothing', async () => {
    const pane = await toFunction('CONTRACT.YEARS', lookAt('C7'));
    press('Insert in cell C7');
    await settle();
    expect(
      screen.getByText('Give annualCharge and start first, or insert the example.', {
        selector: '.message',
      }),
    ).toBeTruthy();
    expect(pane.workbook.insert).not.toHaveBeenCalled();
  });

  test('the example goes in with the room that its page shows', async () => {
    const pane = await toFunction('SAVING.COMPARE', lookAt('C7', { area: 'C7:J10' }));
    press('Insert example');
    await settle();
    expect(pane.workbook.insert).toHaveBeenCalledWith(
      expect.stringMatching(/^=ICT\.SAVING\.COMPARE\(\{"Bromley"/),
      expect.anything(),
      { rows: 4, columns: 8 },
    );
  });

  test('that came to nothing is told, aloud too', async () => {
    const pane = await toFunction('SAVING.COMPARE', lookAt('C7'));
    pane.workbook.insert.mockResolvedValue({ ok: false, reason: 'occupied', detail: 'D8' });
    press('Insert example');
    await settle();
    const sentence = 'D8 is not empty. Choose a cell where 4 rows by 8 columns are empty.';
    expect(screen.getByText(sentence, { selector: '.message' })).toBeTruthy();
    await saidOnce(sentence);
  });

  test('waits for whatever else is being done to the workbook, and says so', async () => {
    const pane = await toFunction('SAVING.COMPARE', lookAt('C7'));
    pane.app.underWay.job = new AbortController();
    press('Insert example');
    await settle();
    expect(
      screen.getByText('Something else is being done to the workbook. Try again once it has finished.', {
        selector: '.message',
      }),
    ).toBeTruthy();
    expect(pane.workbook.insert).not.toHaveBeenCalled();
  });

  test.each([
    [
      'costs is not known. Ask for it.',
      'The cell shows #N/A: there is no answer. Why: costs is not known. Ask for it.',
    ],
    [undefined, 'The cell shows #N/A: there is no answer. Point at the cell to see why.'],
  ])('a formula that answers with an error is no success, and says why: %s', async (why, told) => {
    const pane = await toFunction('SAVING.BASELINE', lookAt('F2'), ({ host }) => {
      Object.assign(host, { hearFunctions: () => () => why });
    });
    pane.workbook.insert.mockResolvedValue({ ok: true, area: 'F2', formula: '', error: '#N/A' });
    press('Insert example');
    await settle();
    const body = screen.getByText(`Inserted in F2. ${told}`, { selector: '.message' });
    expect(within(body.parentElement ?? body).queryByText(/Success|success/)).toBeNull();
    await waitFor(() => {
      expect(said.join()).toContain(told);
    });
  });

  describe('where what was inserted from here stands', () => {
    const formula = '=ICT.SAVING.BASELINE(A1,25%)';
    const filled = (holds: string, at = 'F2') => lookAt(at, { occupied: at, formula: holds });

    /** A function whose formula answered with an error, and what the sheet is found to hold since. */
    async function inserted(look: Look) {
      const pane = await toFunction('SAVING.BASELINE', lookAt('F2'));
      give('saving', 'A1');
      give('rate', '25%');
      pane.workbook.insert.mockResolvedValue({ ok: true, area: 'F2', formula, error: '#VALUE!' });
      pane.workbook.look.mockResolvedValue(look);
      press('Insert in cell F2');
      await settle();
      give('saving', '500000');
      await settle();
      return pane;
    }

    test('it can be replaced', async () => {
      const pane = await inserted(filled(formula));
      expect(
        screen.getByText('F2 holds the formula that you inserted here. It can be replaced.'),
      ).toBeTruthy();
      press('Replace in cell F2');
      await settle();
      expect(pane.workbook.insert).toHaveBeenLastCalledWith(
        '=ICT.SAVING.BASELINE(500000,25%)',
        expect.objectContaining({ sheet: 'Sheet1', cell: 'F2', replaces: formula }),
        { rows: 1, columns: 1 },
      );
    });

    test.each([
      ['another formula', filled('=A1')],
      ['one just like it that stands elsewhere', filled(formula, 'F3')],
    ])('%s cannot', async (_, look) => {
      await inserted(look);
      expect(screen.queryByText(/can be replaced/)).toBeNull();
      expect(screen.getByRole('button', { name: /^Insert in cell F/ })).toBeTruthy();
    });
  });

  test('a message gives way once another cell is selected', async () => {
    const pane = await toFunction('SAVING.BASELINE', lookAt('C7'));
    press('Insert example');
    await settle();
    expect(screen.queryByText('C7 is empty.')).toBeNull();
    pane.workbook.look.mockResolvedValue(lookAt('C9'));
    pane.select();
    await settle();
    expect(screen.getByText('C9 is empty.')).toBeTruthy();
    expect(screen.queryByText(/^Inserted/, { selector: '.message' })).toBeNull();
  });

  test('without a cell selected it says to select one', async () => {
    const pane = await toFunction('SAVING.BASELINE');
    expect(screen.getByText('Select a cell on the sheet for the results.')).toBeTruthy();
    press('Insert example');
    await settle();
    expect(pane.workbook.insert).not.toHaveBeenCalled();
  });
});
