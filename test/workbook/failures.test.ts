import { exampleScenario } from '../../src/model/scenario/document/example';
import { removeSheets, writeModel } from '../../src/workbook';
import { closeWorkbooks, openWorkbook, refused, somebodysWorkbook, state } from './excel';

afterEach(closeWorkbooks);

describe('a failure leaves the workbook as it was', () => {
  test.each([
    ['with something on it', [['theirs']]],
    ['still empty', undefined],
  ])(
    'a sheet that somebody else adds meanwhile under our name, %s, is not taken for ours',
    async (_, values) => {
      const book = await somebodysWorkbook();
      book.onRequest = async (_, number, carryOut) => {
        if (number === 2) {
          const theirs = book.host.book.root.worksheets.add('Contract');
          if (values) theirs.getRange('A1').values = values;
        }
        return carryOut();
      };
      expect(await writeModel([exampleScenario()])).toMatchObject({
        ok: false,
        detail: expect.stringContaining('ItemAlreadyExists') as string,
      });
      expect(await book.sheets()).toEqual(['Sheet1', 'Notes', 'Last', 'Contract']);
      expect(await book.values('Contract')).toEqual(values ?? [['']]);
    },
  );

  test('when even the removal fails, the report says on which sheets some of it may be', async () => {
    const book = await somebodysWorkbook();
    book.onRequest = (_, number, carryOut) =>
      number >= 10 ? Promise.resolve(refused('GeneralException')) : carryOut();
    expect(await writeModel([exampleScenario()])).toMatchObject({
      ok: false,
      reason: 'failed',
      leftBehind: true,
      detail: expect.stringContaining(
        'Look at About, Inputs, Published, Contract, Costs, Savings, Sharing, Checks',
      ) as string,
    });
  });
});

describe('a removal cannot be taken back', () => {
  const added = async () => {
    const book = await somebodysWorkbook();
    const id = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Ours').load('id');
      await context.sync();
      return sheet.id;
    });
    book.requests.length = 0;
    return { book, id };
  };

  test('what Excel refused is asked again, once', async () => {
    const { book, id } = await added();
    book.onRequest = (_, number, carryOut) =>
      number === 3 ? Promise.resolve(refused('GeneralException')) : carryOut();
    expect(await removeSheets([id])).toEqual({ ok: true, removed: 1 });
    expect(await book.sheets()).not.toContain('Ours');
  });

  test('refused again, it is said where some of it may still be', async () => {
    const { book, id } = await added();
    book.onRequest = (_, number, carryOut) =>
      number >= 3 ? Promise.resolve(refused('GeneralException')) : carryOut();
    expect(await removeSheets([id])).toMatchObject({
      ...{ ok: false, reason: 'failed', leftBehind: true },
      // What was refused first, and what was refused when it was asked for again.
      detail: expect.stringMatching(/^GeneralException\..*Look at Ours\. GeneralException\./) as string,
    });
    expect(book.requests).toHaveLength(4);
  });

  test('nor is Excel asked again while a cell is edited', async () => {
    const { book, id } = await added();
    book.onRequest = (_, number, carryOut) =>
      number === 3 ? Promise.resolve(refused('InvalidOperationInCellEditMode')) : carryOut();
    expect(await removeSheets([id])).toMatchObject({ ok: false, reason: 'cell edit' });
    expect(await book.sheets()).toContain('Ours');
  });
});

test.each([0, 1, 2])('cancelled while sheet %i is written, it leaves nothing behind', async (during) => {
  const book = await somebodysWorkbook();
  const before = await state(book);
  const stop = new AbortController();
  const result = await writeModel([exampleScenario()], {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === during) stop.abort();
    },
  });
  expect(result).toEqual({ ok: false, reason: 'cancelled' });
  expect(await state(book)).toEqual(before);
});

test('cancelled before it begins, it asks Excel nothing', async () => {
  const book = openWorkbook();
  expect(await writeModel([exampleScenario()], { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    reason: 'cancelled',
  });
  expect(book.requests).toEqual([]);
});

test('a protected structure and a read-only workbook are seen before the first change', async () => {
  const book = await somebodysWorkbook();
  book.host.book.root.protection.protect();
  expect(await writeModel([exampleScenario()])).toEqual({ ok: false, reason: 'protected' });
  Object.assign(book.host.book.root, { readOnly: true });
  expect(await writeModel([exampleScenario()])).toEqual({ ok: false, reason: 'read only' });
  expect(book.requests).toHaveLength(2);
});

test('a cell being edited is told apart from a fault', async () => {
  const book = await somebodysWorkbook();
  const before = await state(book);
  book.requests.length = 0;
  book.onRequest = (_, number, carryOut) =>
    number === 3 ? Promise.resolve(refused('InvalidOperationInCellEditMode')) : carryOut();
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: false, reason: 'cell edit' });
  expect(await state(book)).toEqual(before);
});
