import { cellsAt, cellsToRead, insertFormula, look, onSelection } from '../../src/workbook';
import { asShown, asTaken } from '../../src/workbook/separators';
import { closeWorkbooks, openWorkbook, refused, somebodysWorkbook, type Workbook } from './excel';

afterEach(closeWorkbooks);

const YEARS = '=ICT.CONTRACT.YEARS(3600000, DATE(2011,4,1), 5, 4, 3, 3%)';
const table = { rows: 10, columns: 7 };
const PENCE = '#,##0.00;[Red]-#,##0.00;0.00';
const oneCell = { rows: 1, columns: 1 };

const select = (book: Workbook, address: string, sheet = 'Sheet1') =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

const put = (book: Workbook, address: string, values: unknown[][], sheet = 'Sheet1') =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });

describe('looking', () => {
  test('says which cell is active and which cells a result would fill', async () => {
    const book = openWorkbook();
    await select(book, 'C7');
    expect(await look(table)).toEqual({
      selected: undefined,
      target: { sheet: 'Sheet1', cell: 'C7', area: 'C7:I16', occupied: undefined },
      decimal: '.',
      names: [],
    });
  });

  test('knows the names and tables that a word in a formula may mean', async () => {
    const book = await somebodysWorkbook();
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B3', true).name = 'Costs';
      sheet.names.add('Local', sheet.getRange('B2'));
      await context.sync();
    });
    await select(book, 'D7');
    expect((await look(oneCell))?.names).toEqual(expect.arrayContaining(['Budget', 'Costs', 'Local']));
  });

  test('names the first cell that is in the way, a formula that shows nothing included', async () => {
    const book = openWorkbook();
    await put(book, 'E9', [['=""']]);
    await put(book, 'F10', [[1]]);
    await select(book, 'C7');
    expect((await look(table))?.target.occupied).toBe('E9');
  });

  test('counts what has spilled from another cell as in the way', async () => {
    const book = openWorkbook();
    await put(book, 'B9', [['={1,2,3}']]);
    await select(book, 'C7');
    expect((await look(table))?.target.occupied).toBe('C9');
  });

  test('gives what the selected cells hold, as far as they hold anything', async () => {
    const book = await somebodysWorkbook();
    await select(book, 'A1:D20');
    expect((await look(oneCell))?.selected).toEqual({
      sheet: 'Sheet1',
      address: 'A1:B3',
      row: 0,
      column: 0,
      rows: 3,
      columns: 2,
      values: [
        ['Cost', 'Year'],
        [100, 200],
        [200, '007'],
      ],
    });
  });

  test('says how many rows are selected, though it does not read them all', async () => {
    const book = openWorkbook();
    await put(
      book,
      'A1:B600',
      Array.from({ length: 600 }, (_, row) => [row + 1, 100]),
    );
    await select(book, 'A1:B600');
    const { selected } = (await look(oneCell)) ?? {};
    expect(selected).toMatchObject({ address: 'A1:B600', rows: 600, columns: 2 });
  });

  test('says that there is no room at the edge of the sheet', async () => {
    const book = openWorkbook();
    await select(book, 'XFC7');
    expect((await look(table))?.target).toMatchObject({ cell: 'XFC7', area: undefined });
  });

  test('gives nothing where no one range is selected', async () => {
    const book = openWorkbook();
    book.onRequest = () => Promise.resolve(refused('InvalidSelection'));
    expect(await look(oneCell)).toBeUndefined();
  });

  test('changes nothing', async () => {
    const book = await somebodysWorkbook();
    const before = await book.formulas('Sheet1');
    await select(book, 'A1');
    await look(table);
    expect(await book.formulas('Sheet1')).toEqual(before);
  });
});

