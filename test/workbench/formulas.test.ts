/** Where Univer's formula engine would not do as Excel does, and the host sees to it that it does. */
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import type { Host } from '../../src/workbench/host/host';
import { type Session, start, stop } from './office';

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

/** Inputs with two names, one of a cell and one of a column, and formulas by these names on two sheets. */
const named = (
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
  shown = 'Sheet1',
) =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const other = context.workbook.worksheets.add('Other');
    sheet.getRange('B3:B5').values = [[1], [2], [3]];
    context.workbook.names.add('ONE', sheet.getRange('B3'));
    context.workbook.names.add('ALL', sheet.getRange('B3:B5'));
    context.workbook.names.add('DOUBLE', '=ONE*2');
    sheet.getRange('D1').formulas = [['=IF(ONE=1,"one "&ONE,"other "&ONE)&IF(ISBLANK(ONE),"",ONE)']];
    other.getRange('A1:A4').formulas = [['=ONE'], ['=SUM(ALL)'], ['=IF(ONE>0,one*10,0)'], ['=DOUBLE+1']];
    context.workbook.worksheets.getItem(shown).activate();
    await context.sync();
    await work(context, sheet);
  });

async function results(context: Excel.RequestContext): Promise<unknown[]> {
  const cells = context.workbook.worksheets.getItem('Other').getRange('A1:A4').load('values');
  await context.sync();
  return cells.values.flat() as unknown[];
}

const changes: [string, string, (sheet: Excel.Worksheet) => void][] = [
  ['rows are inserted above', 'B6', (sheet) => sheet.getRange('1:3').insert('Down')],
  [
    'a row above is deleted',
    'B2',
    (sheet) => {
      sheet.getRange('1:1').delete('Up');
    },
  ],
  ['columns are inserted before', 'D3', (sheet) => sheet.getRange('A:B').insert('Right')],
  [
    'a column before is deleted',
    'A3',
    (sheet) => {
      sheet.getRange('A:A').delete('Left');
    },
  ],
  ['cells are pushed down', 'B4', (sheet) => sheet.getRange('B1').insert('Down')],
  ['cells are pushed aside', 'C3', (sheet) => sheet.getRange('A1:A9').insert('Right')],
  [
    'cells above are taken out',
    'B2',
    (sheet) => {
      sheet.getRange('B1').delete('Up');
    },
  ],
  ['the sheet is renamed', 'B3', (sheet) => void (sheet.name = 'The inputs')],
  ['the sheet is moved', 'B3', (sheet) => void (sheet.position = 1)],
];

// Univer takes the cells to be of the sheet on show, whichever they are of.
describe.each(['Sheet1', 'Other'])('while %s is on show', (shown) => {
  test.each(changes)('formulas by name follow when %s', (_, cell, change) =>
    named(async (context, sheet) => {
      expect(await results(context)).toEqual([1, 6, 10, 3]);
      change(sheet);
      await context.sync();
      expect(await results(context)).toEqual([1, 6, 10, 3]);
      sheet.getRange(cell).values = [[100]];
      expect(await results(context)).toEqual([100, 105, 1000, 201]);
      const one = context.workbook.names.getItem('ONE').getRange().load('address');
      await context.sync();
      expect(one.address.split('!')[1]).toBe(cell);
    }, shown),
  );
});

test('a formula beside the name follows too', () =>
  named(async (context, sheet) => {
    sheet.getRange('1:3').insert('Down');
    const said = sheet.getRange('D4').load('values');
    await context.sync();
    expect(said.values).toEqual([['one 11']]);
    sheet.getRange('B6').values = [[7]];
    said.load('values');
    await context.sync();
    expect(said.values).toEqual([['other 77']]);
  }));

test('a row inserted within a name makes it longer', () =>
  named(async (context, sheet) => {
    sheet.getRange('4:4').insert('Down');
    await context.sync();
    sheet.getRange('B4').values = [[50]];
    expect(await results(context)).toEqual([1, 56, 10, 3]);
  }));

test('a name that is pointed elsewhere takes its formulas along, and so does one that is deleted', () =>
  named(async (context) => {
    context.workbook.names.getItem('ONE').formula = '=Sheet1!$B$5';
    expect(await results(context)).toEqual([3, 6, 30, 7]);
    context.workbook.names.getItem('ONE').delete();
    // Excel says #NAME?, Univer #REF!.
    const error = expect.stringMatching(/^#/) as unknown;
    expect(await results(context)).toEqual([error, 6, error, error]);
  }));

test('a sheet that is moved within the book keeps its results', () =>
  named(async (context, sheet) => {
    context.workbook.worksheets.getItem('Other').position = 0;
    sheet.getRange('B3').values = [[4]];
    expect(await results(context)).toEqual([4, 9, 40, 9]);
  }));

/** A table of two columns whose rows A1 says, or an error; and formulas that read its second and third row. */
const spilling = async (work: (rows: (count: number) => Promise<unknown[]>) => Promise<void>) => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C1').formulas = [['=IF(A1>0,SEQUENCE(A1,2),NA())']];
    sheet.getRange('F1:F4').formulas = [
      ['=C2*10'],
      ['=SUM(C2:D3)'],
      ['=IF(ISBLANK(C3),"blank",C3)'],
      ['=C1'],
    ];
    await context.sync();
    await work(async (count) => {
      sheet.getRange('A1').values = [[count]];
      const cells = sheet.getRange('F1:F4').load('values');
      await context.sync();
      return cells.values.flat() as unknown[];
    });
  });
};

