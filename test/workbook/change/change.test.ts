import { exampleScenario } from '../../../src/model/scenario/document/example';
import {
  changeFormulas,
  lookAtFormulas,
  removeSheets,
  standingModels,
  writeModel,
} from '../../../src/workbook';
import { layOut } from '../../../src/workbook/plan/model';
import { failing } from '../agree';
import { closeWorkbooks, openWorkbook, somebodysWorkbook, state, type Workbook } from '../excel';

afterEach(closeWorkbooks);

const SHEETS = ['About', 'Inputs', 'Published', 'Contract', 'Costs', 'Savings', 'Sharing', 'Checks'];

async function allFormulas(book: Workbook, sheets: readonly string[] = SHEETS) {
  const all: unknown[][][] = [];
  for (const name of sheets) all.push(trimmed(await book.formulas(name)));
  return all;
}

/** Without what is empty at the end of rows and below the last: a cleared cell may still count as used. */
const trimmed = (cells: readonly unknown[][]) =>
  upTo(
    cells.map((row) => upTo(row, (cell) => cell !== '')),
    (row) => row.length > 0,
  );

function upTo<T>(list: readonly T[], last: (one: T) => boolean): T[] {
  let length = list.length;
  while (length > 0 && !list.slice(length - 1).some(last)) length--;
  return list.slice(0, length);
}

async function written(formulas: 'plain' | 'ict' | 'values' = 'plain') {
  const book = openWorkbook();
  expect(await writeModel([exampleScenario()], { formulas })).toMatchObject({ ok: true });
  return book;
}

const put = (book: Workbook, sheet: string, address: string, content: unknown) =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });

test('plain, then values, then plain: the same formulas, and no formula in between', async () => {
  const book = await written();
  const [before, results] = [await allFormulas(book), await book.values('Savings')];
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept: [] });
  expect((await allFormulas(book)).flat(2).filter((cell) => String(cell).startsWith('='))).toEqual([]);
  expect(trimmed(await book.values('Savings'))).toEqual(trimmed(results));
  expect(await standingModels()).toEqual([{ number: 1, formulas: 'values', sheets: SHEETS }]);
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: [] });
  expect(await allFormulas(book)).toEqual(before);
  expect(await failing(book, layOut([exampleScenario()]))).toEqual([]);
});

test('plain, then the add-in’s functions, and back: each as if it had been written so', async () => {
  const ict = await allFormulas(await written('ict'));
  closeWorkbooks();
  const book = await written();
  const plain = await allFormulas(book);
  const asked = await lookAtFormulas(1, 'ict');
  expect(asked).toMatchObject({ ok: true, kept: [] });
  expect(await allFormulas(book)).toEqual(plain);
  book.requests.length = 0;
  expect(await changeFormulas(1, 'ict')).toEqual(asked);
  // Three to look, one for each sheet that changes, one to keep how they are written.
  expect(book.requests.length).toBeLessThanOrEqual(9);
  expect(await allFormulas(book)).toEqual(ict);
  expect(await failing(book, layOut([exampleScenario()], { formulas: 'ict' }))).toEqual([]);
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept: [] });
  expect((await allFormulas(book)).flat(2).filter((cell) => String(cell).startsWith('='))).toEqual([]);
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: [] });
  expect(await allFormulas(book)).toEqual(plain);
  expect(book.host.notImplemented).toEqual([]);
});

test('what was written as values gets its formulas', async () => {
  const plain = await allFormulas(await written());
  closeWorkbooks();
  const book = await written('values');
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: [] });
  expect(await allFormulas(book)).toEqual(plain);
});

test('inputs, formulas and figures that somebody changed, notes and inserted rows stay, on sheets by other names', async () => {
  const book = await written();
  await put(book, 'Inputs', 'E16', 2_500_000);
  await put(book, 'Savings', 'C12', '=SUM(F12:N12)*2');
  await put(book, 'Savings', 'P20', '=C12+1');
  await book.run(async (context) => {
    const savings = context.workbook.worksheets.getItem('Savings');
    savings.getRange('15:16').insert('Down');
    savings.getRange('A15').values = [['Our own note']];
    savings.name = 'What we save';
    context.workbook.worksheets.getItem('Inputs').name = 'Our inputs (1)';
    await context.sync();
  });
  const sheets = SHEETS.map((name) => ({ Savings: 'What we save', Inputs: 'Our inputs (1)' })[name] ?? name);
  const before = await allFormulas(book, sheets);
  const kept = ["'What we save'!C12"];
  expect(await lookAtFormulas(1, 'values')).toMatchObject({ ok: true, kept });
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept });
  const frozen = await book.formulas('What we save');
  expect([frozen[11]?.[2], frozen[14]?.[0], frozen[21]?.[15]]).toEqual([
    '=SUM(F12:N12)*2',
    'Our own note',
    '=C12+1',
  ]);
  expect((await book.formulas('Our inputs (1)'))[15]?.[4]).toBe(2_500_000);
  await put(book, 'What we save', 'C20', 123);
  expect(await changeFormulas(1, 'plain')).toMatchObject({
    ok: true,
    kept: ["'What we save'!C12", "'What we save'!C20"],
  });
  const after = await allFormulas(book, sheets);
  const changed = (before[5]?.[19] ?? []).map((cell, column) => (column === 2 ? 123 : cell));
  expect(after[5]?.[19]).toEqual(changed);
  after[5]?.splice(19, 1, before[5]?.[19] ?? []);
  expect(after).toEqual(before);
});

