import { exampleScenario } from '../../../src/model/scenario/document/example';
import { repairModel, updateInputs, writeModel } from '../../../src/workbook';
import { layOut } from '../../../src/workbook/plan/model';
import { failing } from '../agree';
import { closeWorkbooks, openWorkbook, type Workbook } from '../excel';
import { readModel } from '../readModel';
import { changed } from '../scenarios';

afterEach(closeWorkbooks);

const model = layOut([exampleScenario()]);

/** The example in a workbook, beside a sheet of somebody's own from which its figures may come. */
async function example(): Promise<Workbook> {
  const book = openWorkbook();
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B4').values = [[2_400_000]];
    await context.sync();
  });
  await writeModel([exampleScenario()]);
  return book;
}

/** Types beside the cell that a name is for, so many columns from the first scenario's. */
const type = (book: Workbook, name: string, what: string | number, step = 0) =>
  book.run(async (context) => {
    const live = context.workbook.names.getItem(name).getRange();
    live.getOffsetRange(0, 2 + step).formulas = [[what]];
    await context.sync();
  });

const held = (book: Workbook, name: string, step = 0) =>
  book.run(async (context) => {
    const cell = context.workbook.names
      .getItem(name)
      .getRange()
      .getOffsetRange(0, 2 + step);
    cell.load('formulas');
    await context.sync();
    return cell.formulas[0]?.[0] as unknown;
  });

const typed = { status: 'Assumed', source: 'Entered in Joint ICT', date: '2026-11-28', note: '' } as const;
const withJoint = (pounds: number, charge?: number) =>
  changed(({ councils, contract }) => {
    if (councils[1]) councils[1].joint = { ...typed, value: pounds };
    if (charge !== undefined) contract.annualCharge = { ...typed, value: charge };
  });

describe('a formula of somebody’s own where a figure stood', () => {
  const own = async () => {
    const book = await example();
    await type(book, 'Lewisham_joint', '=Sheet1!B4');
    const scenarios = (await readModel(1))?.scenarios ?? [];
    return { book, scenarios };
  };

  test('is read by what it comes to', async () => {
    const { scenarios } = await own();
    expect(scenarios[0]?.councils[1]?.joint.value).toBe(240_000_000);
    expect((await readModel(1))?.formulas).toEqual([
      { scenario: 0, path: ['councils', 1, 'joint'], address: 'Inputs!E17', formula: '=Sheet1!B4' },
    ]);
  });

  test('is never replaced unasked: nothing is written, and the cell is told with its formula', async () => {
    const { book, scenarios } = await own();
    const wanted = withJoint(2_500_000, 3_700_000);
    expect(await updateInputs(1, scenarios, [wanted])).toEqual({
      ok: false,
      reason: 'own formulas',
      formulas: [{ address: 'Inputs!E17', row: 16, column: 4, formula: '=Sheet1!B4' }],
    });
    expect(await held(book, 'Lewisham_joint')).toBe('=Sheet1!B4');
    expect(await held(book, 'Annual_charge')).toBe(3_600_000);
  });

  test('is kept with what is said of it, and all else is written', async () => {
    const { book, scenarios } = await own();
    const result = await updateInputs(1, scenarios, [withJoint(2_500_000, 3_700_000)], 'keep');
    expect(await held(book, 'Lewisham_joint')).toBe('=Sheet1!B4');
    expect(await held(book, 'Annual_charge')).toBe(3_700_000);
    const [now] = (result.ok ? result.model?.scenarios : undefined) ?? [];
    expect(now?.councils[1]?.joint).toEqual(scenarios[0]?.councils[1]?.joint);
    expect(now?.contract.annualCharge.value).toBe(370_000_000);
  });

  test('is replaced where that is asked for', async () => {
    const { book, scenarios } = await own();
    const shown = { address: 'Inputs!E17', row: 16, column: 4, formula: '=Sheet1!B4' };
    const wanted = [withJoint(2_500_000)];
    // Another formula than the one that was shown is asked about in its turn.
    const replace = [{ ...shown, formula: '=Sheet1!B3' }];
    expect(await updateInputs(1, scenarios, wanted, { replace })).toEqual({
      ok: false,
      reason: 'own formulas',
      formulas: [shown],
    });
    expect(await held(book, 'Lewisham_joint')).toBe('=Sheet1!B4');
    expect(await updateInputs(1, scenarios, wanted, { replace: [shown] })).toMatchObject({ ok: true });
    expect(await held(book, 'Lewisham_joint')).toBe(2_500_000);
  });

  test('a change of other figures leaves it alone', async () => {
    const { book, scenarios } = await own();
    const [now] = scenarios;
    if (!now) throw new Error('it reads');
    const wanted = { ...now, name: 'Ours' };
    expect(await updateInputs(1, scenarios, [wanted])).toMatchObject({ ok: true });
    expect(await held(book, 'Lewisham_joint')).toBe('=Sheet1!B4');
  });
});

