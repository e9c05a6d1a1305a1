import { exampleScenario } from '../../src/model/scenario/document/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { differences, failing } from './agree';
import { closeWorkbooks, openWorkbook } from './excel';
import { changed, fourCouncils } from './scenarios';

afterEach(closeWorkbooks);

/** The same, with one change of price for both extensions: the functions take no other. */
function sameChange(): Scenario {
  const { contract, ...rest } = fourCouncils();
  const [first, second] = contract.extensions.value;
  if (!first || !second) throw new Error('there are two extensions');
  const value = [{ ...first, priceChange: second.priceChange }, second];
  return { ...rest, contract: { ...contract, extensions: { ...contract.extensions, value } } };
}

const catchingUp = () =>
  changed(({ contract }) => {
    const said = { status: 'Assumed', source: 'Us', date: '', note: '' } as const;
    contract.clause = { catchUp: { value: true, ...said }, lag: { value: 0, ...said } };
    contract.indexation.value = 'CPI';
  });

test.each<[string, Scenario]>([
  ['the example', exampleScenario()],
  ['four councils, a blend of indices and two extensions', sameChange()],
  ['CPI of the very month, with catch-up', catchingUp()],
])(
  'the add-in’s functions give what the model gives, and what plain formulas give: %s',
  async (_, scenario) => {
    const book = openWorkbook();
    expect(await writeModel([scenario], { formulas: 'ict' })).toMatchObject({ ok: true });
    const model = layOut([scenario], { formulas: 'ict' });
    const formulas = (await book.formulas('Contract'))
      .flat()
      .filter((cell) => String(cell).startsWith('=ICT.'));
    expect(formulas).toHaveLength(3);
    expect(await differences(book, model, scenario)).toEqual([]);
    expect(await failing(book, model)).toEqual([]);
    const functions = model.checks.checks.filter(({ name }) => name.startsWith('The add-in’s function'));
    expect(functions).toHaveLength(2);
  },
);

test('what the functions cannot say is written in plain formulas', () => {
  const { plan } = layOut([fourCouncils()], { formulas: 'ict' });
  expect(JSON.stringify(plan)).not.toContain('=ICT.');
});

test('every amount, rate and date that a function gives has a number format', async () => {
  const scenario = catchingUp();
  const book = openWorkbook();
  expect(await writeModel([scenario], { formulas: 'ict' })).toMatchObject({ ok: true });
  const { plan } = layOut([scenario], { formulas: 'ict' });
  const filled = await book.run(async (context) => {
    const ranges = plan.sheets.flatMap(({ name, spills }) =>
      spills.map(({ row, column, rows, columns }) =>
        context.workbook.worksheets
          .getItem(name)
          .getRangeByIndexes(row, column, rows, columns)
          .load('address,values,numberFormat'),
      ),
    );
    await context.sync();
    return ranges.map(({ address, values, numberFormat }) => ({
      address,
      cells: (values as unknown[][]).flat(),
      formats: (numberFormat as string[][]).flat(),
    }));
  });
  expect(filled).toHaveLength(3);
  // Counted years and months are small and whole, and need none.
  const bare = filled.flatMap(({ address, cells, formats }) =>
    cells
      .filter((cell, place) => formats[place] === 'General' && typeof cell === 'number' && !isCount(cell))
      .map((cell) => `${address}: ${String(cell)}`),
  );
  expect(bare).toEqual([]);
});

const isCount = (cell: number) => Number.isInteger(cell) && cell <= 120;
