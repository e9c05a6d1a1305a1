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

/** Three councils and what they pay. */
const COSTS = [
  ['Council', 'Cost'],
  ['North', 10],
  ['South', 20],
  ['West', 30],
];

const withTable = <T>(
  work: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
) =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:C5').values = COSTS;
    const table = sheet.tables.add('B2:C5', true);
    table.name = 'Costs';
    await context.sync();
    return work(table, context, sheet);
  });

test('a table has parts, and formulas know it by name', () =>
  withTable(async (table, context, sheet) => {
    sheet.getRange('E1:E2').formulas = [['=SUM(Costs[Cost])'], ['=ROWS(Costs)']];
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('cost').getRange(),
      table.columns.getItem(1).getDataBodyRange(),
      table.columns.getItemAt(1).getHeaderRowRange(),
      table.rows.getItemAt(2).getRange(),
      sheet.getRange('Costs'),
    ];
    for (const part of parts) part.load('address');
    const total = sheet.getRange('E1:E2').load('values');
    table.load();
    table.columns.load('items/name,items/id,items/index,count');
    table.rows.load('items/values,count');
    await context.sync();
    expect(parts.map((part) => part.address.replace('Sheet1!', ''))).toEqual([
      'B2:C5',
      'B2:C2',
      'B3:C5',
      'C2:C5',
      'B3:B5',
      'C2',
      'B5:C5',
      'B3:C5',
    ]);
    expect(total.values).toEqual([[60], [3]]);
    expect(table.toJSON()).toMatchObject({
      name: 'Costs',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
    });
    expect(table.columns.items.map((column) => [column.name, column.id, column.index])).toEqual([
      ['Council', 1, 0],
      ['Cost', 2, 1],
    ]);
    expect([table.columns.count, table.rows.count]).toEqual([2, 3]);
    expect(table.rows.items[1]?.values).toEqual([['South', 20]]);
  }));

test('it is found in the workbook and on its sheet', () =>
  withTable(async (_table, context, sheet) => {
    const { tables } = context.workbook;
    const found = [tables.getItem('COSTS'), tables.getItemAt(0), sheet.tables.getItem('Costs')];
    for (const table of found) table.load('name,worksheet/name');
    const missing = tables.getItemOrNullObject('Nothing');
    const counts = [tables.getCount(), sheet.tables.getCount()];
    tables.load('count');
    await context.sync();
    expect(found.map((table) => [table.name, table.worksheet.name])).toEqual(
      Array(3).fill(['Costs', 'Sheet1']),
    );
    expect([missing.isNullObject, tables.count, ...counts.map((count) => count.value)]).toEqual([
      true,
      1,
      1,
      1,
    ]);
  }));

test('rows and columns are added at the end, and the last row deleted', () =>
  withTable(async (table, context, sheet) => {
    sheet.getRange('F1').formulas = [['=SUM(Costs[Cost])']];
    table.rows.add(undefined, [
      ['East', 40],
      ['Mid', 50],
    ]);
    table.columns.add(-1, [['Share'], [1], [2], [3], [4], [5]]);
    const body = table.getDataBodyRange().load('values,address');
    const total = sheet.getRange('F1').load('values');
    await context.sync();
    expect(body.address).toBe('Sheet1!B3:D7');
    expect(body.values[4]).toEqual(['Mid', 50, 5]);
    expect(total.values).toEqual([[150]]);
    table.rows.getItemAt(4).delete();
    table.columns.getItem('Share').name = 'Part';
    table.rows.getItemAt(0).values = [['Far north', 11, 1]];
    const costs = table.columns.getItemAt(1).load('values');
    const first = table.rows.getItemAt(0).load('index');
    const rows = table.rows.getCount();
    const columns = table.columns.getCount();
    const gone = table.columns.getItemOrNullObject('Share');
    const names = table.getHeaderRowRange().load('values');
    await context.sync();
    expect([rows.value, columns.value, gone.isNullObject]).toEqual([4, 3, true]);
    expect(names.values).toEqual([['Council', 'Cost', 'Part']]);
    expect([first.index, costs.values]).toEqual([0, [['Cost'], [11], [20], [30], [40]]]);
  }));

test('in the middle is not implemented, and says so', () =>
  withTable(async (table, context) => {
    table.rows.add(0, [['First', 1]]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  }));

test('style and options are kept', () =>
  withTable(async (table, context) => {
    table.style = 'TableStyleLight9';
    table.showBandedRows = false;
    table.showBandedColumns = true;
    table.showFilterButton = false;
    table.highlightFirstColumn = true;
    table.highlightLastColumn = true;
    await context.sync();
    const again = context.workbook.tables.getItem('Costs');
    again.load();
    await context.sync();
    expect(again.toJSON()).toMatchObject({
      style: 'TableStyleLight9',
      showBandedRows: false,
      showBandedColumns: true,
      showFilterButton: false,
      highlightFirstColumn: true,
      highlightLastColumn: true,
    });
    table.showTotals = true;
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  }));

test('resized, converted, deleted', () =>
  withTable(async (table, context, sheet) => {
    table.resize('B2:D6');
    const range = table.getRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(range.address).toBe('Sheet1!B2:D6');
    expect(header.values).toEqual([['Council', 'Cost', 'Column3']]);
    const cells = table.convertToRange().load('values');
    const count = sheet.tables.getCount();
    await context.sync();
    expect([cells.values[1], count.value]).toEqual([['North', 10, ''], 0]);
    const again = sheet.tables.add('B2:D6', true);
    again.delete();
    const left = sheet.getRange('B2:D6').load('values');
    await context.sync();
    expect(left.values.flat().join('')).toBe('');
  }));

test('without headers Excel makes them', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B2', false).load('id');
    const range = table.getRange().load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual([
      'Sheet1!A1:B3',
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
    ]);
  }));

test('headers are text, and each is different', () =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D2').values = [
      [2026, '', 'a', 'a'],
      [1, 2, 3, 4],
    ];
    const header = sheet.tables.add(sheet.getRange('A1:D2'), true).getHeaderRowRange().load('values');
    await context.sync();
    expect(header.values).toEqual([['2026', 'Column2', 'a', 'a2']]);
  }));

test('tables do not overlap, and their names are unique', () =>
  withTable(async (_table, context, sheet) => {
    sheet.tables.add('C5:D9', true);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    sheet.getRange('H1:I2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const other = sheet.tables.add('H1:I2', true);
    await context.sync();
    other.name = 'costs';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    other.name = 'two words';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  }));

test('every member of a table has been asked for', async () => {
  await withTable(() => Promise.resolve());
  const [table] = session.host.book.tables();
  if (!table) throw new Error('no table');
  const objects = [
    session.host.book.root.tables,
    table,
    table.columns,
    table.columns.getItemAt(0),
    table.rows,
    table.rows.getItemAt(0),
  ];
  const unasked = objects.flatMap(membersOf).filter((member) => !used.has(member));
  expect(unasked).toEqual([]);
});
