import type { HostChange } from '../../src/workbench/host/host';
import { type Session, start, stop } from './office';

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

/** Messages travel in turns of their own. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What a user does in the grid. */
const typed = (cell: string, value: string | number) => {
  session.host.book.workbook.getSheetByName('Sheet1')?.getRange(cell).setValue(value);
};

test('a user’s change arrives with both values, and can be read back', async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2').values = [[1]];
    await context.sync();
    sheet.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  typed('B2', 5);
  await session.host.settle();
  await delivered();
  expect(heard).toHaveLength(1);
  const [event] = heard;
  expect(event).toMatchObject({
    address: 'B2',
    changeType: 'RangeEdited',
    source: 'Local',
    type: 'WorksheetChanged',
    triggerSource: 'Unknown',
  });
  expect(event?.details).toMatchObject({
    valueBefore: 1,
    valueAfter: 5,
    valueTypeBefore: 'Double',
    valueTypeAfter: 'Double',
  });
  await session.run(async (context) => {
    const range = event?.getRange(context).load('address,values');
    await context.sync();
    expect([range?.address, range?.values]).toEqual(['Sheet1!B2', [[5]]]);
  });
});

test('the add-in’s own change says so; formats and results of a calculation are no changes', async () => {
  const heard: string[] = [];
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = [[1], ['=A1*2']];
    await context.sync();
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [[3]];
    sheet.getRange('A1:B9').format.fill.color = 'red';
    sheet.getRange('A1').numberFormat = [['0.0']];
    const result = sheet.getRange('A2').load('values');
    await context.sync();
    expect(result.values).toEqual([[6]]);
  });
  await delivered();
  expect(heard).toEqual(['A1 ThisLocalAddin']);
});

test('a handler removed is not called', async () => {
  const heard: string[] = [];
  await session.run(async (context) => {
    const handler = context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    typed('A1', 1);
    await delivered();
    handler.remove();
    await context.sync();
    typed('A2', 2);
    await delivered();
  });
  expect(heard).toEqual(['A1']);
});

test('sheets are added, activated, deactivated, deleted; a selection is made', async () => {
  const heard: string[] = [];
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    const hear = (name: string) => (event: { type: string; worksheetId: string; address?: string }) => {
      heard.push([name, event.type, event.address].filter(Boolean).join(' '));
      return Promise.resolve();
    };
    worksheets.onAdded.add(hear('all'));
    worksheets.onActivated.add(hear('all'));
    worksheets.onDeactivated.add(hear('all'));
    worksheets.onDeleted.add(hear('all'));
    worksheets.onSelectionChanged.add(hear('all'));
    const first = worksheets.getItem('Sheet1');
    first.onActivated.add(hear('Sheet1'));
    first.onDeactivated.add(hear('Sheet1'));
    first.onSelectionChanged.add(hear('Sheet1'));
    await context.sync();
    const added = worksheets.add('Added');
    await context.sync();
    await delivered();
    heard.push('-');
    added.activate();
    await context.sync();
    await delivered();
    heard.push('-');
    first.activate();
    first.getRange('B2:C3').select();
    added.delete();
    await context.sync();
    await delivered();
  });
  expect(heard).toEqual([
    'all WorksheetAdded',
    '-',
    'Sheet1 WorksheetDeactivated',
    'all WorksheetDeactivated',
    'all WorksheetActivated',
    '-',
    'all WorksheetDeactivated',
    'Sheet1 WorksheetActivated',
    'all WorksheetActivated',
    'Sheet1 WorksheetSelectionChanged B2:C3',
    'all WorksheetSelectionChanged B2:C3',
    'all WorksheetDeleted',
  ]);
});

test('a reload of the add-in forgets its handlers', async () => {
  const heard: string[] = [];
  await session.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  session.host.reset();
  typed('A1', 1);
  await delivered();
  expect(heard).toEqual([]);
});

test('listeners on the page hear everything, and whose doing it was', async () => {
  const heard: HostChange[] = [];
  session.host.listeners.add((change) => heard.push(change));
  typed('C3', 'by hand');
  await session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  expect(heard.map(({ kind, sheet, address, by }) => [kind, sheet, address, by])).toEqual([
    ['changed', 'Sheet1', 'C3', 'user'],
    ['changed', 'Sheet1', 'A1:B1', 'add-in'],
  ]);
});
