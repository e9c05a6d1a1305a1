import { insertFormula, keepText, keptText, removeSheets } from '../../src/workbook';
import { closeWorkbooks, refused, somebodysWorkbook, state, type Workbook } from './excel';

/**
 * Each request of each small action fails in turn, in each way that a request can. What writes whole models is
 * tried the same way in failures.test.ts and change.test.ts.
 */
afterEach(closeWorkbooks);

type Action = () => Promise<{ readonly ok: boolean }>;

/** An action, made ready in a workbook that has what it needs. */
const actions: Record<string, (book: Workbook) => Promise<Action>> = {
  'inserting a formula': () =>
    Promise.resolve(() =>
      insertFormula('=ICT.SAVING.BASELINE(500000,0.25)', { sheet: 'Sheet1', cell: 'D5' }, oneCell),
    ),
  'inserting one that spills': () =>
    Promise.resolve(() =>
      insertFormula(
        '=ICT.CONTRACT.YEARS(3600000,DATE(2011,4,1),5,4,3,3%)',
        { sheet: 'Sheet1', cell: 'D5' },
        { rows: 10, columns: 7 },
      ),
    ),
  'keeping scenarios': async () => {
    await keepText('before');
    return () => keepText('after');
  },
  'removing sheets': async (book) => {
    const ids = await addSheets(book, ['Ours', 'Ours too']);
    return () => removeSheets(ids);
  },
};
const oneCell = { rows: 1, columns: 1 };

/** Sheets with a figure and a name for it each. */
const addSheets = (book: Workbook, names: readonly string[]) =>
  book.run(async (context) => {
    const sheets = names.map((name) => {
      const sheet = context.workbook.worksheets.add(name).load('id');
      sheet.getRange('A1').values = [[1]];
      context.workbook.names.add(`Figure_${name.replace(' ', '_')}`, sheet.getRange('A1'));
      return sheet;
    });
    await context.sync();
    return sheets.map(({ id }) => id);
  });

const LOST = 'is carried out, but its answer is lost';

const failures: Record<string, Workbook['onRequest']> = {
  'is refused': () => Promise.resolve(refused('GeneralException')),
  'finds the sheet protected': () => Promise.resolve(refused('AccessDenied')),
  'finds a cell being edited': () => Promise.resolve(refused('InvalidOperationInCellEditMode')),
  [LOST]: async (_request, _number, carryOut) => {
    await carryOut();
    return refused('GeneralException');
  },
};

/** All that anybody would miss. */
const everything = async (book: Workbook) => ({ ...(await state(book)), kept: await keptText() });

const cases = Object.keys(actions).flatMap((action) =>
  Object.keys(failures).map((failure) => ({ action, failure })),
);

test.each(cases)('$action: whichever request $failure, all is as before or as asked', async (tried) => {
  const prepared = async () => {
    const book = await somebodysWorkbook();
    const act = await actions[tried.action]?.(book);
    if (!act) throw new Error('no such action');
    return { book, act };
  };
  const whole = await prepared();
  const before = await everything(whole.book);
  whole.book.requests.length = 0;
  expect(await whole.act()).toMatchObject({ ok: true });
  const requests = whole.book.requests.length;
  const asked = await everything(whole.book);
  expect(asked).not.toEqual(before);
  for (let failing = 1; failing <= requests; failing++) {
    const { book, act } = await prepared();
    book.requests.length = 0;
    const failure = failures[tried.failure];
    if (!failure) throw new Error('no such failure');
    book.onRequest = (request, number, carryOut) =>
      number === failing ? failure(request, number, carryOut) : carryOut();
    const { ok } = await act();
    const after = await everything(book);
    // What is said is so. Only where Excel's answer is lost nobody can know, and there is no third state then either.
    if (ok || tried.failure !== LOST) expect([failing, after]).toEqual([failing, ok ? asked : before]);
    else expect([before, asked]).toContainEqual(after);
    closeWorkbooks();
  }
});
