import { exampleScenario } from '../../../src/model/scenario/example';
import { reportOf } from '../../../src/model/scenario/risk/report';
import { writeScenario } from '../../../src/model/scenario/write';
import { standingModels } from '../../../src/workbook';
import { recordKey, writtenScenarios } from '../../../src/workbook/change/record';
import { value } from '../../model/value';
import { closeWorkbooks, openWorkbook } from '../excel';

afterEach(closeWorkbooks);

const report = value(reportOf(exampleScenario(), { runs: 50, seed: 1 }, { year: 2026, month: 11, day: 29 }));

test.each<[string, unknown, number[]]>([
  ['a report', report, [1]],
  ['a report that can no longer be read', { ...report, report: 'lost' }, []],
])('of a model whose sheet Risk was written from %s', async (_, risk, numbers) => {
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
  // Its formulas could not be written another way without the report; what was written is known all the same.
  expect((await standingModels()).map(({ number }) => number)).toEqual(numbers);
  await book.run(async (context) => {
    expect((await writtenScenarios(context, [1]))(1)).toEqual([exampleScenario()]);
  });
});
