/** A change is stated between two whole years only: a part-year costs less whatever the price does. */
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { closeWorkbooks, openWorkbook } from './excel';
import { changed } from './scenarios';

afterEach(closeWorkbooks);

test.each([
  ['mid-year, so that the first and the last year are part-years', '2011-10-01', true],
  ['on 1 April, so that every year is whole', '2011-04-01', false],
])('from a start %s', async (_, start, isParted) => {
  const scenario = changed(({ contract }) => {
    contract.start.value = start;
  });
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const { contract, savings } = layOut([scenario]);
  const cells = (values: unknown[][], title: string, label: string, first: number) => {
    const top = values.findIndex(([cell]) => cell === title);
    return values.find((row, place) => place > top && row[0] === label)?.slice(first) ?? [];
  };
  const onSavings = await book.values('Savings');
  const onContract = await book.values('Contract');
  const months = onSavings.find(([cell]) => cell === 'Contract months')?.slice(5) ?? [];
  const years = months.filter((count) => count !== 0).length;
  const rows = [
    cells(onSavings, 'Change of the joint cost on the year before', 'Joint, total', 5),
    cells(onSavings, 'Change of the joint cost on the year before', 'Bromley', 5),
    cells(
      onContract,
      'By financial year, April to March',
      'Change on the year before',
      contract.financialYears.charge.first,
    ),
  ].map((row) => row.slice(0, years));
  expect(savings.yearly.joint.together.first + 3).toBe(5);
  for (const row of rows) {
    expect(row.slice(2, -1)).toEqual(row.slice(2, -1).map(() => expect.any(Number) as unknown));
    expect([row[0], row[1], row.at(-1)]).toEqual(
      isParted ? ['', 'part year', 'part year'] : ['', expect.any(Number), expect.any(Number)],
    );
  }
});
