import { type Session, start, stop } from './office';
import { membersOf } from './surface';

let session: Session;
beforeAll(() => {
  session = start();
});
afterAll(stop);

const format = <T>(address: string, work: (format: Excel.RangeFormat, context: Excel.RequestContext) => T) =>
  session.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1').getRange(address).format, context);
    await context.sync();
    return result;
  });

test('fill', async () => {
  const fill = await format('A1:B2', ({ fill }) => {
    fill.color = '#abcdef';
    return fill.load('color');
  });
  expect(fill.color).toBe('#ABCDEF');
  await format('A1', ({ fill }) => {
    fill.color = 'orange';
  });
  expect((await format('A1', ({ fill }) => fill.load('color'))).color).toBe('#FFA500');
  expect((await format('A1:B2', ({ fill }) => fill.load('color'))).color).toBeNull();
  await format('A1:B2', ({ fill }) => {
    fill.clear();
  });
  expect((await format('A1:B2', ({ fill }) => fill.load('color'))).color).toBe('#FFFFFF');
});

test('a colour that is none is refused', async () => {
  const wrong = format('A1', ({ fill }) => {
    fill.color = 'mauvish';
  });
  await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('font', async () => {
  const wanted = {
    bold: true,
    italic: true,
    color: '#D4351C',
    size: 14,
    name: 'Arial',
    underline: 'Single',
    strikethrough: true,
  };
  const plain = {
    bold: false,
    italic: false,
    color: '#000000',
    size: 11,
    name: 'Calibri',
    underline: 'None',
    strikethrough: false,
  };
  expect((await format('C1', ({ font }) => font.load())).toJSON()).toMatchObject(plain);
  await format('C1:C2', ({ font }) => {
    Object.assign(font, wanted);
  });
  expect((await format('C1:C2', ({ font }) => font.load())).toJSON()).toMatchObject(wanted);
  expect((await format('C1:C3', ({ font }) => font.load('bold'))).bold).toBeNull();
});

test('font and fill together, as an object', async () => {
  await format('D1', (all) => {
    all.set({ font: { bold: true }, fill: { color: '#00703C' }, wrapText: true });
  });
  const read = await format('D1', (all) => all.load('font/bold,fill/color,wrapText'));
  expect([read.font.bold, read.fill.color, read.wrapText]).toEqual([true, '#00703C', true]);
});

test('alignment, wrapping, indent', async () => {
  const wanted = { horizontalAlignment: 'Right', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 };
  expect((await format('E1', (all) => all.load())).toJSON()).toMatchObject({
    horizontalAlignment: 'General',
    verticalAlignment: 'Bottom',
    wrapText: false,
    indentLevel: 0,
  });
  await format('E1', (all) => {
    Object.assign(all, wanted);
  });
  expect((await format('E1', (all) => all.load())).toJSON()).toMatchObject(wanted);
});

test('widths and heights are in points', async () => {
  await format('F1:G2', (all) => {
    all.columnWidth = 90;
    all.rowHeight = 30;
  });
  const read = await format('F1:G2', (all) => all.load('columnWidth,rowHeight'));
  expect([read.columnWidth, read.rowHeight]).toEqual([90, 30]);
  await format('H:H', (all) => {
    all.columnWidth = 45;
  });
  expect((await format('H9', (all) => all.load('columnWidth'))).columnWidth).toBe(45);
  expect((await format('G1:H1', (all) => all.load('columnWidth'))).columnWidth).toBeNull();
});

test('columns fit their longest text', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('J1:K1').values = [['short', 'a text that is a good deal longer than the other']];
    sheet.getRange('J:K').format.autofitColumns();
    sheet.getRange('1:1').format.autofitRows();
    const short = sheet.getRange('J1').format.load('columnWidth');
    const long = sheet.getRange('K1').format.load('columnWidth');
    await context.sync();
    expect(long.columnWidth).toBeGreaterThan(3 * short.columnWidth);
  });
});

test('borders', async () => {
  const edges = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const;
  const lines = await format('B10:D12', ({ borders }) => {
    for (const edge of edges) {
      const border = borders.getItem(edge);
      border.style = 'Continuous';
      border.weight = 'Medium';
      border.color = '#005ea5';
    }
    return edges.map((edge) => borders.getItem(edge).load('style,weight,color,sideIndex'));
  });
  for (const line of lines)
    expect([line.style, line.weight, line.color]).toEqual(['Continuous', 'Medium', '#005EA5']);
  const all = await format('B10:D12', ({ borders }) => {
    borders.getItem('EdgeTop').style = 'Double';
    borders.getItem('EdgeBottom').style = 'None';
    borders.load('count,items/style,items/sideIndex');
    return borders;
  });
  expect(all.count).toBe(6);
  expect(all.items.map((line) => [line.sideIndex, line.style]).slice(0, 3)).toEqual([
    ['EdgeTop', 'Double'],
    ['EdgeBottom', 'None'],
    ['EdgeLeft', 'Continuous'],
  ]);
  expect((await format('A20', ({ borders }) => borders.getItem('EdgeTop').load('style'))).style).toBe('None');
});

test('every member of a format has been asked for above', () => {
  const { format } = session.host.book.root.worksheets.getActiveWorksheet().getCell(0, 0);
  const objects = [format, format.fill, format.font, format.borders, format.borders.getItem('EdgeTop')];
  const unasked = objects.flatMap(membersOf).filter((member) => !session.host.used.has(member));
  expect(unasked).toEqual([]);
});
