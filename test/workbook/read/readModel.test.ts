import { exampleScenario } from '../../../src/model/scenario/example';
import { readModel, readModels, writeModel } from '../../../src/workbook';
import { closeWorkbooks, openWorkbook, somebodysWorkbook } from '../excel';
import { changed, fourCouncils } from '../scenarios';

afterEach(closeWorkbooks);

test('a workbook without a model has none to read', async () => {
  await somebodysWorkbook();
  expect(await readModels()).toEqual([]);
  expect(await readModel(1)).toBeUndefined();
});

test('what is written is read back as it was, both models of a workbook, in few requests', async () => {
  const book = await somebodysWorkbook();
  const cheaper = changed((document) => {
    document.name = 'Cheaper';
    document.contract.annualCharge.value = 3_000_000;
  });
  expect(await writeModel([exampleScenario(), cheaper])).toMatchObject({ ok: true });
  expect(await writeModel([fourCouncils()])).toMatchObject({ ok: true });
  book.requests.length = 0;
  const models = await readModels();
  expect(book.requests.length).toBeLessThanOrEqual(3);
  expect(models).toMatchObject([
    { number: 1, sheet: { name: 'Inputs' }, live: 0, damages: [] },
    { number: 2, sheet: { name: 'Inputs (2)' }, live: 0, damages: [] },
  ]);
  expect(models.map(({ scenarios }) => scenarios)).toEqual([[exampleScenario(), cheaper], [fourCouncils()]]);
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
