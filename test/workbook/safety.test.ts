import { serialFromDate } from '../../src/model/contract/calendar';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { layOut } from '../../src/workbook/plan/model';
import { goTo, removeSheets, writeModel, type WrittenSheet } from '../../src/workbook';
import { closeWorkbooks, openWorkbook, refused, rowOf, somebodysWorkbook, state } from './excel';
import { changed, withCouncils } from './scenarios';

afterEach(closeWorkbooks);

const names = ['About', 'Inputs', 'Published', 'Contract', 'Costs', 'Savings', 'Sharing', 'Checks'];

async function writtenSheets(scenario = exampleScenario()) {
  const result = await writeModel([scenario]);
  if (!result.ok) throw new Error(`not written: ${result.reason}`);
  return result.sheets;
}

const ids = (sheets: readonly WrittenSheet[]) => sheets.map(({ id }) => id);

const idOf = (sheets: readonly WrittenSheet[], role: WrittenSheet['role']) =>
  sheets.find((sheet) => sheet.role === role)?.id ?? '';

test('new sheets come after the one on show, which stays on show, and no cell of others is touched', async () => {
  const book = await somebodysWorkbook();
  const before = await state(book);
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: true });
  const after = await state(book);
  expect(after.sheets).toEqual(['Sheet1', 'Notes', ...names, 'Last']);
  expect(after.active).toBe('Notes');
  expect(after.cells).toEqual(before.cells);
  expect(after.names).toEqual(expect.arrayContaining(before.names));
});

test('sheets, names and tables that are there keep their names', async () => {
  const book = await somebodysWorkbook();
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.add('CONTRACT');
    context.workbook.names.add('annual_charge', '=0.05');
    sheet.getRange('A1:A2').values = [['x'], [1]];
    sheet.tables.add('A1:A2', true).name = 'Councils';
    await context.sync();
  });
  expect((await writtenSheets()).map(({ name }) => name)).toEqual(
    names.map((name) => (name === 'Contract' ? 'Contract (2)' : name)),
  );
  expect(await book.names()).toEqual(
    expect.arrayContaining(['annual_charge', 'Annual_charge_2', 'Term_years_2']),
  );
  expect((await book.values('Contract (2)'))[6]?.[2]).toBe(34_784_863.86);
  expect((await book.values('CONTRACT'))[1]?.[0]).toBe(1);
});

const typed = [
  '=HYPERLINK("x")',
  '+1',
  '-2+3',
  '@SUM(1)',
  "O'Neil & Sons",
  "'quoted",
  '2010-11',
  '3%',
  'TRUE',
  '1e5',
  '="a"&"b"',
  '＝1+1',
  '<img src=x onerror=1>',
  '\u202Eyelmorb\u202C',
  '__proto__',
  'A'.repeat(200),
];

test('what somebody typed is written as text, whatever it looks like, and never calculated', async () => {
  const book = openWorkbook();
  const scenario = changed((document) => {
    const [bromley] = document.councils;
    if (!bromley) throw new Error('the example has changed');
    document.name = '=1+1';
    document.councils = typed.map((name) => ({
      ...bromley,
      name,
      alone: { value: null, status: 'Not known', source: name, date: name, note: name },
    }));
  });
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const [inputs, savings] = [await book.values('Inputs'), await book.values('Savings')];
  expect([inputs[0]?.[0], savings[0]?.[0]]).toEqual(['Inputs: =1+1', 'Savings: =1+1']);
  const first = savings.findIndex(([label]) => label === 'As-is cost');
  expect(savings.slice(first + 1, first + 1 + typed.length).map(([name]) => name)).toEqual(typed);
  const alone = inputs.filter((row) => String(row[1]).endsWith(', alone'));
  expect(alone.map((row) => row[1])).toEqual(typed.map((name) => `${name}, alone`));
  expect(alone.map((row) => [row[6], row[8]])).toEqual(typed.map((name) => [name, name]));
  // Save that a month is a month.
  const month = serialFromDate({ year: 2010, month: 11, day: 1 });
  expect(alone.map((row) => row[7])).toEqual(typed.map((date) => (date === '2010-11' ? month : date)));
  // Every formula is one that was planned, and no plan has what somebody typed in a formula.
  const planned = new Set(
    layOut([scenario]).plan.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
    ),
  );
  const [shown, formulas] = [inputs.flat(), (await book.formulas('Inputs')).flat()];
  const calculated = formulas.filter((cell, index) => cell !== shown[index]);
  expect(calculated.length).toBeGreaterThan(typed.length);
  for (const formula of calculated) expect(planned).toContain(formula);
});

