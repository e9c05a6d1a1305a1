/** A workbook made through Office.js and written as a file comes to the same in LibreOffice, also with other inputs. */
import { workbookFile } from '../../src/workbench/xlsx/file';
import { recalculated, withLibreOffice } from '../recalculation/libreOffice';
import { prepared, SPOILT } from '../recalculation/prepare';
import { FileWorkbook } from '../recalculation/workbook';
import { type Session, start, stop } from './office';

jest.setTimeout(120_000);

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

const OPTIONS = { formulas: 'plain', creator: 'Test' } as const;

/** Inputs with names, a table of prices, and results that use what finance sheets use. */
const FORMULAS = {
  B1: '=SUM(COSTS)',
  B2: '=ROUND(SUM(COSTS)*UPLIFT/3,2)',
  B3: '=INDEX(Prices[Price],MATCH("South",Prices[Council],0))',
  B4: '=EDATE(START,12*TERM)',
  B5: '=SUMPRODUCT(COSTS,Prices[Price])',
  B6: '=IF(COST_ALONE="","not known",COST_ALONE-INDEX(COSTS,1))',
  B7: '=TEXT(B4,"d mmm yyyy")&": £"&TEXT(B1,"#,##0")',
  B8: "=SUM('Model inputs'!B2:B4)-SUM(COSTS)",
  B9: '=SUM(IF(COSTS>150,1,0))',
  B10: '=IFERROR(1/(TERM-5),"none")',
  B11: '=NPV(RATE_CONSTANT,COSTS)',
  B12: '=MAX(COSTS*2)',
  B13: '=NA()',
  B14: '=SUMIFS(Prices[Price],Prices[Council],"S*")',
  B15: '=IF(ISBLANK(COST_ALONE),TRUE,FALSE)',
};
const RESULTS = 'B1:B15';

async function build(): Promise<void> {
  await session.run(async (context) => {
    const { workbook } = context;
    const inputs = workbook.worksheets.getItem('Sheet1');
    inputs.name = 'Model inputs';
    inputs.getRange('A1:B8').values = [
      ['Council', 'Cost'],
      ['North', 100],
      ['South', 200.25],
      ['East & West', 300.5],
      ['Uplift', 1.025],
      ['Term', 5],
      ['Start', 40634],
      ['Alone', ''],
    ];
    inputs.getRange('B7').numberFormat = [['d mmm yyyy']];
    inputs.getRange('B8').format.fill.color = '#FFF4E5';
    workbook.names.add('COSTS', inputs.getRange('B2:B4'));
    for (const [name, cell] of [
      ['UPLIFT', 'B5'],
      ['TERM', 'B6'],
      ['START', 'B7'],
      ['COST_ALONE', 'B8'],
    ] as const)
      workbook.names.add(name, inputs.getRange(cell));
    workbook.names.add('RATE_CONSTANT', '=0.035');
    inputs.getRange('D1:E4').values = [
      ['Council', 'Price'],
      ['North', 10],
      ['South', 20],
      ['East & West', 30],
    ];
    const table = inputs.tables.add('D1:E4', true);
    table.name = 'Prices';
    const results = workbook.worksheets.add('Results');
    await context.sync();
    for (const [cell, formula] of Object.entries(FORMULAS)) results.getRange(cell).formulas = [[formula]];
    await context.sync();
  });
}

async function hostValues(): Promise<unknown[][]> {
  await session.host.settle();
  return session.host.book.root.worksheets.getItem('Results').getRange(RESULTS).values as unknown[][];
}

/** A file has doubles as they print; the last digit is each program's own. */
function expectSame(read: readonly unknown[][], own: readonly unknown[][]): void {
  for (const [row, [value]] of own.entries())
    if (typeof value === 'number') expect([row, read[row]?.[0]]).toEqual([row, expect.closeTo(value, 9)]);
    else expect([row, read[row]?.[0]]).toEqual([row, value]);
}

const EXPECTED = [
  600.75,
  205.26,
  20,
  42461,
  14020,
  'not known',
  '1 Apr 2016: £601',
  0,
  2,
  'none',
  554.5877,
  601,
  '#N/A',
  20,
  true,
];

test('the workbook itself has the results that one would work out by hand', async () => {
  await build();
  const values = await hostValues();
  expectSame(
    values.map(([value]) => [typeof value === 'number' ? Number(value.toFixed(4)) : value]),
    EXPECTED.map((value) => [value]),
  );
});

test('results in a prepared file are spoilt, inputs typed over, and everything else is as it was', async () => {
  await build();
  const file = await workbookFile(session.host, OPTIONS);
  const before = new FileWorkbook(file);
  const after = new FileWorkbook(
    prepared(file, { TERM: 7, 'Model inputs!A2': 'Northern <& "co"', COST_ALONE: 5 }),
  );
  expect(before.sheet('Results').values(RESULTS).flat()).not.toContain(SPOILT);
  expect(new Set(after.sheet('Results').values(RESULTS).flat())).toEqual(new Set([SPOILT]));
  expect([after.value('TERM'), after.value('Model inputs!A2'), after.value('COST_ALONE')]).toEqual([
    7,
    'Northern <& "co"',
    5,
  ]);
  expect(after.value('Model inputs!A4')).toBe('East & West');
  expect(after.sheet('Results').cell('B7')?.formula).toBe(before.sheet('Results').cell('B7')?.formula);
});

withLibreOffice('a workbook of plain formulas, worked out by LibreOffice', () => {
  test('every formula comes to the same', async () => {
    await build();
    const read = await recalculated(await workbookFile(session.host, OPTIONS));
    expectSame(read.sheet('Results').values(RESULTS), await hostValues());
    expect(read.sheet('Results').values(RESULTS).flat()).not.toContain(SPOILT);
  });

  test('and so it does when inputs are changed, on both sides', async () => {
    await build();
    const file = await workbookFile(session.host, OPTIONS);
    const read = await recalculated(file, { TERM: 6, COST_ALONE: 150, 'Model inputs!B3': 99.99 });
    await session.run(async (context) => {
      const inputs = context.workbook.worksheets.getItem('Model inputs');
      inputs.getRange('B6').values = [[6]];
      inputs.getRange('B8').values = [[150]];
      inputs.getRange('B3').values = [[99.99]];
      await context.sync();
    });
    expectSame(read.sheet('Results').values(RESULTS), await hostValues());
    expect(read.value('Results!B6')).toBe(50);
    expect(read.value('Results!B10')).toBe(1);
  });

  test('tables that formulas spill are worked out too, each from its own cell', async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1').formulas = [['=A1:A3*2']];
      sheet.getRange('E1').formulas = [['=TRANSPOSE(A1:A3)']];
      sheet.getRange('C5').formulas = [['=SUM(C1:C3)']];
      await context.sync();
    });
    const read = await recalculated(await workbookFile(session.host, OPTIONS), { 'Sheet1!A2': 10 });
    expect(read.sheet('Sheet1').values('C1:C5').flat()).toEqual([6, 20, 4, null, 30]);
    expect(read.sheet('Sheet1').values('E1:G1')).toEqual([[3, 10, 2]]);
  });
});
