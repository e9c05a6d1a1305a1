import vm from 'node:vm';
import { type Session, start, stop } from './office';
import { associateToys, METADATA } from './toyFunctions';

let session: Session;
afterEach(stop);

const begin = (path: 'direct' | 'batched', blank: 'desktop' | 'web' = 'desktop') => {
  session = start();
  session.host.functions.path = path;
  session.host.functions.blank = blank;
  associateToys(session);
};

/** Cells that the formulas below refer to; B1 and B3 are blank. */
const CELLS = [
  [7, ''],
  ['text', true],
  ['5', ''],
  ['=1/0', '=NA()'],
];

/** What each formula, put under one another in D, gives. */
const results = (formulas: readonly string[]): Promise<unknown[]> =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A3').numberFormat = [['@']];
    sheet.getRange('A1:B4').formulas = CELLS;
    const range = sheet.getRange(`D1:D${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.map((row): unknown => row[0]);
  });

/** Formula, what it gives in Excel for Windows, and in Excel on the web where that differs. */
const ARGUMENTS: [string, unknown, unknown?][] = [
  ['=DEMO.NUMBER(A1)', '7'],
  ['=DEMO.NUMBER(B1)', '0'],
  ['=DEMO.NUMBER("5")', '5'],
  ['=DEMO.NUMBER(A3)', '5'],
  ['=DEMO.NUMBER(TRUE)', '1'],
  ['=DEMO.NUMBER(A2)', '#VALUE!'],
  ['=DEMO.NUMBER("")', '#VALUE!'],
  ['=DEMO.NUMBER(A4)', '#DIV/0!'],
  ['=DEMO.NUMBER(1/0)', '#DIV/0!'],
  ['=DEMO.NUMBER()', '#VALUE!'],
  ['=DEMO.NUMBER(1,2)', '#VALUE!'],
  ['=DEMO.NUMBER(A1:A2)', '#VALUE!'],
  ['=DEMO.TEXT(A2)', '"text"'],
  ['=DEMO.TEXT(7)', '"7"'],
  ['=DEMO.TEXT(TRUE)', '"TRUE"'],
  ['=DEMO.TEXT(B1)', '""'],
  ['=DEMO.FLAG(B2)', 'true'],
  ['=DEMO.FLAG(0)', 'false'],
  ['=DEMO.FLAG("true")', 'true'],
  ['=DEMO.FLAG(A2)', '#VALUE!'],
  ['=DEMO.FLAG(B1)', 'false'],
  ['=DEMO.ANY(A1)', '7'],
  ['=DEMO.ANY(A2)', '"text"'],
  ['=DEMO.ANY(B2)', 'true'],
  ['=DEMO.ANY(B1)', '0', 'null'],
  ['=DEMO.ANY(B4)', '#N/A'],
  ['=DEMO.CELLS(A1:B2)', '[[7,0],["text",true]]', '[[7,null],["text",true]]'],
  ['=DEMO.CELLS(A1)', '[[7]]'],
  ['=DEMO.CELLS(3)', '[[3]]'],
  ['=DEMO.CELLS({1,2;3,4})', '[[1,2],[3,4]]'],
  ['=DEMO.CELLS(A1:A4)', '#DIV/0!'],
  ['=DEMO.NUMBERS(A1:B1)', '[[7,0]]'],
  ['=DEMO.NUMBERS(A1:A2)', '#VALUE!'],
  ['=DEMO.SOME(1)', '1,null,null'],
  ['=DEMO.SOME(1,,"z")', '1,null,"z"'],
  ['=DEMO.SOME(1,B1,B3)', '1,0,""'],
  ['=DEMO.LIST(1)', '1,[]'],
  ['=DEMO.LIST(1,A1,{2,3})', '1,[[[7]],[[2,3]]]'],
  ['=DEMO.TOLERANT(B4)', '#N/A is an error: true'],
  ['=DEMO.TOLERANT(A1)', '7 is an error: false'],
  ['=DEMO.TOLERANT.CELLS(A4:B4)', '#DIV/0! is an error: true, #N/A is an error: true'],
  ['=DEMO.WHERE(A1:B2,B1)', '["Sheet1!D42",["Sheet1!A1:B2","Sheet1!B1"]]'],
  ['=DEMO.WHERE(3,Sheet1!$A$1)', '["Sheet1!D43",[null,"Sheet1!A1"]]'],
  ['=DEMO.TWICE(DEMO.TWICE(A1))+1', 29],
  ['=IFERROR(DEMO.FAIL("#NUM!"),"caught")', 'caught'],
  ['=SUM(DEMO.GRID(3))', 3],
  ['=DEMO.UNKNOWN(1)', '#NAME?'],
];

describe.each(['direct', 'batched'] as const)('arguments, %s', (path) => {
  describe.each(['desktop', 'web'] as const)('%s', (blank) => {
    let given: unknown[];
    beforeAll(async () => {
      begin(path, blank);
      given = await results(ARGUMENTS.map(([formula]) => formula));
      stop();
    });

    test.each(ARGUMENTS.map(([formula, desktop, web], index) => ({ formula, desktop, web, index })))(
      '$formula',
      ({ desktop, web, index }) => {
        expect(given[index]).toBe(blank === 'web' ? (web ?? desktop) : desktop);
      },
    );
  });
});

const RESULTS: [string, unknown, string?][] = [
  ['=DEMO.FAIL("#N/A","no data")', '#N/A', 'no data'],
  ['=DEMO.FAIL("#VALUE!","wrong")', '#VALUE!', 'wrong'],
  ['=DEMO.FAIL("#DIV/0!")', '#DIV/0!', ''],
  ['=DEMO.FAIL("#NUM!","too large")', '#NUM!', ''],
  ['=DEMO.FAIL("#NULL!")', '#NULL!', ''],
  ['=DEMO.FAIL("throw")', '#VALUE!', ''],
  ['=DEMO.ODD("nan")', '#VALUE!'],
  ['=DEMO.ODD("infinity")', '#NUM!'],
  ['=DEMO.ODD("returned")', '#NUM!', ''],
  ['=DEMO.ODD("told")', '#N/A', 'returned, not thrown'],
  ['=DEMO.FAIL("#REF!")', '#VALUE!'],
  ['=DEMO.FAIL("#NAME?")', '#VALUE!'],
  ['=DEMO.ODD("ragged")', '#VALUE!'],
  ['=DEMO.ODD("empty")', '#VALUE!'],
  ['=DEMO.ODD("nothing")', 0],
  ['=DEMO.SOME()', '#VALUE!', 'x is missing. Give the number to show, such as 5.'],
  ['=DEMO.NUMBER()', '#VALUE!', 'x is missing.'],
  ['=DEMO.LATER(4)+DEMO.TWICE(1)', 10],
  ['=DEMO.LATER(-1)', '#VALUE!', 'x must not be negative'],
  ['=DEMO.CANCELABLE(2)', 6],
];

describe.each(['direct', 'batched'] as const)('results, %s', (path) => {
  beforeEach(() => {
    begin(path);
  });

  test('values, errors and the sentences that go with them', async () => {
    const given = await results(RESULTS.map(([formula]) => formula));
    const failures = RESULTS.map((_, row) => session.host.functions.failureAt('sheet1', row, 3));
    for (const [row, [formula, value, message]] of RESULTS.entries()) {
      expect([formula, given[row]]).toEqual([formula, value]);
      if (message !== undefined)
        expect([formula, failures[row]]).toEqual([
          formula,
          { fn: expect.stringMatching(/^DEMO\.[A-Z]+$/) as string, code: value, message },
        ]);
    }
  });

  test('an array spills, with its odd members as the wire leaves them', () =>
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').formulas = [['=DEMO.GRID(2)']];
      sheet.getRange('A5').formulas = [['=DEMO.ODD("row")']];
      const grid = sheet.getRange('A1').getSpillingToRange().load('address,values,formulas');
      const odd = sheet.getRange('A5:G5').load('values');
      await context.sync();
      expect(grid.address).toBe('Sheet1!A1:C2');
      expect(grid.values).toEqual([
        [0, '2011/12', true],
        [1, '2011/13', false],
      ]);
      expect(odd.values).toEqual([[0, 0, 0, 0, true, '', '#N/A']]);
    }));

  test('a failure is forgotten once the cell is well again', () =>
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const failure = () => session.host.functions.failureAt('sheet1', 0, 1);
      sheet.getRange('A1:B1').formulas = [['text', '=DEMO.NUMBER(A1)']];
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      expect([cell.values[0]?.[0], failure()?.message]).toEqual([
        '#VALUE!',
        'x must be a number, not "text"',
      ]);
      sheet.getRange('A1').values = [[3]];
      cell.load('values');
      await context.sync();
      expect([cell.values[0]?.[0], failure()]).toEqual(['3', undefined]);
    }));

  test('a thousand cells, and again when what they depend on changes', () =>
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      const cells = sheet.getRange('B1:B1000');
      cells.formulas = Array.from({ length: 1000 }, (_, row) => [`=DEMO.TWICE($A$1+${row})`]);
      const last = sheet.getRange('B1000').load('values');
      await context.sync();
      expect(last.values).toEqual([[2000]]);
      sheet.getRange('A1').values = [[2]];
      last.load('values');
      await context.sync();
      expect(last.values).toEqual([[2002]]);
    }));

  test('strictBusy: what a request writes it may not read yet; the next may', async () => {
    session.host.functions.strictBusy = true;
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cells = sheet.getRange('A1:C1');
      cells.formulas = [['=DEMO.TWICE(4)', '=A1+1', '=1+1']];
      cells.load('values,valueTypes,text');
      await context.sync();
      expect(cells.values).toEqual([['#BUSY!', '#BUSY!', 2]]);
      expect([cells.valueTypes[0]?.[0], cells.text[0]?.[0]]).toEqual(['Error', '#BUSY!']);
      cells.load('values');
      await context.sync();
      expect(cells.values).toEqual([[8, 9, 2]]);
    });
  });
});

test('objects of the add-in’s own window are understood', async () => {
  begin('direct');
  vm.runInContext(
    `CustomFunctions.associate('ANY', function (x) {
       return Promise.resolve([[x, new CustomFunctions.Error('#N/A', 'theirs'), [1].length]]);
     });
     CustomFunctions.associate('TWICE', function () { throw new CustomFunctions.Error('#N/A', 'theirs'); });`,
    session.window,
  );
  expect(await results(['=DEMO.TWICE(1)'])).toEqual(['#N/A']);
  expect(session.host.functions.failureAt('sheet1', 0, 3)?.message).toBe('theirs');
  expect(await results(['=DEMO.ANY(1)', '=INDEX(DEMO.ANY(1),1,2)'])).toEqual([1, '#N/A']);
});

test('registering tells of each function, for help texts', () => {
  begin('direct');
  const told: string[] = [];
  session.host.functions.register(METADATA, (meta) => told.push(meta.name));
  expect(told).toEqual(METADATA.map((meta) => meta.name));
});

test('a function that is not associated is #NAME?, and says why', async () => {
  session = start();
  session.host.functions.register([{ id: 'LOST', name: 'LOST', parameters: [] }]);
  expect(await results(['=DEMO.LOST()'])).toEqual(['#NAME?']);
  expect(session.host.functions.failureAt('sheet1', 0, 3)?.message).toBe(
    'No function is associated with LOST.',
  );
});

test('a reload of the add-in answers what it still owed', async () => {
  begin('batched');
  session.host.connect({ send: () => undefined, functions: () => ({ mappings: {} }) });
  const given = results(['=DEMO.TWICE(1)']);
  await new Promise((resolve) => setTimeout(resolve, 200));
  session.host.reset();
  expect(await given).toEqual(['#NAME?']);
});
