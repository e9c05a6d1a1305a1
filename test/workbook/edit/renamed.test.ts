import { exampleScenario } from '../../../src/model/scenario/document/example';
import { readScenario } from '../../../src/model/scenario/document/read';
import type { Scenario } from '../../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../../src/model/scenario/document/schema';
import { writeScenario } from '../../../src/model/scenario/document/write';
import { repairModel, updateInputs, writeModel } from '../../../src/workbook';
import { openWorkbook } from '../excel';
import { readModel } from '../readModel';

/* A council's rows keep the names that they were written with, whatever it is called since. */

function changed(scenario: Scenario, change: (document: ScenarioDocument) => void): Scenario {
  const document = structuredClone(writeScenario(scenario));
  change(document);
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const call = (scenario: Scenario, council: number, name: string) =>
  changed(scenario, ({ councils }) => {
    if (councils[council]) councils[council].name = name;
  });
const pay = (scenario: Scenario, council: number, pounds: number) =>
  changed(scenario, ({ councils }) => {
    if (councils[council]) councils[council].joint.value = pounds;
  });

/** The example, written and then with Lewisham renamed from the pane. */
async function renamed() {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const after = call(exampleScenario(), 1, 'Lewisham LBC');
  expect(await updateInputs(1, [exampleScenario()], [after])).toEqual({ ok: true });
  return { book, after };
}

const type = (book: ReturnType<typeof openWorkbook>, address: string, value: string) =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem('Inputs').getRange(address).values = [[value]];
    await context.sync();
  });

test('a council that was renamed is written like any other', async () => {
  const { after } = await renamed();
  const wanted = pay(after, 1, 2_345_678);
  expect(await updateInputs(1, [after], [wanted])).toEqual({ ok: true });
  expect((await readModel(1))?.scenarios).toEqual([wanted]);
  const again = call(wanted, 1, 'Lewisham Borough');
  expect(await updateInputs(1, [wanted], [again])).toEqual({ ok: true });
  expect((await readModel(1))?.scenarios).toEqual([again]);
});

test('a council that is called what another was called when it was written gets none of its rows', async () => {
  const { after } = await renamed();
  const wanted = changed(after, ({ councils }) => {
    const [first] = councils;
    if (first) councils.push({ ...first, name: 'Lewisham' });
  });
  expect(await updateInputs(1, [after], [wanted])).toEqual({ ok: false, reason: 'too much' });
});

test('councils that swapped their names are each written in their own rows', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const names = exampleScenario().councils.map(({ name }) => name);
  await book.run(async (context) => {
    for (const [at, name] of names.entries())
      context.workbook.names.getItem(`${name}_name`).getRange().values = [[names[1 - at]]];
    await context.sync();
  });
  const [before] = (await readModel(1))?.scenarios ?? [];
  if (!before) throw new Error('nothing is read');
  expect(before.councils.map(({ name }) => name)).toEqual([...names].reverse());
  const wanted = pay(before, 0, 1_234_567);
  expect(await updateInputs(1, [before], [wanted])).toEqual({ ok: true });
  expect((await readModel(1))?.scenarios).toEqual([wanted]);
});

test.each(['now', 'when it was written'])(
  'a council that was renamed is repaired by what it is called %s',
  async (when) => {
    const { book, after } = await renamed();
    await type(book, 'E17', 'about 2m');
    const broken = await readModel(1);
    expect(broken?.damages).toMatchObject([{ kind: 'value', name: 'Lewisham_joint' }]);
    const last = when === 'now' ? [after] : [exampleScenario()];
    expect(await repairModel(1, broken?.damages ?? [], last)).toMatchObject({ ok: true, repaired: 1 });
    expect(await readModel(1)).toMatchObject({ scenarios: [after], damages: [] });
  },
);

test('a name that was deleted after its council was renamed is put back', async () => {
  const { book, after } = await renamed();
  await book.run(async (context) => {
    context.workbook.names.getItem('Lewisham_alone').delete();
    await context.sync();
  });
  const broken = await readModel(1);
  expect(await repairModel(1, broken?.damages ?? [], [after])).toMatchObject({ ok: true, repaired: 1 });
  expect(await readModel(1)).toMatchObject({ scenarios: [after], damages: [] });
});
