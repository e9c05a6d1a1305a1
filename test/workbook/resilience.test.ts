import { isDeepStrictEqual } from 'node:util';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { reportOf } from '../../src/model/scenario/risk/report';
import {
  changeFormulas,
  type FormulaKind,
  insertFormula,
  keepText,
  readModels,
  removeSheets,
  repairModel,
  updateInputs,
  writeModel,
} from '../../src/workbook';
import { valueOf } from './agree';
import { everything } from './everything';
import { closeWorkbooks, refused, somebodysWorkbook, type Workbook } from './excel';
import { changed } from './scenarios';

/**
 * Whatever changes the workbook is tried with each of its requests failing in turn, in each way that a request can.
 */
afterEach(closeWorkbooks);

type Action = () => Promise<{ readonly ok: boolean }>;

const example = exampleScenario();

/** The example, with a cost, its source, an extension and a name changed. */
const edited = changed((document) => {
  document.name = 'Another name';
  const [, lewisham] = document.councils;
  if (!lewisham) throw new Error('the example has changed');
  lewisham.joint = { value: 2_345_678.9, status: 'Assumed', source: 'A letter', date: '2026-11', note: '' };
  document.contract.extensions.value = [{ years: 4, decision: 'exercised' }];
});

/** A model that stands, written this way, and then the other. */
const changing = (from: FormulaKind, to: FormulaKind) => async () => {
  await written(from);
  return () => changeFormulas(1, to);
};

async function written(formulas: FormulaKind = 'plain') {
  expect(await writeModel([example], { formulas })).toMatchObject({ ok: true });
}

const WRITING_ALL = 'writing a model, its risks and its formulas as values';

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
  'writing a model': () => Promise.resolve(() => writeModel([example])),
  [WRITING_ALL]: () => {
    const risk = valueOf(reportOf(example, { runs: 1000, seed: 2010 }, { year: 2026, month: 11, day: 25 }));
    return Promise.resolve(() => writeModel([example], { formulas: 'values', risk }));
  },
  'freezing formulas': changing('plain', 'values'),
  'changing plain formulas to functions': changing('plain', 'ict'),
  'changing functions to plain formulas': changing('ict', 'plain'),
  'an edit in the pane': async () => {
    await written();
    return () => updateInputs(1, [example], [edited]);
  },
  'a repair': async (book) => {
    await written();
    await spoil(book);
    const [model] = await readModels();
    const damages = model?.damages ?? [];
    expect(damages.map(({ kind }) => kind)).toEqual(['name deleted', 'value', 'table deleted']);
    return () => repairModel(1, damages, [example]);
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

/** A figure that cannot be read, a name that is gone and a table by another name. */
const spoil = (book: Workbook) =>
  book.run(async (context) => {
    const { names, tables } = context.workbook;
    names.getItem('Lewisham_joint').getRange().getOffsetRange(0, 2).values = [['about 2m']];
    names.getItem('Bromley_alone').delete();
    tables.getItem('Other_costs').name = 'Costs_of_ours';
    await context.sync();
  });

const LOST = 'is carried out, but its answer is lost';

const codes = ['GeneralException', 'AccessDenied', 'InvalidOperationInCellEditMode'];

const failures: Record<string, Workbook['onRequest']> = {
  'is refused': (_request, number) => Promise.resolve(refused(codes[number % codes.length] ?? '')),
  'fails half-way': (request, _number, carryOut) => {
    const half = Math.floor(request.Actions.length / 2);
    request.Actions.splice(half, Infinity, { Id: 0, ActionType: 3, Name: 'Fail', ObjectPathId: -1 });
    return carryOut();
  },
  [LOST]: async (_request, _number, carryOut) => {
    await carryOut();
    return refused('GeneralException');
  },
};

/** Where most is written, a request that is carried out leaves most behind. The rest of it is for `npm run fuzz`. */
const tried: Record<string, readonly string[]> = {
  [WRITING_ALL]: process.env['FUZZ_WORKBOOKS'] === undefined ? [] : [LOST],
};
const cases = Object.keys(actions).flatMap((action) =>
  (tried[action] ?? Object.keys(failures)).map((failure) => ({ action, failure })),
);

// Some of them write dozens of models.
jest.setTimeout(300_000);

test.each(cases)(
  '$action: whichever request $failure, all is as before or as asked',
  async ({ action, failure: how }) => {
    const failure = failures[how];
    if (!failure) throw new Error('no such failure');
    const prepared = async () => {
      closeWorkbooks();
      const book = await somebodysWorkbook();
      const act = await actions[action]?.(book);
      if (!act) throw new Error('no such action');
      return { book, act };
    };
    let { book, act } = await prepared();
    await book.host.settle();
    const before = everything(book);
    /** What the workbook came to otherwise, and whether it was said that all went well. */
    const others: { failing: number; ok: boolean; after: typeof before }[] = [];
    for (let failing = 1; ; failing++) {
      book.requests.length = 0;
      book.onRequest = (request, number, carryOut) => {
        if (number !== failing) return carryOut();
        return failure(request, number, carryOut);
      };
      const { ok } = await act();
      let after = everything(book);
      if (!isDeepStrictEqual(after, before)) {
        // A formula may take its cell's format from those that it is about, once it is calculated.
        await book.host.settle();
        after = everything(book);
      }
      if (book.requests.length < failing) {
        expect(ok).toBe(true);
        expect(after).not.toEqual(before);
        // What is said is so. Only where Excel's answer is lost nobody can know, and there is no third state then either.
        for (const other of others) expect(other).toEqual({ ...other, after });
        return;
      }
      if (!ok && how !== LOST) expect([failing, after]).toEqual([failing, before]);
      if (isDeepStrictEqual(after, before) && !ok) continue;
      others.push({ failing, ok, after });
      // A workbook that is as it was is as good as another one; this one is not.
      ({ book, act } = await prepared());
    }
  },
);
