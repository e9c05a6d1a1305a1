/** How often formulas are read and calculated, and that each gives its own result however few times that is. */
import { BaseReferenceObject, IFunctionService, LexerTreeBuilder } from '@univerjs/engine-formula';
import { shapeOf } from '../../src/workbench/host/formulas/shapes';
import { type Session, start, stop } from './office';

let session: Session;
let calls: number;
beforeEach(() => {
  session = start();
  calls = 0;
  session.CustomFunctions.associate('COUNTED', (x: number) => {
    calls++;
    return x;
  });
  session.CustomFunctions.associate('TWO', () => [[1], [2]]);
  const x = { name: 'x', type: 'number' } as const;
  session.host.functions.register([
    { id: 'COUNTED', name: 'COUNTED', parameters: [x] },
    { id: 'TWO', name: 'TWO', parameters: [], result: { dimensionality: 'matrix' } },
  ]);
});
afterEach(stop);

/** What the formulas come to, put down on a sheet of this name from its first cell on. */
const results = (formulas: unknown[][], { on = 'Sheet1', at = session } = {}) =>
  at.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(on).getRange('A1');
    const range = cells.getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1);
    range.formulas = formulas as string[][];
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

test('long formulas that Univer’s hash takes for one another each give their own result', async () => {
  const tail = '+SUM(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)';
  const given = [[`=903443566535${tail}`], [`=724375810888${tail}`]];
  expect(await results(given)).toEqual([[903443566563], [724375810916]]);
});

test('two workbooks that are open at once read the same formula from their own cells', async () => {
  const other = start();
  const formula = '=B1*10';
  expect(await results([[formula, 1]])).toEqual([[10, 1]]);
  expect(await results([[formula, 2]], { at: other })).toEqual([[20, 2]]);
  expect(await results([[formula, 3]])).toEqual([[30, 3]]);
});

test('formulas filled down and across give what each gives by itself', async () => {
  await session.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.add('A1 b');
    sheet.getRange('A1:C3').values = [
      [1, 2, 3],
      [10, 20, 30],
      [100, 200, 300],
    ];
    names.add('rate_A1', sheet.getRange('B2'));
    names.add('caféA1', sheet.getRange('A1'));
    names.add('caféA2', sheet.getRange('A2'));
    await context.sync();
  });
  const b = "'A1 b'!";
  const given = [1, 2, 3].map((row) => [
    `=SUM(${b}$A$1:A${row})`,
    `="A1"&${b}A${row}`,
    `=${b}a${row}+${b}$B${row}+${b}C$1`,
    `=rate_A1+${b}A${row}`,
    `=caféA${row === 3 ? 1 : row}`,
    `=ROW()+ROWS(${b}$A$1:$A${row})`,
    `=COUNTIF(${b}A${row}:C${row},">5")+SUMIF(${b}A${row}:C${row},">5",${b}A${row}:C${row})`,
    `=INDEX(${b}A${row}:C${row},1,2)`,
    `=SUM(${b}A:A)+SUM(${b}${row}:${row})`,
    `=DEMO.COUNTED(${b}A${row})`,
    `=LOG10(${b}A${row})+1E2`,
  ]);
  expect(await results(given)).toEqual([
    [1, 'A11', 6, 21, 1, 2, 0, 2, 117, 1, 100],
    [11, 'A110', 33, 30, 10, 4, 63, 20, 171, 10, 101],
    [111, 'A1100', 303, 120, 1, 6, 603, 200, 711, 100, 102],
  ]);
});

test('formulas read once move with rows that are inserted, and with names', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    context.workbook.names.add('STEP', sheet.getRange('A1'));
    sheet.getRange('C1:C3').formulas = [['=A1*2+STEP'], ['=A2*2+STEP'], ['=A3*2+STEP']];
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A1').values = [[5]];
    const cells = sheet.getRange('C1:C4').load('values,formulas');
    await context.sync();
    expect(cells.values.flat()).toEqual([15, '', 9, 11]);
    expect(cells.formulas.flat()).toEqual(['=A1*2+STEP', '', '=A3*2+STEP', '=A4*2+STEP']);
  }));

test('an IF gives its own side, of one value or of several', async () => {
  const given = [
    ['=IF(F1=1,"one",NA())', '=IF(F1=2,NA(),"other")', '=IF(F2,1,2)', '=IF(F1=1,F2&"")', '=IF(F1=2,1)'],
    ['=IF(NA(),1,2)', '=IF(F1,F3,F2)', '=IF(F1=2,F1:F3,5)', '=SUM(IF(F1:F3>1,F1:F3,0))', '=IF("x",1,2)'],
    [
      '=IF(TRUE,1,2,3)',
      '=IF(F1=1,IF(F3=3,"deep",NA()),NA())',
      '=IF(F4,1,2)',
      '=IF(F1=1,-F3,0)',
      '=1+IF(F1=0,1,F3)',
    ],
  ];
  const beside = [1, '', 3];
  expect(await results(given.map((row, place) => [...row, beside[place]]))).toEqual([
    ['one', 'other', 2, '', false, 1],
    ['#N/A', 3, 5, 3, 1, ''],
    ['#N/A', 'deep', 2, -3, 4, 3],
  ]);
});

