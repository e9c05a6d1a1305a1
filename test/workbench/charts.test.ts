import type { Chart } from '../../src/workbench/host/model/charts/chart';
import { type Session, start, stop } from './office';
import { membersOf } from './surface';

let session: Session;
let shown: string[];
const used = new Set<string>();
beforeEach(() => {
  session = start();
  shown = [];
  session.host.book.view = {
    show: (chart) => shown.push(`show ${chart.name}`),
    hide: (chart) => shown.push(`hide ${chart.name}`),
  };
});
afterEach(() => {
  for (const member of session.host.used) used.add(member);
  stop();
});

const FORECAST = [
  ['', 'Alone', 'Jointly'],
  ['2026', 10, 8],
  ['2027', 12, 9],
  ['2028', 14, 10],
];

const withChart = (
  type: `${Excel.ChartType}`,
  work: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void> = () =>
    Promise.resolve(),
) =>
  session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = FORECAST.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
    );
    const chart = sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Forecast';
    await context.sync();
    await work(chart, context, sheet);
  });

const drawing = (): Chart => {
  const [chart] = session.host.book.charts;
  if (!chart) throw new Error('nothing is drawn');
  return chart;
};

test.each(['ColumnStacked', 'ColumnClustered', 'Line'] as const)(
  '%s: series, categories, names',
  async (type) => {
    await withChart(type);
    expect(drawing().type).toBe(type);
    expect(drawing().series).toEqual([
      { name: 'Alone', values: [10, 12, 14], categories: ['2026', '2027', '2028'] },
      { name: 'Jointly', values: [8, 9, 10], categories: ['2026', '2027', '2028'] },
    ]);
    expect(shown).toEqual(['show Forecast']);
  },
);

test('what is drawn follows the cells', async () => {
  await withChart('Line', async (_chart, context, sheet) => {
    sheet.getRange('B2:C2').formulas = [['=5+5*2', 'none']];
    await context.sync();
  });
  await session.host.settle();
  expect(drawing().series.map((series) => series.values[0])).toEqual([15, null]);
});

test('series by rows', async () => {
  await withChart('Line', async (chart, context, sheet) => {
    chart.setData(sheet.getRange('A1:C3'), 'Rows');
    await context.sync();
  });
  expect(drawing().series).toEqual([
    { name: '2026', values: [10, 8], categories: ['Alone', 'Jointly'] },
    { name: '2027', values: [12, 9], categories: ['Alone', 'Jointly'] },
  ]);
});

test('titles, legend, axes', async () => {
  await withChart('ColumnStacked', async (chart, context) => {
    chart.title.text = 'What each pays';
    chart.title.format.font.size = 14;
    chart.legend.position = 'Right';
    chart.axes.valueAxis.title.text = 'Pounds';
    chart.axes.valueAxis.numberFormat = '£#,##0';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.title.text = 'Year';
    chart.axes.getItem('Category').visible = true;
    chart.title.load('text,visible');
    chart.legend.load('position,visible');
    chart.axes.valueAxis.load('minimum,numberFormat');
    await context.sync();
    expect([chart.title.text, chart.title.visible, chart.legend.position]).toEqual([
      'What each pays',
      true,
      'Right',
    ]);
    expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.numberFormat]).toEqual([0, '£#,##0']);
  });
  expect(drawing()).toMatchObject({
    title: 'What each pays',
    legend: 'Right',
    axisTitles: { category: 'Year', value: 'Pounds' },
    valueFormat: '£#,##0',
  });
  await session.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Forecast');
    chart.title.visible = false;
    chart.legend.visible = false;
    await context.sync();
  });
  expect([drawing().title, drawing().legend]).toEqual(['', 'none']);
});