describe('inserting', () => {
  test('writes the formula, whose results fill the cells beside and below', async () => {
    const book = openWorkbook();
    expect(await insertFormula(YEARS, { sheet: 'Sheet1', cell: 'C7' }, table)).toEqual({
      ok: true,
      area: 'C7:I16',
      formula: YEARS,
    });
    const values = await book.values('Sheet1');
    expect(values[0]?.[0]).toBe('Year');
    expect(values[9]?.[6]).toBe(34_784_863.86);
    expect((await book.formulas('Sheet1'))[0]?.[0]).toBe(YEARS);
  });

  test('gives results the format that they are read in, and leaves what somebody else set', async () => {
    const book = openWorkbook();
    await put(book, 'A1:D2', [
      ['Bromley', 2_000_000, '', 1_500_000],
      ['Lewisham', 3_750_000, 2_500_000.5, 2_250_000],
    ]);
    const formats = (address: string) =>
      book.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('numberFormat');
        await context.sync();
        return range.numberFormat as string[][];
      });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('J6').numberFormat = [['0.000']];
      await context.sync();
    });
    const formula = '=ICT.SAVING.COMPARE(A1:A2, B1:B2, C1:C2, D1:D2)';
    expect(await insertFormula(formula, { sheet: 'Sheet1', cell: 'F5' }, { rows: 4, columns: 8 })).toEqual({
      ok: true,
      area: 'F5:M8',
      formula,
    });
    const [, first] = await formats('F5:M8');
    // Council, as-is, alone, joint, and the column that somebody set, saving %, and the rest.
    expect(first).toEqual(['General', PENCE, PENCE, PENCE, '0.000', '0.0%', PENCE, PENCE]);
  });

  test('shows a probability as the percentage that it is, among amounts', async () => {
    const book = openWorkbook();
    const formula = '=ICT.RISK.SIMULATE(5750000, 3750000, DATE(2011,4,1), 5, 4, 3)';
    const inserted = await insertFormula(formula, { sheet: 'Sheet1', cell: 'B2' }, { rows: 7, columns: 3 });
    expect(inserted).toEqual({ ok: true, area: 'B2:D8', formula });
    const shown = await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B3:D8').load('numberFormat');
      await context.sync();
      return range.numberFormat as string[][];
    });
    expect(shown.map(([, , saving]) => saving)).toEqual([
      ...Array<string>(5).fill(PENCE),
      '[>=0.9995]">99.9%";[<0.0005]"<0.1%";0.0%',
    ]);
  });

  test('goes to the sheet that was looked at, whichever is shown by now', async () => {
    const book = await somebodysWorkbook();
    const result = await insertFormula('=ICT.VERSION()', { sheet: 'Last', cell: 'B2' }, oneCell);
    expect(result).toEqual({ ok: true, area: 'B2', formula: '=ICT.VERSION()' });
    expect(await book.values('Last')).toEqual([[expect.stringMatching(/^\d+\.\d+\.\d+$/)]]);
  });

  test('writes nothing where any cell that it needs is taken', async () => {
    const book = openWorkbook();
    await put(book, 'H12', [['mine']]);
    expect(await insertFormula(YEARS, { sheet: 'Sheet1', cell: 'C7' }, table)).toEqual({
      ok: false,
      reason: 'occupied',
      detail: 'H12',
    });
    expect(await book.formulas('Sheet1')).toEqual([['mine']]);
  });

  test('takes the formula out again where its results need more room than was thought', async () => {
    const book = openWorkbook();
    await put(book, 'H12', [['mine']]);
    expect(await insertFormula(YEARS, { sheet: 'Sheet1', cell: 'C7' }, oneCell)).toEqual({
      ok: false,
      reason: 'blocked',
    });
    expect(await book.formulas('Sheet1')).toEqual([['mine']]);
  });

  test('waits for functions that have not answered yet', async () => {
    const book = openWorkbook();
    book.host.functions.strictBusy = true;
    book.host.functions.path = 'batched';
    expect(await insertFormula(YEARS, { sheet: 'Sheet1', cell: 'A1' }, table)).toEqual({
      ok: true,
      area: 'A1:G10',
      formula: YEARS,
    });
  });

  test.each([
    ['=ICT.SHARE.COSTS({"A";"B"},{1;2})', '#N/A'],
    ['=ICT.CONTRACT.TOTAL(3600000,"soon")', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
  ])('says what the cell shows where %s answers with an error', async (formula, error) => {
    openWorkbook();
    const place = { sheet: 'Sheet1', cell: 'F2' };
    expect(await insertFormula(formula, place, oneCell)).toEqual({ ok: true, area: 'F2', formula, error });
  });

  describe('in place of what was inserted before', () => {
    const place = { sheet: 'Sheet1', cell: 'F2' };
    const wrong = '=ICT.CONTRACT.TOTAL(3600000,"soon")';

    test('replaces the very formula that may be replaced, which looking tells', async () => {
      const book = openWorkbook();
      await insertFormula(wrong, place, oneCell);
      await select(book, 'F2');
      const { formula } = (await look(table))?.target ?? {};
      expect(formula).toBe(wrong);
      expect(await insertFormula(YEARS, { ...place, replaces: formula }, table)).toMatchObject({
        ok: true,
        area: 'F2:L11',
      });
      expect((await book.formulas('Sheet1'))[0]?.[0]).toBe(YEARS);
    });

    test('leaves a formula that is another by now', async () => {
      const book = openWorkbook();
      await put(book, 'F2', [['=1+1']]);
      expect(await insertFormula(YEARS, { ...place, replaces: wrong }, table)).toEqual({
        ok: false,
        reason: 'occupied',
        detail: 'F2',
      });
      expect(await book.formulas('Sheet1')).toEqual([['=1+1']]);
    });

    test('leaves it where something else is in the way too, which looking tells', async () => {
      const book = openWorkbook();
      await insertFormula(wrong, place, oneCell);
      await put(book, 'G3', [['mine']]);
      await select(book, 'F2');
      expect((await look(table))?.target).toMatchObject({ occupied: 'F2', formula: undefined });
      expect(await insertFormula(YEARS, { ...place, replaces: wrong }, table)).toMatchObject({ ok: false });
      expect((await book.formulas('Sheet1'))[0]?.[0]).toBe(wrong);
    });

    test('puts it back where the other has not the room that it turns out to need', async () => {
      const book = openWorkbook();
      await insertFormula(wrong, place, oneCell);
      await put(book, 'G3', [['mine']]);
      expect(await insertFormula(YEARS, { ...place, replaces: wrong }, oneCell)).toEqual({
        ok: false,
        reason: 'blocked',
      });
      expect((await book.formulas('Sheet1'))[0]?.[0]).toBe(wrong);
    });
  });

  test('is one step of the undo list, or as many as an older Excel makes of it', async () => {
    const book = openWorkbook();
    const place = { sheet: 'Sheet1', cell: 'A1' };
    book.onRequest = (_, number, carryOut) =>
      number === 3 ? Promise.resolve(refused('UndoNotSupported')) : carryOut();
    expect(await insertFormula('=ICT.VERSION()', place, oneCell)).toMatchObject({ ok: true });
  });

  test.each([
    ['InvalidArgument', 'formula'],
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'cell edit'],
    ['GeneralException', 'failed'],
  ])('%s of Excel is told as: %s', async (code, reason) => {
    const book = openWorkbook();
    book.onRequest = (_, number, carryOut) => (number === 3 ? Promise.resolve(refused(code)) : carryOut());
    const place = { sheet: 'Sheet1', cell: 'A1' };
    expect(await insertFormula('=ICT.VERSION()', place, oneCell)).toMatchObject({ ok: false, reason });
  });
});