test('what reads a table follows when it grows, shrinks, fails and comes back', () =>
  spilling(async (rows) => {
    expect(await rows(3)).toEqual([30, 18, 5, 1]);
    expect(await rows(2)).toEqual([30, 7, 'blank', 1]);
    expect(await rows(0)).toEqual([0, 0, 'blank', '#N/A']);
    expect(await rows(3)).toEqual([30, 18, 5, 1]);
    expect(await rows(1)).toEqual([0, 0, 'blank', 1]);
  }));

test('what reads a table that is in something’s way follows as well', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C1').formulas = [['=SEQUENCE(3)']];
    sheet.getRange('E1').formulas = [['=SUM(C2:C3)']];
    const sum = sheet.getRange('E1').load('values');
    await context.sync();
    expect(sum.values).toEqual([[5]]);
    sheet.getRange('C3').values = [['x']];
    const corner = sheet.getRange('C1').load('values');
    sum.load('values');
    await context.sync();
    expect([corner.values, sum.values]).toEqual([[['#SPILL!']], [[0]]]);
  }));

test('a part of a table is found from another sheet', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const other = context.workbook.worksheets.add('Other');
    sheet.getRange('D1:E4').values = [
      ['Council', 'Price'],
      ['North', 10],
      ['South', 20],
      ['West', 30],
    ];
    sheet.tables.add('D1:E4', true).name = 'Prices';
    await context.sync();
    other.getRange('E2:E5').values = [[-1], [-2], [-3], [-4]];
    other.getRange('A1:A4').formulas = [
      ['=INDEX(Prices[Price],MATCH("South",Prices[Council],0))'],
      ['=INDEX(Prices,2,2)'],
      ['=SUM(OFFSET(Prices[Price],0,0,2))'],
      ['=SUM(E2:E5)+SUM(OFFSET(E2,1,0,2))'],
    ];
    const read = other.getRange('A1:A4').load('values');
    await context.sync();
    expect(read.values.flat()).toEqual([20, 20, 30, -15]);
    other.name = 'Renamed';
    sheet.getRange('E3').values = [[21]];
    read.load('values');
    await context.sync();
    expect(read.values.flat()).toEqual([21, 21, 31, -15]);
  }));

test('a formula that gives "" holds a text, and is not an empty cell', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').formulas = [['=""'], ['=IF(A9=1,1,"")'], ['=A1&""']];
    sheet.getRange('C1:C7').formulas = [
      ['=ISBLANK(A1)'],
      ['=COUNTA(A1:A4)'],
      ['=COUNTBLANK(A1:A4)'],
      ['=ISTEXT(A2)'],
      ['=A1=""'],
      ['=A1+1'],
      ['=ISBLANK(A9)'],
    ];
    const read = sheet.getRange('C1:C7').load('values');
    await context.sync();
    expect(read.values.flat()).toEqual([false, 3, 4, true, true, '#VALUE!', true]);
    // Worked out again, from what is in the cells by now.
    sheet.getRange('C1:C7').calculate();
    read.load('values');
    await context.sync();
    expect(read.values.flat()).toEqual([false, 3, 4, true, true, '#VALUE!', true]);
  }));

test('a star and a question mark are themselves in a comparison, and any text in criteria', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Tower Hamlets', 'Tower*'],
      ['Tower*', 'tower*'],
      ['Bexley', 'Bexl??'],
    ];
    sheet.getRange('C1:C8').formulas = [
      ['=A1=B1'],
      ['=A2=B2'],
      ['=A3=B3'],
      ['=A1<>B1'],
      ['=A2>B2'],
      ['=SUMPRODUCT((A1:A3=B1)*1)'],
      ['=COUNTIF(A1:A3,B1)'],
      ['=COUNTIF(A1:A3,"<>"&B3)'],
    ];
    const read = sheet.getRange('C1:C8').load('values');
    await context.sync();
    expect(read.values.flat()).toEqual([false, true, false, true, false, 1, 2, 2]);
  }));

test('TRIM takes spaces away, and no tab, line break or no-break space', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [['  Tower   Hamlets '], ['\tTower\u00a0 \u00a0Hamlets\n'], [true]];
    sheet.getRange('B1:B3').formulas = [['=TRIM(A1)'], ['=TRIM(A2)'], ['=TRIM(A3)&TRIM(A4)&"."']];
    const read = sheet.getRange('B1:B3').load('values');
    await context.sync();
    expect(read.values.flat()).toEqual(['Tower Hamlets', '\tTower\u00a0 \u00a0Hamlets\n', 'TRUE.']);
  }));

describe('with the timing of the grid', () => {
  let host: Host;
  beforeEach(() => {
    host = createHeadlessHost({ calculateOnDemand: false });
  });
  afterEach(() => {
    host.dispose();
  });

  test('names and tables are followed too', async () => {
    const { root } = host.book;
    const sheet = root.worksheets.getActiveWorksheet();
    const read = async (address: string) => {
      await host.settle();
      return sheet.getRange(address).values;
    };
    sheet.getRange('A3').values = [[2]];
    root.names.add('ROWS_WANTED', sheet.getRange('A3'));
    sheet.getRange('C3').formulas = [['=IF(ROWS_WANTED>0,SEQUENCE(ROWS_WANTED),NA())']];
    sheet.getRange('E3').formulas = [['=SUM(C4:C9)']];
    expect(await read('E3')).toEqual([[2]]);
    sheet.getRange('1:1').insert('Down');
    expect(await read('E4')).toEqual([[2]]);
    sheet.getRange('A4').values = [[3]];
    expect(await read('E4')).toEqual([[5]]);
    sheet.getRange('A4').values = [[0]];
    expect(await read('E4')).toEqual([[0]]);
  });
});
