/** The sheets of the example, as a file: LibreOffice works out every formula but the add-in's own to the same. */
import { exampleScenario } from '../../src/model/scenario/example';
import { writeModel } from '../../src/workbook';
import { written } from '../../src/workbench/host/addresses';
import { workbookFile } from '../../src/workbench/xlsx/file';
import { recalculated, withLibreOffice } from '../recalculation/libreOffice';
import { closeWorkbooks, openWorkbook } from './excel';

jest.setTimeout(120_000);
afterEach(closeWorkbooks);

withLibreOffice('the sheets of the example, worked out by LibreOffice', () => {
  test('every formula comes to the same', async () => {
    const book = openWorkbook();
    await writeModel(exampleScenario());
    const read = await recalculated(await workbookFile(book.host, { formulas: 'plain', creator: 'Test' }));
    let formulas = 0;
    for (const name of ['Inputs', 'Contract', 'Savings']) {
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
    expect(formulas).toBeGreaterThan(40);
  });
});
