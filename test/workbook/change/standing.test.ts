import { exampleScenario } from '../../../src/model/scenario/document/example';
import { reportOf } from '../../../src/model/scenario/risk/report';
import { writeScenario } from '../../../src/model/scenario/document/write';
import { lookAtFormulas, standingModels } from '../../../src/workbook';
import { recordKey, writtenScenarios } from '../../../src/workbook/change/record';
import { value } from '../../model/value';
import { closeWorkbooks, openWorkbook } from '../excel';

afterEach(closeWorkbooks);

const UNREADABLE =
  'Its formulas cannot be written another way: what was kept of the outcomes on its sheet Risk cannot be read by this version of Joint ICT. Write new sheets instead.';

const report = value(reportOf(exampleScenario(), { runs: 50, seed: 1 }, { year: 2026, month: 11, day: 29 }));

test.each<[string, unknown, string | undefined]>([
  ['a report', report, undefined],
  ['a report that can no longer be read', { ...report, report: 'lost' }, UNREADABLE],
])('of a model whose sheet Risk was written from %s', async (_, risk, cannot) => {
  const book = openWorkbook();
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Risk').load('id');
    await context.sync();
    const record = {
      number: 1,
      formulas: 'plain',
      basis: 'plain',
      scenarios: [writeScenario(exampleScenario())],
      risk,
      sheets: [{ id: sheet.id, role: 'risk' }],
      marks: {},
    };
    context.workbook.settings.add(recordKey(1), JSON.stringify(record));
    await context.sync();
  });
  // Without the report its formulas cannot be written another way, and why is said; what was written is known.
  expect((await standingModels()).map(({ number, cannot: why }) => [number, why])).toEqual([[1, cannot]]);
  const change = { ok: false, reason: 'sheets gone' };
  if (cannot !== undefined) expect(await lookAtFormulas(1, 'ict')).toMatchObject(change);
  await book.run(async (context) => {
    expect((await writtenScenarios(context, [1]))(1)).toEqual([exampleScenario()]);
  });
});
