/** The sheets of the example, as a file: LibreOffice works out every formula but the add-in's own to the same. */
import { exampleScenario } from '../../src/model/scenario/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { written } from '../../src/workbench/host/addresses';
import { workbookFile } from '../../src/workbench/xlsx/file';
import { recalculated, withLibreOffice } from '../recalculation/libreOffice';
import { closeWorkbooks, openWorkbook } from './excel';
import { fourCouncils } from './scenarios';

jest.setTimeout(120_000);
afterEach(closeWorkbooks);

withLibreOffice('the sheets, worked out by LibreOffice', () => {
  test.each<[string, Scenario]>([
    ['the example', exampleScenario()],
    ['four councils, two extensions, a capped blend and other costs', fourCouncils()],
  ])('every formula comes to the same: %s', async (_, scenario) => {
    const book = openWorkbook();
    await writeModel([scenario]);
    const read = await recalculated(await workbookFile(book.host, { formulas: 'plain', creator: 'Test' }));
    let formulas = 0;
    for (const { name } of layOut([scenario]).plan.sheets) {
      const values = await book.values(name);
      const area = written({ r0: 0, c0: 0, r1: values.length - 1, c1: (values[0] ?? []).length - 1 });
      // LibreOffice has no text where a formula gives "".
      const made = read.sheet(name).values(area);
      expect(made.map((row) => row.map((cell) => cell ?? ''))).toEqual(
        values.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? (expect.closeTo(cell, 6) as unknown) : cell)),
        ),
      );
      formulas += [...read.sheet(name).cells()].filter(([, { formula }]) => formula !== undefined).length;
    }
    expect(formulas).toBeGreaterThan(1000);
  });
});
