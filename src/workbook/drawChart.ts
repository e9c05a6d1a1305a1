import { supports } from './excel';
import { areaAddress } from './plan/address';
import type { Area, PlannedChart, PlannedSeries } from './plan/plan';
import { TYPE } from './plan/styles';

/** Draws charts from cells of their sheet. Series are set one by one, which older Excels cannot. */
export function drawCharts(worksheet: Excel.Worksheet, plans: readonly PlannedChart[]): void {
  if (supports('1.7')) for (const plan of plans) drawChart(worksheet, plan);
}

/** Adds a chart. Its series are set one by one, because the rows between them are not drawn. */
function drawChart(worksheet: Excel.Worksheet, plan: PlannedChart): void {
  const range = (area: Area) => worksheet.getRange(areaAddress(area));
  const chart = worksheet.charts.add(plan.kind, range(plan.seed), 'Rows');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  for (const { format } of [chart.legend, chart.axes.categoryAxis, chart.axes.valueAxis])
    format.font.size = TYPE;
  chart.setPosition(areaAddress({ ...plan.over, rows: 1, columns: 1 }), areaAddress(lastCell(plan.over)));
  if (plan.kind === 'BarClustered') orderAsListed(chart);
  for (const [index, series] of plan.series.entries()) {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(safeTitle(series.title));
    drawn.name = safeTitle(series.title);
    drawn.setValues(range(series.values));
    drawn.setXAxisValues(range(plan.categories));
    if (series.line && plan.kind !== 'Line') drawn.chartType = 'Line';
    paint(drawn, series);
    if (supports('1.8')) setSpacing(drawn, plan);
    if (series.labels !== undefined && supports('1.8')) label(drawn, series.labels);
  }
}

/** Puts the first bar at the top, as in the cells, and the names left of any negative bars. */
function orderAsListed({ axes: { categoryAxis } }: Excel.Chart): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = 'Low';
}

function paint({ format }: Excel.ChartSeries, { colour, line, hollow }: PlannedSeries): void {
  if (line || hollow) {
    format.line.color = colour;
    format.line.weight = line ? 2 : 1.5;
  }
  if (line === 'dashed') format.line.lineStyle = 'Dash';
  // White rather than no fill, so that no gridline shows through.
  if (!line) format.fill.setSolidColor(hollow ? WHITE : colour);
}

const WHITE = '#FFFFFF';

/** Sets the gap between columns and their overlap, in hundredths of a column's width. */
function setSpacing(series: Excel.ChartSeries, { kind, inOnePlace }: PlannedChart): void {
  series.gapWidth = 60;
  series.overlap = inOnePlace || kind === 'ColumnStacked' ? 100 : 0;
}

function label(series: Excel.ChartSeries, numberFormat: string): void {
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = numberFormat;
  series.dataLabels.position = 'OutsideEnd';
  // As large as in the cells: a chart is printed at the same scale.
  series.dataLabels.format.font.size = TYPE;
}

/** A title as Excel takes it: one that begins with = would be read as a formula. */
const safeTitle = (title: string) => title.replace(/^(?==)/, ' ');

const lastCell = ({ row, column, rows, columns }: Area): Area => ({
  row: row + rows - 1,
  column: column + columns - 1,
  rows: 1,
  columns: 1,
});
