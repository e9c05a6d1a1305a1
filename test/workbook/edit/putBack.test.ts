import type { Scenario } from '../../../src/model/scenario/scenario';
import { readModels, repairModel, writeModel } from '../../../src/workbook';
import { closeWorkbooks, openWorkbook } from '../excel';
import { readModel } from '../readModel';
import { changed } from '../scenarios';

/* What a repair puts back is said before it is asked for, and so is whether it is only what was written first. */

afterEach(closeWorkbooks);

const withJoint = (name: string, pounds: number) =>
  changed((document) => {
    document.name = name;
    if (document.councils[1]) document.councils[1].joint.value = pounds;
  });
const written = [withJoint('First', 2_000_001), withJoint('Second', 2_000_002)];

/** Both scenarios with a text where Lewisham's joint cost was. */
async function broken() {
  const book = openWorkbook();
  await writeModel(written);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Inputs').getRange('E17:F17').values = [['tbc', 'tbc']];
    await context.sync();
  });
}

const putBack = async (last: readonly Scenario[]) => {
  const [model] = await readModels({ number: 1, scenarios: last });
  return model?.putBack?.map((one) => [one?.content, one?.asWritten]);
};

test('what was agreed last is put back, and what was written first where nothing was', async () => {
  await broken();
  const is = (value: number, asWritten: boolean) => [{ kind: 'number', value }, asWritten];
  expect(await putBack([])).toEqual([is(2_000_001, true), is(2_000_002, true)]);
  const last = [withJoint('Second', 1_999_999)];
  // Of the first only how it was written is known.
  expect(await putBack(last)).toEqual([is(2_000_001, true), is(1_999_999, false)]);
  const damages = (await readModel(1))?.damages ?? [];
  expect(await repairModel(1, damages, last)).toMatchObject({ ok: true, repaired: 2 });
  const { scenarios } = (await readModel(1)) ?? {};
  expect(scenarios).toEqual([written[0], ...last]);
});
