import { childOf, type Element, textOf } from '../recalculation/package';
import { type Session, start, stop } from './office';
import { fileOf, find } from './written';

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

const YEARS = [
  ['', 'Alone', 'Jointly'],
  ['2011/12', 10, 8],
  ['2012/13', 12, 9],
  ['2013/14', 14, 10],
];

test('a chart with its titles, axes, series, colours and place', async () => {
  const file = await fileOf(session, async (sheet, context) => {
    sheet.name = 'Costs by year';
    sheet.getRange('A1:C4').formulas = YEARS.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
    );
    sheet.getRange('A:K').format.columnWidth = 60;
    sheet.getRange('1:20').format.rowHeight = 15;
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
    chart.title.text = 'What each pays';
    chart.title.format.font.size = 13;
    chart.title.format.font.color = '#0C3B5E';
    chart.legend.position = 'Right';
    Object.assign(chart.axes.valueAxis, { numberFormat: '£#,##0', minimum: 0, maximum: 30, majorUnit: 10 });
    chart.axes.valueAxis.title.text = 'Pounds';
    chart.axes.categoryAxis.title.text = 'Financial year';
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    await context.sync();
    chart.series.getItemAt(0).format.fill.setSolidColor('#005EA5');
    chart.series.getItemAt(1).name = 'Together';
    chart.series.getItemAt(0).gapWidth = 60;
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.series.getItemAt(0).dataLabels.format.font.size = 11;
    chart.setPosition('E2', 'J12');
  });
  const root = file.package.xml('xl/charts/chart1.xml');
  const texts = (name: string) => find(root, name).map(textOf);
  expect(texts('c:title')).toEqual(expect.arrayContaining(['What each pays', 'Pounds', 'Financial year']));
  const [title] = find(root, 'c:title');
  const run = title && find(title, 'a:rPr')[0];
  expect([run?.attributes['sz'], run && find(run, 'a:srgbClr')[0]?.attributes['val']]).toEqual([
    '1300',
    '0C3B5E',
  ]);
  const labels = find(root, 'c:dLbls').flatMap((one) => find(one, 'a:defRPr'));
  expect(labels.map(({ attributes }) => attributes['sz'])).toContain('1100');
  const [plot] = find(root, 'c:barChart');
  if (!plot) throw new Error('there are no columns');
  const val = (name: string, from = root) => find(from, name).map(({ attributes }) => attributes['val']);
  expect([val('c:grouping')[0], val('c:overlap')[0], val('c:gapWidth')[0], val('c:legendPos')[0]]).toEqual([
    'stacked',
    '100',
    '60',
    'r',
  ]);
  const series = find(plot, 'c:ser').map((one) => find(one, 'c:f').map(textOf));
  expect(series).toEqual([
    ["'Costs by year'!$B$1", "'Costs by year'!$A$2:$A$4", "'Costs by year'!$B$2:$B$4"],
    ["'Costs by year'!$A$2:$A$4", "'Costs by year'!$C$2:$C$4"],
  ]);
  expect(find(plot, 'c:v').map(textOf)).toEqual(
    expect.arrayContaining(['Alone', 'Together', '2011/12', '14']),
  );
  expect(val('a:srgbClr', plot)).toContain('005EA5');
  expect([val('c:min'), val('c:max'), val('c:majorUnit')]).toEqual([['0'], ['30'], ['10']]);
  expect(find(root, 'c:numFmt').map(({ attributes }) => attributes['formatCode'])).toContain('£#,##0');
  expect(val('c:tickLblPos')).toEqual(expect.arrayContaining(['low', 'nextTo']));
  const [anchor] = find(file.package.xml('xl/drawings/drawing1.xml'), 'xdr:twoCellAnchor');
  const corner = (name: string) => childOf(anchor, name)?.children.map((child) => textOf(child as Element));
  expect([corner('xdr:from'), corner('xdr:to')]).toEqual([
    ['4', '0', '1', '0'],
    ['10', '0', '12', '0'],
  ]);
});

