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

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
  session.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

test('a rule by formula, one by value and one by text, each with its look', () =>
  onSheet(async (sheet, context) => {
    const custom = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A1>$B1';
    custom.custom.format.font.color = '#d4351c';
    custom.custom.format.font.bold = true;
    custom.custom.format.font.italic = false;
    custom.custom.format.font.strikethrough = false;
    custom.custom.format.font.underline = 'Single';
    custom.custom.format.fill.color = 'yellow';
    custom.custom.format.numberFormat = '0.0';
    custom.stopIfTrue = true;
    const value = sheet.getRange('A5:B5').conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    value.cellValue.format.fill.color = '#FFF4E5';
    const text = sheet.getRange('D1').conditionalFormats.add('ContainsText');
    text.textComparison.format.fill.color = '#FFF4E5';
    text.textComparison.rule = { operator: 'Contains', text: 'not known' };
    custom.load('id,type,stopIfTrue,priority');
    custom.custom.rule.load('formula');
    custom.custom.format.load('numberFormat');
    custom.custom.format.font.load();
    custom.custom.format.fill.load('color');
    value.load('type,priority');
    value.cellValue.load('rule');
    text.textComparison.load('rule');
    const nothing = [
      custom.cellValueOrNullObject,
      custom.textComparisonOrNullObject,
      value.customOrNullObject,
    ];
    for (const one of nothing) one.load();
    await context.sync();
    expect([custom.type, custom.stopIfTrue, custom.priority, value.priority]).toEqual(['Custom', true, 2, 1]);
    expect(custom.custom.rule.formula).toBe('=$A1>$B1');
    expect(custom.custom.format.font.toJSON()).toMatchObject({
      color: '#D4351C',
      bold: true,
      underline: 'Single',
    });
    expect([custom.custom.format.fill.color, custom.custom.format.numberFormat]).toEqual(['#FFFF00', '0.0']);
    expect(value.cellValue.rule).toEqual({ formula1: '=0', operator: 'LessThan' });
    expect(text.textComparison.rule).toEqual({ operator: 'Contains', text: 'not known' });
    expect(nothing.map((one) => one.isNullObject)).toEqual([true, true, true]);
  }));

test('a range has those that it has a part in, and they are found, reordered and deleted', () =>
  onSheet(async (sheet, context) => {
    const first = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    const second = sheet.getRange('A5:B5').conditionalFormats.add('Custom').load('id');
    const all = sheet.getRange().conditionalFormats;
    all.load('items/id');
    const counts = ['A5', 'B5', 'C5'].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
    const where = second.getRange().load('address');
    await context.sync();
    expect(all.items).toHaveLength(2);
    expect([...counts.map(({ value }) => value), where.address]).toEqual([2, 1, 0, 'Sheet1!A5:B5']);
    const found = [all.getItem(second.id), all.getItemAt(0)].map((format) => format.load('id'));
    const missing = all.getItemOrNullObject('none');
    first.priority = 0;
    first.load('priority');
    await context.sync();
    expect(found.map(({ id }) => id)).toEqual([second.id, second.id]);
    expect([missing.isNullObject, first.priority]).toEqual([true, 0]);
    first.delete();
    const left = all.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    sheet.getRange('B5').conditionalFormats.clearAll();
    const none = all.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  }));

test('rules go where rows push their cells, and go with them', () =>
  onSheet(async (sheet, context) => {
    const format = sheet.getRange('A5:A9').conditionalFormats.add('Custom');
    sheet.getRange('B5').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('1:2').insert('Down');
    await context.sync();
    const where = format.getRange().load('address');
    const [before, after] = ['B5', 'B7'].map((cell) => sheet.getRange(cell).dataValidation.load('type'));
    await context.sync();
    expect([where.address, before?.type, after?.type]).toEqual(['Sheet1!A7:A11', 'None', 'Custom']);
    sheet.getRange('A:B').delete('Left');
    const left = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  }));

test('colours may be taken back', () =>
  onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1').conditionalFormats.add('Custom').custom;
    format.font.color = '#FF0000';
    format.fill.color = '#FF0000';
    format.font.clear();
    format.fill.clear();
    format.font.load('color');
    format.fill.load('color');
    await context.sync();
    expect([format.font.color, format.fill.color]).toEqual(['', '']);
  }));

test('a kind that the host lacks says so', async () => {
  const bars = onSheet(async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.add('DataBar');
    await context.sync();
  });
  await expect(bars).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'not implemented: ConditionalFormatCollection.add (DataBar)',
  });
});

test('every member of conditional formats has been asked for', () => {
  const formats = session.host.book.root.worksheets.getActiveWorksheet().getCell(0, 0).conditionalFormats;
  const objects = (['Custom', 'CellValue', 'ContainsText'] as const).map((type) => formats.add(type));
  const { custom } = formats.getItemAt(2);
  const parts = [custom, custom.rule, custom.format, custom.format.font, custom.format.fill];
  const rest = [formats.getItemAt(1).cellValue, formats.getItemAt(0).textComparison];
  // Kept for Excel's sake; formulas on the wire are English and A1.
  const left = ['ConditionalFormatRule.formulaLocal', 'ConditionalFormatRule.formulaR1C1'];
  const unasked = [formats, ...objects, ...parts, ...rest]
    .flatMap(membersOf)
    .filter((member) => !used.has(member) && !left.includes(member));
  expect(unasked).toEqual([]);
});