test('a formula reads the cells of the sheet that it stands on, each time', async () => {
  const formulas = (value: number) => [[value, '=A1*2', '=SUM(A1:A1)+SUM(A:A)']];
  await session.run(async (context) => {
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  expect(await results(formulas(1))).toEqual([[1, 2, 2]]);
  expect(await results(formulas(5), { on: 'Other' })).toEqual([[5, 10, 10]]);
  expect(await results(formulas(7))).toEqual([[7, 14, 14]]);
});

test('a name for what is not fixed stays where it is for every formula', async () => {
  await session.run(async (context) => {
    context.workbook.names.add('TWICE', '=Sheet1!B1*2');
    await context.sync();
  });
  expect(
    await results([
      ['=TWICE+B1', 1],
      ['=TWICE+B2', 10],
    ]),
  ).toEqual([
    [3, 1],
    [12, 10],
  ]);
});

describe('the shape of a formula', () => {
  const shape = (formula: string, row = 4, column = 2) => shapeOf({ formula, row, column });

  test.each<[string, string, number, number]>([
    ['=A1+$B$2', '=A2+$B$2', 1, 0],
    ['=SUM(A$1:B$1)', '=SUM(B$1:C$1)', 0, 1],
    ['=IF(\'A1\'!A1="A1",1,x)', '=IF(\'A1\'!C4="A1",1,x)', 3, 2],
  ])('%s is that of %s, filled from it', (one, other, down, across) => {
    expect(shape(one)).toBeDefined();
    expect(shape(other, 4 + down, 2 + across)).toBe(shape(one));
    expect(shape(other)).not.toBe(shape(one));
  });

  test.each([
    '=SUM($A$1:A1)',
    '=A:A',
    '=SUM(1:2)',
    '=Prices[A1]',
    '=@A1',
    '=A1#',
    '=ROW(A1)',
    '=OFFSET(A1,1,1)',
    '=DEMO.ADD(A1)',
    '=SUM({1,2})+A1',
  ])('%s has none', (formula) => {
    expect(shape(formula)).toBeUndefined();
  });
});

describe('taken apart no more often than there is need', () => {
  const takenApart = async (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => {
    const parts = jest.spyOn(LexerTreeBuilder.prototype, 'getSequenceNode');
    await session.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    const times = parts.mock.calls.length;
    parts.mockRestore();
    return times;
  };

  test('all formulas of a large sheet once, for two rows that are inserted above them', async () => {
    const many = 3000;
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange(`A1:A${many}`).formulas = Array.from({ length: many }, (_, row) => [`=$C$1+${row}`]);
      await context.sync();
    });
    const insert = (sheet: Excel.Worksheet) => sheet.getRange('2:2').insert('Down');
    expect(await takenApart(insert)).toBeGreaterThanOrEqual(many);
    expect(await takenApart(insert)).toBe(0);
  });

  test('only those in which the name or the sheet that goes occurs', async () => {
    await session.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      worksheets.add("It's").getRange('A1').values = [[4]];
      for (const name of ['GOES', 'STAYS']) names.add(name, sheet.getRange('F1'));
      sheet.getRange('F1').values = [[3]];
      sheet.getRange('A1:A4').formulas = [['=GOES*2'], ["='It''s'!A1*2"], ['=STAYS*2'], ['=F1*2+1']];
      await context.sync();
    });
    expect(await takenApart((sheet, { workbook }) => workbook.names.add('NEW', sheet.getRange('F1')))).toBe(
      0,
    );
    expect(
      await takenApart((_, { workbook }) => {
        workbook.names.getItem('GOES').delete();
      }),
    ).toBe(1);
    // The name that stays is looked at as well.
    expect(
      await takenApart((_, { workbook }) => {
        workbook.worksheets.getItem("It's").delete();
      }),
    ).toBe(2);
    const left = await session.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A4').load('formulas,values');
      await context.sync();
      return [cells.formulas.flat(), cells.values.flat()] as unknown;
    });
    expect(left).toEqual([
      ['=#REF!*2', '=#REF!*2', '=STAYS*2', '=F1*2+1'],
      ['#REF!', '#REF!', 6, 7],
    ]);
  });
});

describe('worked out no more than there is need', () => {
  const timesOf = async (spied: jest.SpyInstance, formula: string) => {
    await results([[formula, 1]]);
    const before = spied.mock.calls.length;
    await results([[formula, 2]]);
    const times = spied.mock.calls.length - before;
    spied.mockRestore();
    return times;
  };

  test('the side of an IF that does not count', async () => {
    const round = session.host.univer.__getInjector().get(IFunctionService).getExecutor('ROUND');
    if (!round) throw new Error('Univer has no ROUND');
    const formula = '=IF(B1=3,ROUND(B1,1),IF(B1=4,1,ROUND(B1+1,0)))';
    expect(await timesOf(jest.spyOn(round, 'calculate'), formula)).toBe(1);
  });

  test('where the cells of a formula are', async () => {
    expect(await timesOf(jest.spyOn(BaseReferenceObject.prototype, 'setRangeData'), '=B1+$B$1')).toBe(0);
  });
});

describe('calculated no more often than there is need', () => {
  const asked = async (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => {
    const before = calls;
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      work(sheet, context);
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    return calls - before;
  };
  beforeEach(() => results([['=DEMO.COUNTED(B1)', '=1+C1', 2, '=DEMO.TWO()', '=D2*2']]));

  test('what is stale, when asked for that; everything, when asked for that, once even beside a spill', async () => {
    const calculating = (type: 'Recalculate' | 'Full') =>
      asked((_, { workbook }) => {
        workbook.application.calculate(type);
      });
    expect(await calculating('Recalculate')).toBe(0);
    expect(await calculating('Full')).toBe(1);
  });

  test('not for values that are copied over themselves, until one changes', async () => {
    const copied = await asked((sheet) => {
      sheet.getRange('D1').clear();
      const range = sheet.getRange('B1');
      range.copyFrom(range, 'Values');
    });
    expect(copied).toBe(0);
    expect(await asked((sheet) => (sheet.getRange('B1').values = [[8]]))).toBe(1);
    expect(await asked((sheet) => (sheet.getRange('C1').values = [[9]]))).toBe(0);
  });
});