test('series are named, coloured, added and deleted', async () => {
  await withChart('Line', async (chart, context, sheet) => {
    const first = chart.series.getItemAt(0);
    first.name = 'On its own';
    first.format.fill.setSolidColor('#005ea5');
    chart.series.getItemAt(1).format.line.color = '#D4351C';
    chart.series.getItemAt(1).format.line.weight = 3;
    chart.series.getItemAt(1).hasDataLabels = true;
    const added = chart.series.add('Added');
    added.setValues(sheet.getRange('C2:C3'));
    added.setXAxisValues(sheet.getRange('A2:A3'));
    chart.series.load('items/name,count');
    await context.sync();
    expect([chart.series.count, ...chart.series.items.map((series) => series.name)]).toEqual([
      3,
      'On its own',
      'Jointly',
      'Added',
    ]);
  });
  expect(drawing().series.map(({ name, color, values }) => [name, color, values])).toEqual([
    ['On its own', '#005EA5', [10, 12, 14]],
    ['Jointly', '#D4351C', [8, 9, 10]],
    ['Added', undefined, [8, 9]],
  ]);
  await session.run(async (context) => {
    const { series } = context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0);
    series.getItemAt(2).delete();
    const count = series.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test('a line over stacked columns, hollow columns, labels', async () => {
  await withChart('ColumnStacked', async (chart, context) => {
    const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    first.format.fill.setSolidColor('#FFFFFF');
    first.format.line.color = '#005EA5';
    first.hasDataLabels = true;
    first.dataLabels.numberFormat = '0.0';
    second.chartType = 'Line';
    second.format.line.color = '#616161';
    second.format.line.lineStyle = 'Dash';
    chart.series.load('items/chartType');
    await context.sync();
    expect(chart.series.items.map(({ chartType }) => chartType)).toEqual(['ColumnStacked', 'Line']);
  });
  expect(drawing().series.map(({ values: _, categories: __, ...looks }) => looks)).toEqual([
    { name: 'Alone', color: '#FFFFFF', outline: '#005EA5', labels: '0.0' },
    { name: 'Jointly', type: 'Line', color: '#616161', dashed: true },
  ]);
});

test('place and size, in points or by cells', async () => {
  await withChart('Line', async (chart, context, sheet) => {
    sheet.getRange('A:K').format.columnWidth = 60;
    sheet.getRange('1:20').format.rowHeight = 15;
    chart.setPosition('C3', 'E12');
    chart.load('left,top,width,height');
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([120, 30, 180, 150]);
    chart.left = 10;
    chart.top = 20;
    chart.width = 300;
    chart.height = 200;
    chart.activate();
    await context.sync();
  });
  expect(drawing().position).toEqual({ left: 10, top: 20, width: 300, height: 200 });
  expect(shown.at(-1)).toBe('show Forecast');
});

test('a chart and its cells go where rows and columns push them', async () => {
  await withChart('Line', async (chart, context, sheet) => {
    sheet.getRange('A:K').format.columnWidth = 60;
    sheet.getRange('1:20').format.rowHeight = 15;
    chart.setPosition('C6', 'E12');
    chart.left = 125;
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
    sheet.getRange('C4').values = [[11]];
    sheet.getRange('1:2').format.rowHeight = 15;
    await context.sync();
  });
  expect(drawing().series.map(({ name, values }) => [name, values])).toEqual([
    ['Alone', [11, 12, 14]],
    ['Jointly', [8, 9, 10]],
  ]);
  expect(drawing().series[0]?.categories).toEqual(['2026', '2027', '2028']);
  const { left, top, width, height } = drawing().position;
  const column = session.host.book.root.worksheets.getActiveWorksheet().getCell(0, 0).format.columnWidth;
  expect([left, width, height]).toEqual([125 + Number(column), 180, 105]);
  expect(top).toBeGreaterThan(75);
  expect(shown.at(-1)).toBe('show Forecast');
  await session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('D:D').delete('Left');
    await context.sync();
  });
  expect(drawing().series.map(({ values }) => values)).toEqual([[11, 12, 14], []]);
});

test('charts are found and deleted', async () => {
  await withChart('Line', async (chart, context, sheet) => {
    chart.chartType = 'ColumnClustered';
    chart.load('id,chartType,name');
    await context.sync();
    const found = sheet.charts.getItem('Forecast').load('id,worksheet/name');
    const missing = sheet.charts.getItemOrNullObject('Other');
    sheet.charts.load('count,items/name');
    const count = sheet.charts.getCount();
    await context.sync();
    expect([chart.chartType, found.id === chart.id, found.worksheet.name, missing.isNullObject]).toEqual([
      'ColumnClustered',
      true,
      'Sheet1',
      true,
    ]);
    expect([sheet.charts.count, count.value, sheet.charts.items[0]?.name]).toEqual([1, 1, 'Forecast']);
    chart.delete();
    await context.sync();
  });
  expect([session.host.book.charts.length, shown.at(-1)]).toEqual([0, 'hide Forecast']);
});

test('a deleted sheet takes its charts along', async () => {
  await withChart('Line', async (_chart, context, sheet) => {
    context.workbook.worksheets.add('Other');
    sheet.delete();
    await context.sync();
  });
  expect(shown.at(-1)).toBe('hide Forecast');
});

test('every member of a chart that is drawn has been asked for', async () => {
  await withChart('Line');
  const chart = session.host.book.root.worksheets.getActiveWorksheet().charts.items()[0];
  if (!chart) throw new Error('no chart');
  const objects = [chart.worksheet.charts, chart, chart.series];
  // Kept and given back, for nothing draws them.
  const kept = [
    'Chart.dataLabels',
    'Chart.format',
    'Chart.plotArea',
    'Chart.showAllFieldButtons',
    'Chart.style',
  ];
  const unasked = objects.flatMap(membersOf).filter((member) => !used.has(member) && !kept.includes(member));
  expect(unasked).toEqual([]);
  const { Excel } = session as unknown as { Excel: Record<string, { prototype: object } | undefined> };
  const all = [
    ...objects,
    chart.title,
    chart.legend,
    chart.axes,
    chart.axes.valueAxis,
    ...chart.series.items(),
  ];
  const unknown = all.flatMap(membersOf).filter((member) => {
    const [name = '', property = ''] = member.split('.');
    return !(property in (Excel[name]?.prototype ?? {}));
  });
  expect(unknown).toEqual([]);
});