test('an Excel that cannot undo a moved sheet gets the sheets all the same', async () => {
  const book = await somebodysWorkbook();
  book.onRequest = (_, number, carryOut) =>
    number === 11 ? Promise.resolve(refused('UndoNotSupported')) : carryOut();
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: true });
  expect(await book.sheets()).toEqual(['Sheet1', 'Notes', ...names, 'Last']);
});

test('an older Excel gets the sheets without page layout', async () => {
  const book = await somebodysWorkbook({ sets: (version) => Number(version.split('.')[1]) < 8 });
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: true });
  expect([...book.host.used].some((member) => member.startsWith('PageLayout'))).toBe(false);
});

test('sheets print on A4 landscape in type that can be read, and keep their headings in view', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Inputs');
    const { pageLayout } = sheet;
    pageLayout.load('orientation,paperSize,zoom');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'A4']);
    // Of type of 11 points, six are left.
    expect(pageLayout.zoom.scale).toBeGreaterThanOrEqual(55);
    expect([titles.address, frozen.address]).toEqual(['Inputs!1:1', 'Inputs!A1:C5']);
  });
});

test('removing takes away the sheets and the names of their cells, and nothing else', async () => {
  const book = await somebodysWorkbook();
  const before = await state(book);
  const first = await writtenSheets();
  const second = await writtenSheets(withCouncils(['Croydon']));
  expect(await removeSheets([...ids(second), 'Gone'])).toEqual({ ok: true, removed: 8 });
  expect(rowOf(await book.values('Savings'), 'As-is, total')?.[1]).toBe(51_750_000);
  expect(await removeSheets(ids(first))).toEqual({ ok: true, removed: 8 });
  expect(await state(book)).toEqual(before);
  expect(await removeSheets(ids(first))).toEqual({ ok: true, removed: 0 });
  expect(await state(book)).toEqual(before);
});

test('our sheets are known by their ids: a sheet of the user’s with a name we once gave is left alone', async () => {
  const book = await somebodysWorkbook();
  const ours = await writtenSheets();
  await book.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem('Savings').name = 'Savings 2011';
    const theirs = worksheets.add('Savings');
    theirs.getRange('A1').values = [['theirs']];
    names.add('Theirs', theirs.getRange('A1'));
    worksheets.getItem('Contract').delete();
    await context.sync();
  });
  expect(await goTo(idOf(ours, 'savings'))).toBe(true);
  expect((await state(book)).active).toBe('Savings 2011');
  expect(await removeSheets(ids(ours))).toEqual({ ok: true, removed: 7 });
  expect(await book.sheets()).toEqual(['Sheet1', 'Notes', 'Last', 'Savings']);
  expect(await book.values('Savings')).toEqual([['theirs']]);
  expect(await book.names()).toEqual(expect.arrayContaining(['Budget', 'Theirs']));
  expect(await goTo(idOf(ours, 'savings'))).toBe(false);
});

test.each(['deleted', 'hidden'])('when every other sheet is %s, nothing is removed', async (how) => {
  const book = await somebodysWorkbook();
  const ours = await writtenSheets();
  await book.run(async (context) => {
    for (const name of ['Sheet1', 'Notes', 'Last']) {
      const sheet = context.workbook.worksheets.getItem(name);
      if (how === 'deleted') sheet.delete();
      else sheet.visibility = 'Hidden';
    }
    await context.sync();
  });
  const before = [await book.sheets(), await book.names(), await book.formulas('Savings')];
  expect(await removeSheets(ids(ours))).toEqual({ ok: false, reason: 'last sheet' });
  expect([await book.sheets(), await book.names(), await book.formulas('Savings')]).toEqual(before);
});

test('sheets cannot be removed from a protected workbook', async () => {
  const book = await somebodysWorkbook();
  const ours = await writtenSheets();
  book.host.book.root.protection.protect();
  expect(await removeSheets(ids(ours))).toEqual({ ok: false, reason: 'protected' });
  expect(await book.sheets()).toContain('Inputs');
});

test('going to a sheet shows it; one that is gone is said to be', async () => {
  const book = await somebodysWorkbook();
  const ours = await writtenSheets();
  expect(await goTo(idOf(ours, 'savings'))).toBe(true);
  expect((await state(book)).active).toBe('Savings');
  expect(await goTo('Nowhere')).toBe(false);
});

test('the functions need not have answered while the sheets are written', async () => {
  const book = openWorkbook();
  book.host.functions.strictBusy = true;
  book.host.functions.path = 'batched';
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: true });
  await book.host.settle();
  expect((await book.values('Contract'))[6]?.[2]).toBe(34_784_863.86);
});