describe('cells to read', () => {
  const councils = [
    ['Authority', 'Budget'],
    ['Bromley', 2000],
  ];

  test('are those selected, where they are more than one', async () => {
    const book = openWorkbook();
    await put(book, 'B3:C4', councils);
    await put(book, 'H1', [['elsewhere']]);
    await select(book, 'A:C');
    expect(await cellsToRead()).toEqual({
      sheet: 'Sheet1',
      address: 'B3:C4',
      row: 2,
      column: 1,
      rows: 2,
      columns: 2,
      values: councils,
      wereSelected: true,
    });
  });

  test('are all that the sheet holds, where several ranges are selected', async () => {
    const book = openWorkbook();
    await put(book, 'B3:C4', councils);
    book.requests.length = 0;
    book.onRequest = (_, number, carryOut) =>
      number === 1 ? Promise.resolve(refused('InvalidSelection')) : carryOut();
    expect(await cellsToRead()).toMatchObject({ address: 'B3:C4', wereSelected: false });
  });

  test('can be read again where they are, as long as their sheet is there', async () => {
    const book = openWorkbook();
    await put(book, 'B3:C4', councils);
    await select(book, 'H1');
    const cells = await cellsAt({ sheet: 'Sheet1', address: 'B3:C4' });
    expect(cells).toMatchObject({ address: 'B3:C4', row: 2, column: 1, values: councils });
    expect(await cellsAt({ sheet: 'Gone', address: 'B3:C4' })).toBeUndefined();
  });

  test.each(['A1', 'F10:G12'])('are all that the sheet holds, where %s says nothing', async (selected) => {
    const book = openWorkbook();
    await put(book, 'B3:C4', councils);
    await select(book, selected);
    expect(await cellsToRead()).toMatchObject({ address: 'B3:C4', values: councils });
  });

  test('are none on an empty sheet', async () => {
    openWorkbook();
    expect(await cellsToRead()).toBeUndefined();
  });

  test('say how many they are, though no more are read than is quick', async () => {
    const book = openWorkbook();
    await put(book, 'A1', [['first']]);
    await put(book, 'BZ900', [['last']]);
    const cells = await cellsToRead();
    expect(cells).toMatchObject({ address: 'A1:BZ900', rows: 900, columns: 78 });
    expect(cells?.values).toHaveLength(500);
    expect(cells?.values[0]).toHaveLength(50);
    expect(await cellsAt({ sheet: 'Sheet1', address: 'A1:BZ900' })).toMatchObject({ rows: 900, columns: 78 });
  });
});

