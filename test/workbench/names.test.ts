import { type Session, start, stop } from './office';
import { membersOf } from './surface';

let session: Session;
const used = new Set<string>();
beforeEach(() => {
  session = start();
});
afterEach(() => {
  for (const member of session.host.used) used.add(member);
  stop();
});

test('a name for a range, for a constant and for a formula', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const { names } = context.workbook;
    names.add('BASELINE', sheet.getRange('A1:A3'), 'What was paid');
    names.add('BY_ADDRESS', 'Sheet1!$A$2');
    names.add('DISCOUNT', '=0.035');
    names.addFormulaLocal('LABEL', '="text"');
    names.add('TOTAL', '=SUM(Sheet1!$A$1:$A$3)');
    sheet.getRange('C1:C5').formulas = [
      ['=SUM(BASELINE)'],
      ['=BY_ADDRESS'],
      ['=DISCOUNT*2'],
      ['=LABEL'],
      ['=TOTAL'],
    ];
    const cells = sheet.getRange('C1:C5').load('values');
    names.load('items');
    const ranges = ['baseline', 'BY_ADDRESS'].map((name) => names.getItem(name).getRange().load('address'));
    const constant = names.getItem('DISCOUNT').getRangeOrNullObject();
    const count = names.getCount();
    await context.sync();
    expect(cells.values).toEqual([[6], [2], [0.07], ['text'], [6]]);
    expect(
      names.items.map((name): unknown[] => [name.name, name.formula, name.type, name.value, name.scope]),
    ).toEqual([
      ['BASELINE', '=Sheet1!$A$1:$A$3', 'Range', 'Sheet1!A1:A3', 'Workbook'],
      ['BY_ADDRESS', '=Sheet1!$A$2', 'Range', 'Sheet1!A2', 'Workbook'],
      ['DISCOUNT', '=0.035', 'Double', 0.035, 'Workbook'],
      ['LABEL', '="text"', 'String', 'text', 'Workbook'],
      ['TOTAL', '=SUM(Sheet1!$A$1:$A$3)', 'String', '=SUM(Sheet1!$A$1:$A$3)', 'Workbook'],
    ]);
    expect(names.items.map((name) => [name.comment, name.visible])[0]).toEqual(['What was paid', true]);
    expect(ranges.map((range) => range.address)).toEqual(['Sheet1!A1:A3', 'Sheet1!A2']);
    expect([constant.isNullObject, count.value]).toEqual([true, 5]);
  }));

test('a name of one sheet is that sheet’s own', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const other = context.workbook.worksheets.add('Other');
    const name = sheet.names.add('LOCAL', sheet.getRange('B2')).load('scope,formula,worksheet/name');
    const elsewhere = [context.workbook.names, other.names].map((names) =>
      names.getItemOrNullObject('LOCAL'),
    );
    const found = sheet.getRange('LOCAL').load('address');
    const owner = name.worksheetOrNullObject.load('name');
    await context.sync();
    expect([name.scope, name.formula, name.worksheet.name, owner.name]).toEqual([
      'Worksheet',
      '=Sheet1!$B$2',
      'Sheet1',
      'Sheet1',
    ]);
    expect(found.address).toBe('Sheet1!B2');
    expect(elsewhere.map((one) => one.isNullObject)).toEqual([true, true]);
  }));

test('a name is changed and deleted', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [[1], [2]];
    const name = context.workbook.names.add('MOVING', sheet.getRange('A1'));
    const cell = sheet.getRange('C1');
    cell.formulas = [['=MOVING']];
    await context.sync();
    name.formula = '=Sheet1!$A$2';
    name.comment = 'moved';
    name.visible = false;
    cell.load('values');
    name.load('comment,visible');
    await context.sync();
    expect([cell.values[0]?.[0], name.comment, name.visible]).toEqual([2, 'moved', false]);
    name.formula = '=9';
    await context.sync();
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[9]]);
    name.delete();
    const gone = context.workbook.names.getItemOrNullObject('MOVING');
    cell.load('values');
    await context.sync();
    expect([gone.isNullObject, cell.values[0]?.[0]]).toEqual([true, expect.stringMatching(/^#/)]);
  }));

test.each([
  ['A1', 'InvalidArgument'],
  ['two words', 'InvalidArgument'],
  ['R', 'InvalidArgument'],
  ['1st', 'InvalidArgument'],
  ['taken', 'ItemAlreadyExists'],
])('nothing can be called %s', async (name, code) => {
  const add = session.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    context.workbook.names.add('TAKEN', cell);
    context.workbook.names.add(name, cell);
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code });
});

test('settings keep what they are given', () =>
  session.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('plain', 'text');
    settings.add('record', { version: 2, councils: ['North', 'South'] });
    const replaced = settings.add('plain', 5);
    await context.sync();
    replaced.value = 6;
    const missing = settings.getItemOrNullObject('nothing');
    const record = settings.getItem('record').load('key,value');
    settings.load('items/key,items/value');
    const count = settings.getCount();
    await context.sync();
    expect([record.key, record.value]).toEqual(['record', { version: 2, councils: ['North', 'South'] }]);
    expect(settings.items.map((one) => one.value as unknown)).toContain(6);
    expect([missing.isNullObject, count.value]).toEqual([true, 2]);
    replaced.delete();
    const gone = settings.getItemOrNullObject('plain');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));

test('a setting that is not there', async () => {
  const read = session.run(async (context) => {
    context.workbook.settings.getItem('nothing').load('value');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('every member of names and settings has been asked for', () => {
  const { root } = session.host.book;
  const setting = root.settings.add('one', 1);
  const name = root.worksheets.getActiveWorksheet().names.add('ONE', '=1');
  const unasked = [root.names, name, root.settings, setting]
    .flatMap(membersOf)
    .filter((member) => !used.has(member));
  expect(unasked).toEqual([]);
});