test('a note over one unit of a frozen sheet is left as it is, and nothing else, among rows that read alike', async () => {
  const book = await written();
  const before = await allFormulas(book);
  expect(before[5]?.slice(69, 77).map((row) => row[1])).toEqual(Array(8).fill('£ a year'));
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept: [] });
  await put(book, 'Savings', 'B70', 'my note');
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: [] });
  const after = await allFormulas(book);
  expect(after[5]?.[69]?.[1]).toBe('my note');
  await put(book, 'Savings', 'B70', '£ a year');
  expect(await allFormulas(book)).toEqual(before);
});

test('rows inserted among rows of a frozen sheet that read alike are told by what was frozen', async () => {
  const book = await written();
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept: [] });
  await book.run(async (context) => {
    const savings = context.workbook.worksheets.getItem('Savings');
    savings.getRange('72:73').insert('Down');
    savings.getRange('B72:B73').values = [['£ a year'], ['£ a year']];
    savings.getRange('C75').values = [[123]];
    await context.sync();
  });
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: ['Savings!C75'] });
  const savings = trimmed(await book.formulas('Savings'));
  expect(savings.slice(71, 73)).toEqual([
    ['', '£ a year'],
    ['', '£ a year'],
  ]);
  expect(savings[73]?.[0]).toMatch(/^=.*cost that is left/);
  expect(savings[74]?.[2]).toBe(123);
});

test('a sheet’s name may hold what a formula could be mistaken to say', async () => {
  const book = await written();
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Inputs').name = 'FY X Y';
    await context.sync();
  });
  const sheets = SHEETS.map((name) => (name === 'Inputs' ? 'FY X Y' : name));
  const before = await allFormulas(book, sheets);
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true, kept: [] });
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true, kept: [] });
  expect(await allFormulas(book, sheets)).toEqual(before);
});

test.each(['plain', 'ict'] as const)('cancelled half-way, %s formulas are as they were', async (formulas) => {
  const book = await written(formulas);
  const before = await state(book);
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => {
    if (done === 4) stop.abort();
  };
  const result = await changeFormulas(1, 'values', { signal: stop.signal, onProgress });
  expect(result).toEqual({ ok: false, reason: 'cancelled' });
  expect(await state(book)).toEqual(before);
});

test('a model without one of its sheets is none that could be changed, and of two each is changed by itself', async () => {
  const book = await somebodysWorkbook();
  await writeModel([exampleScenario()]);
  await writeModel([exampleScenario()], { formulas: 'ict' });
  expect((await standingModels()).map(({ number, formulas }) => [number, formulas])).toEqual([
    [2, 'ict'],
    [1, 'plain'],
  ]);
  const { cells } = await state(book);
  expect(await changeFormulas(2, 'values')).toMatchObject({ ok: true, kept: [] });
  expect((await state(book)).cells).toEqual(cells);
  expect((await book.formulas('Savings')).flat().some((cell) => String(cell).startsWith('='))).toBe(true);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Costs').delete();
    await context.sync();
  });
  expect((await standingModels()).map(({ number }) => number)).toEqual([2]);
  expect(await changeFormulas(1, 'values')).toEqual({ ok: false, reason: 'sheets gone' });
});

test('removing the sheets of a model takes away what was kept of how it was written', async () => {
  const book = openWorkbook();
  const result = await writeModel([exampleScenario()]);
  if (!result.ok) throw new Error(result.reason);
  const kept = () =>
    book.run(async (context) => {
      const { settings } = context.workbook;
      settings.load('items/key');
      await context.sync();
      return settings.items.map(({ key }) => key);
    });
  expect(await kept()).toEqual(['JointICT.model.1']);
  await removeSheets(result.sheets.map(({ id }) => id));
  expect(await kept()).toEqual([]);
});

test('an error that is no result is not frozen: its cells are told, and nothing is changed', async () => {
  const book = await written();
  await put(book, 'Inputs', 'E17', '=NOSUCHFUNCTION(1)');
  const before = await allFormulas(book);
  const asked = await lookAtFormulas(1, 'values');
  expect(asked).toMatchObject({ ok: false, reason: 'unfinished' });
  const errors = 'errors' in asked ? asked.errors : [];
  // The cell itself: what hangs on it says not known.
  expect(errors).toContainEqual({ address: 'Inputs!E17', error: '#NAME?' });
  expect(await changeFormulas(1, 'values')).toEqual(asked);
  expect(await allFormulas(book)).toEqual(before);
});

test('an error that is a result is told, and frozen if that is asked for', async () => {
  const book = await written();
  await put(book, 'Inputs', 'E17', '=1/0');
  const asked = await lookAtFormulas(1, 'values');
  expect('errors' in asked && asked.errors).toContainEqual({ address: 'Inputs!E17', error: '#DIV/0!' });
  expect(await changeFormulas(1, 'values')).toMatchObject({ ok: true });
  expect((await book.values('Inputs'))[16]?.[4]).toBe('#DIV/0!');
});