test('a selection and a change of sheet are told, until nobody wants to know', async () => {
  const book = await somebodysWorkbook();
  let told = 0;
  const stop = await onSelection(() => told++);
  await select(book, 'B2', 'Notes');
  await book.host.settle();
  expect(told).toBeGreaterThan(0);
  await select(book, 'B3', 'Last');
  stop();
  await book.host.settle();
  told = 0;
  await select(book, 'B4', 'Last');
  await book.host.settle();
  expect(told).toBe(0);
});

describe('separators, where two and a half is 2,5', () => {
  test.each([
    ['=ICT.SAVING.BASELINE(500000, 25.5%)', '=ICT.SAVING.BASELINE(500000; 25,5%)'],
    ['=ICT.SHARE.PENCE(0.13, {5;3;2})', '=ICT.SHARE.PENCE(0,13; {5;3;2})'],
    ['=F({"a, b",1.5;"{c",2},A1)', '=F({"a, b"\\1,5;"{c"\\2};A1)'],
    ["=F('Joint, 1.5'!A1:B2,3)", "=F('Joint, 1.5'!A1:B2;3)"],
    ['=F(1,2)', '=F(1;2)'],
    ['=F("0.7 CPI + 0.3 RPI",1.5)', '=F("0.7 CPI + 0.3 RPI";1,5)'],
    ["=F('2,5 plan'!A1,'2.5 plan'!A1)", "=F('2,5 plan'!A1;'2.5 plan'!A1)"],
  ])('%s is shown as %s, and taken back', (office, local) => {
    expect(asShown(office, ',')).toBe(local);
    expect(asTaken(local, ',')).toBe(office);
  });

  test('differ in nothing elsewhere', () => {
    expect(asShown('=F(1.5,2)', '.')).toBe('=F(1.5,2)');
    expect(asTaken('=F(1.5,2)', '.')).toBe('=F(1.5,2)');
  });
});