test.each([
  ['Line', 'c:lineChart'],
  ['LineMarkers', 'c:lineChart'],
  ['BarClustered', 'c:barChart'],
  ['AreaStacked', 'c:areaChart'],
  ['Pie', 'c:pieChart'],
  ['Doughnut', 'c:doughnutChart'],
  ['XYScatter', 'c:scatterChart'],
] as const)('a chart of type %s, with what belongs to it', async (type, element) => {
  const file = await fileOf(session, (sheet) => {
    sheet.getRange('A1:B4').values = YEARS.map((row) =>
      row.slice(0, 2).map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
    );
    const chart = sheet.charts.add(type, sheet.getRange('A1:B4'), 'Columns');
    chart.title.visible = false;
    chart.legend.visible = false;
    chart.series.getItemAt(0).format.line.color = '#D4351C';
    chart.left = 100;
    chart.top = 50;
  });
  const root = file.package.xml('xl/charts/chart1.xml');
  const [plot] = find(root, element);
  if (!plot) throw new Error(`there is no ${element}`);
  expect(find(plot, 'c:f').map(textOf)).toContain('Sheet1!$B$2:$B$4');
  expect(find(plot, 'a:srgbClr').map(({ attributes }) => attributes['val'])).toContain('D4351C');
  expect([find(root, 'c:legend'), find(root, 'c:autoTitleDeleted')[0]?.attributes['val']]).toEqual([[], '1']);
});

test('a combination: stacked columns, one of them hollow, and a dashed line over them on the same axes', async () => {
  const file = await fileOf(session, async (sheet, context) => {
    sheet.getRange('A1:D4').values = YEARS.map((row, place) =>
      [...row, place === 0 ? 'As-is' : 20].map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
    );
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:D4'), 'Columns');
    await context.sync();
    const [first, , line] = [0, 1, 2].map((place) => chart.series.getItemAt(place));
    if (!first || !line) throw new Error('there are no series');
    first.format.fill.setSolidColor('#FFFFFF');
    first.format.line.color = '#005EA5';
    line.chartType = 'Line';
    line.format.line.color = '#616161';
    line.format.line.lineStyle = 'Dash';
  });
  const root = file.package.xml('xl/charts/chart1.xml');
  const [columns] = find(root, 'c:barChart');
  const [line] = find(root, 'c:lineChart');
  if (!columns || !line) throw new Error('there is no combination');
  const valuesOf = (plot: Element) => find(plot, 'c:val').flatMap((one) => find(one, 'c:f').map(textOf));
  expect([valuesOf(columns), valuesOf(line)]).toEqual([
    ['Sheet1!$B$2:$B$4', 'Sheet1!$C$2:$C$4'],
    ['Sheet1!$D$2:$D$4'],
  ]);
  const val = (from: Element, name: string) => find(from, name).map(({ attributes }) => attributes['val']);
  expect([val(columns, 'c:grouping'), val(columns, 'c:overlap')]).toEqual([['stacked'], ['100']]);
  expect(val(line, 'c:axId')).toEqual(val(columns, 'c:axId'));
  expect([...val(columns, 'c:order'), ...val(line, 'c:order')]).toEqual(['0', '1', '2']);
  expect(val(find(columns, 'c:ser')[0] ?? columns, 'a:srgbClr')).toEqual(['FFFFFF', '005EA5']);
  expect([val(line, 'a:prstDash'), val(line, 'a:srgbClr')[0]]).toEqual([['dash'], '616161']);
  // Where it is not said, other readers draw a curve.
  const [drawn] = find(line, 'c:ser');
  expect(drawn && val(drawn, 'c:smooth')).toEqual(['0']);
  expect([find(root, 'c:catAx').length, find(root, 'c:valAx').length]).toEqual([1, 1]);
});

test('a chart of a type that cannot be written is refused by name', async () => {
  const writing = fileOf(session, (sheet) => {
    sheet.getRange('A1:A3').values = [['x'], [1], [2]];
    sheet.charts.add('Treemap', sheet.getRange('A1:A3'));
  });
  await expect(writing).rejects.toThrow('Charts of type Treemap cannot be written to a file yet.');
});