test('what the sheets themselves are written with is no formula of somebody’s own', async () => {
  await example();
  const unknown = changed(({ councils }) => {
    if (councils[1]) councils[1].alone = { value: null, status: 'Not known', source: '', date: '', note: '' };
  });
  expect(await updateInputs(1, [exampleScenario()], [unknown])).toMatchObject({ ok: true });
  const known = changed(({ councils }) => {
    if (councils[1]) councils[1].alone = { ...typed, value: 2_500_000 };
  });
  expect(await updateInputs(1, [unknown], [known])).toMatchObject({ ok: true });
  expect((await readModel(1))?.scenarios).toEqual([known]);
});

test('a source typed beside a figure that is as usual is read', async () => {
  const book = await example();
  await type(book, 'Compounding', 'Contract, clause 9', 2);
  expect((await readModel(1))?.scenarios?.[0]?.contract.clause.compounding).toEqual({
    value: 'compound',
    status: 'Assumed',
    source: 'Contract, clause 9',
    date: '',
    note: '',
  });
});

test('an amount finer than a penny is told, fails a check, and is rounded by a repair', async () => {
  const book = await example();
  await type(book, 'Lewisham_joint', '=Sheet1!B4/7');
  const read = await readModel(1);
  expect(read?.damages.map(({ kind }) => kind)).toEqual(['fraction of a penny']);
  expect(await failing(book, model)).toEqual(['Units match: amounts are whole pence: false']);
  const mended = await repairModel(1, read?.damages ?? [], []);
  expect(mended).toMatchObject({ ok: true, repaired: 1 });
  expect(await readModel(1)).toMatchObject({ damages: [] });
  expect(await held(book, 'Lewisham_joint')).toBe('=ROUND(Sheet1!B4/7,2)');
  expect(await failing(book, model)).toEqual([]);
});

test('a tolerance that lets everything pass is told, fails a check, and is put back', async () => {
  const book = await example();
  await type(book, 'Tolerance', 1_000_000);
  const read = await readModel(1);
  expect(read?.scenarios).toEqual([exampleScenario()]);
  expect(read?.damages.map(({ kind }) => kind)).toEqual(['fixed figure']);
  expect(await failing(book, model)).toEqual([
    'What the formulas count with was not changed, and checks allow a difference of less than a penny: false',
  ]);
  expect(await repairModel(1, read?.damages ?? [], [])).toMatchObject({ ok: true, repaired: 1 });
  expect(await readModel(1)).toMatchObject({ damages: [] });
  expect(await failing(book, model)).toEqual([]);
});

test('a figure typed over the column Live is told, and the formula put back', async () => {
  const book = await example();
  await type(book, 'Lewisham_joint', 1, -2);
  const read = await readModel(1);
  expect(read?.damages.map(({ kind }) => kind)).toEqual(['typed over Live']);
  const mended = await repairModel(1, read?.damages ?? [], [exampleScenario()]);
  expect(mended).toMatchObject({ ok: true, repaired: 1 });
  expect(await readModel(1)).toMatchObject({ damages: [] });
  const [live] = (await book.values('Inputs'))[16]?.slice(2) ?? [];
  expect(live).toBe(2_250_000);
});

test('what formulas count with does not look like an input', async () => {
  const book = await example();
  const colours = await book.run(async (context) => {
    const fonts = ['Tolerance', 'Pence_in_a_pound', 'Lewisham_joint'].map((name) =>
      context.workbook.names.getItem(name).getRange().getOffsetRange(0, 2).format.font.load('color'),
    );
    await context.sync();
    return fonts.map(({ color }) => color);
  });
  expect(colours.map((colour) => colour.toUpperCase())).toEqual(['#000000', '#000000', '#0000FF']);
});
