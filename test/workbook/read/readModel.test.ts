import { exampleScenario } from '../../../src/model/scenario/document/example';
import { readModels, repairModel, updateInputs, writeModel } from '../../../src/workbook';
import { closeWorkbooks, openWorkbook, somebodysWorkbook } from '../excel';
import { readModel } from '../readModel';
import { changed } from '../scenarios';

afterEach(closeWorkbooks);

test('a workbook without a model has none to read', async () => {
  await somebodysWorkbook();
  expect(await readModels()).toEqual([]);
});

test('what is written is read back as it was, in few requests', async () => {
  const book = await somebodysWorkbook();
  const cheaper = changed((document) => {
    document.name = 'Cheaper';
    document.contract.annualCharge.value = 3_000_000;
  });
  expect(await writeModel([exampleScenario(), cheaper])).toMatchObject({ ok: true });
  book.requests.length = 0;
  const models = await readModels();
  expect(book.requests.length).toBeLessThanOrEqual(3);
  expect(models).toMatchObject([{ number: 1, sheet: { name: 'Inputs' }, live: 0, damages: [] }]);
  expect(models.map(({ scenarios }) => scenarios)).toEqual([[exampleScenario(), cheaper]]);
});

test('texts that look like something else survive the sheet', async () => {
  openWorkbook();
  const scenario = changed((document) => {
    document.name = '=1+1';
    const [bromley] = document.councils;
    if (!bromley) throw new Error('the example has changed');
    const texts = ['=1+1', "'quoted", '+A1', '2010-11', '2010-11-18', 'November 2010', '007', '#N/A', 'TRUE'];
    document.councils = texts.map((text) => ({
      ...bromley,
      name: text,
      alone: { value: null, status: 'Not known', source: text, date: text, note: text },
    }));
  });
  await writeModel([scenario]);
  const model = await readModel(1);
  expect(model?.damages).toEqual([]);
  expect(model?.scenarios).toEqual([scenario]);
});

test('rows inserted, columns resized, sheets renamed and moved: still read', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Inputs');
    sheet.getRange('9:10').insert('Down');
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('E:E').format.columnWidth = 20;
    sheet.name = "What we're told";
    sheet.position = 0;
    await context.sync();
  });
  const model = await readModel(1);
  expect(model?.damages).toEqual([]);
  expect(model?.sheet?.name).toBe("What we're told");
  expect(model?.scenarios).toEqual([exampleScenario()]);
});

test('what somebody broke is told and mended, and what else they changed stays', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.run(async (context) => {
    const { names, tables, worksheets } = context.workbook;
    const inputs = worksheets.getItem('Inputs');
    inputs.getRange('E17').values = [['about 2m']];
    inputs.getRange('E10').values = [[1_400_000]];
    inputs.getRange('C2').values = [['Best case']];
    names.getItem('Lewisham_alone').delete();
    tables.getItem('Sharing_keys').name = 'Users';
    inputs.getRange('20:20').insert('Down');
    await context.sync();
  });
  const broken = await readModel(1);
  expect(broken?.scenarios).toBeUndefined();
  expect(broken?.damages.map(({ kind }) => kind).sort()).toEqual([
    'name deleted',
    'selector',
    'table deleted',
    'value',
  ]);
  const result = await repairModel(1, broken?.damages ?? [], [exampleScenario()]);
  const expected = changed(({ councils }) => {
    if (councils[0]) councils[0].joint.value = 1_400_000;
  });
  expect(result).toMatchObject({ ok: true, repaired: 4 });
  expect(await readModel(1)).toMatchObject({ damages: [], scenarios: [expected] });
});

test('a sheet that was deleted is told of', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Inputs').delete();
    await context.sync();
  });
  expect(await readModels()).toMatchObject([{ number: 1, damages: [{ kind: 'sheet deleted' }] }]);
});

test('another scenario is one step and one write: the cells that differ, and what depends on them follows', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Inputs').getRange('9:9').insert('Down');
    await context.sync();
  });
  const wanted = changed(({ councils, contract }) => {
    const typed = {
      status: 'Assumed',
      source: 'Entered in Joint ICT',
      date: '2026-11-25',
      note: '',
    } as const;
    if (councils[1]) councils[1].alone = { ...typed, value: 2_500_000 };
    contract.annualCharge = { ...typed, value: 3_700_000 };
  });
  expect(await updateInputs(1, [exampleScenario()], [wanted])).toEqual({ ok: true });
  expect((await readModel(1))?.scenarios).toEqual([wanted]);
  const savings = await book.values('Contract');
  expect(savings.flat()).toContain(3_700_000);
  // What the sheet says by now is not what the second change is about.
  expect(await updateInputs(1, [exampleScenario()], [wanted])).toMatchObject({ ok: false, reason: 'newer' });
});
