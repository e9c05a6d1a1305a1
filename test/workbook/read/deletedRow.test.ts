import { damageSentence, writeModel } from '../../../src/workbook';
import { areaOf, withoutSheet } from '../../../src/workbook/plan/address';
import { closeWorkbooks, openWorkbook } from '../excel';
import { changed } from '../scenarios';
import { readModel } from '../readModel';

afterEach(closeWorkbooks);

test('a cost whose row is deleted is removed from the scenario, and that other sheets counted on it is said', async () => {
  const book = openWorkbook();
  const cost = (value: number) => ({ value, status: 'Assumed' as const, source: 'Both', date: '', note: '' });
  const scenario = changed(({ councils }) => {
    for (const [place, council] of councils.entries())
      council.otherCosts = [
        {
          ...{ kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 } },
          amount: cost(1000 + place),
        },
      ];
  });
  await writeModel([scenario]);
  expect((await readModel(1))?.damages).toEqual([]);
  await book.run(async (context) => {
    const table = context.workbook.tables.getItem('Other_costs').getRange().load('address');
    await context.sync();
    const first = (areaOf(withoutSheet(table.address))?.row ?? 0) + 2;
    context.workbook.worksheets.getItem('Inputs').getRange(`${first}:${first}`).delete('Up');
    await context.sync();
  });
  const read = await readModel(1);
  expect(read?.damages.map(damageSentence)).toEqual([
    expect.stringMatching(/^Inputs!B\d+: a row of the table Other_costs was deleted\..*show #REF!/),
  ]);
  // The other line is still there, and its figures can be read.
  expect(read?.scenarios?.[0]?.councils.map(({ otherCosts }) => otherCosts.length)).toEqual([0, 1]);
  expect((await book.formulas('Costs')).flat().some((formula) => String(formula).includes('#REF!'))).toBe(
    true,
  );
});
