import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AddDataLabelsOptions,
  LegendPosition,
  TickMark,
} from '@cj-tech-master/excelts/chart';
import { quoted, written } from '../host/addresses';
import { usualColour } from '../host/model/chart';
import type { ChartObject } from '../host/model/chartObjects';
import type { ChartAxis } from '../host/model/chartParts';
import type { ChartSeriesObject } from '../host/model/chartSeries';
import type { Range } from '../host/model/range';
import type { Worksheet } from '../host/model/worksheet';
import { corners } from './anchor';
import { type ChartKind, kindOf } from './chartKinds';
import { axisTitle, chartTitle, hex, labelText } from './chartText';

/** The charts of a sheet, native ones that follow its cells. */
export function writeCharts(worksheet: Worksheet, file: FileSheet): void {
  for (const chart of worksheet.charts.items()) {
    // The library's type wants cells in fractions; it takes them in units too, which are exact.
    const { tl, br } = corners(worksheet, chart) as unknown as Record<
      'tl' | 'br',
      { col: number; row: number }
    >;
    file.addChart(optionsOf(chart), { tl, br, editAs: 'oneCell' });
  }
}

const LEGENDS: Readonly<Record<string, LegendPosition>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' };

function optionsOf(chart: ChartObject): AddChartOptions {
  const kind = kindOf(chart.chartType);
  const { title, legend } = chart.drawing;
  const legendPosition = LEGENDS[legend];
  const [first] = chart.series.items();
  const { showMarker, ...options } = kind;
  return {
    ...options,
    ...(kind.type === 'line' && { showMarker: showMarker === true }),
    series: chart.series.items().flatMap((series, place) => seriesOf(series, kind, place)),
    title: title === '' ? null : chartTitle(title, chart.title),
    showLegend: legendPosition !== undefined,
    ...(legendPosition && { legendPosition, legendOptions: { txPr: labelText(chart.legend.format.font) } }),
    ...(kind.type === 'bar' && {
      gapWidth: first?.gapWidth ?? 150,
      overlap: kind.overlap ?? first?.overlap ?? 0,
    }),
    ...(hasAxes(kind) && {
      categoryAxis: axisOf(chart.axes.categoryAxis),
      valueAxis: axisOf(chart.axes.valueAxis),
    }),
    displayBlanksAs: 'gap',
    varyColors: kind.type === 'pie' || kind.type === 'doughnut',
  };
}

const hasAxes = ({ type }: ChartKind) => type !== 'pie' && type !== 'doughnut';

/** Nothing for a series whose values are yet to be set, or are gone. */
function seriesOf(series: ChartSeriesObject, kind: ChartKind, place: number): AddChartSeriesOptions[] {
  const { name, color = usualColour(place) } = series.source;
  const [values, categories] = [series.source.values?.range, series.source.categories?.range];
  if (!values) return [];
  const label = typeof name === 'object' ? name.range : name;
  const labels = labelsOf(series);
  return [
    {
      ...(label !== undefined && { name: typeof label === 'string' ? label : { formula: reference(label) } }),
      values: reference(values),
      ...(categories && { [kind.type === 'scatter' ? 'xValues' : 'categories']: reference(categories) }),
      ...coloured(series, kind, color),
      ...(labels && { dataLabels: labels }),
    },
  ];
}

/** A line has its colour and weight, everything else is filled; the parts of a pie differ unless told. */
function coloured(series: ChartSeriesObject, kind: ChartKind, color: string): Partial<AddChartSeriesOptions> {
  const paint = hex(color);
  if (!hasAxes(kind)) return series.source.color === undefined ? {} : { fill: paint };
  if (kind.type !== 'line' && kind.type !== 'scatter') return { fill: paint };
  const symbol = kind.showMarker === true ? 'circle' : 'none';
  return {
    line: paint,
    lineWidth: series.format.line.weight,
    marker: { symbol, fill: paint, border: paint },
  };
}

function labelsOf({ hasDataLabels, dataLabels }: ChartSeriesObject): AddDataLabelsOptions | undefined {
  if (!hasDataLabels && !dataLabels.showValue) return undefined;
  return {
    showLegendKey: false,
    showVal: dataLabels.showValue || hasDataLabels,
    showSerName: dataLabels.showSeriesName,
    showCatName: dataLabels.showCategoryName,
    showPercent: dataLabels.showPercentage,
    ...(dataLabels.numberFormat !== 'General' && { numFmt: dataLabels.numberFormat, numFmtLinked: false }),
  };
}

const TICKS: Readonly<Record<string, TickMark>> = {
  None: 'none',
  Cross: 'cross',
  Inside: 'inside',
  Outside: 'outside',
};
const TICK_LABELS: Readonly<Record<string, NonNullable<AddAxisOptions['tickLblPos']>>> = {
  High: 'high',
  Low: 'low',
  NextToAxis: 'nextTo',
  None: 'none',
};

function axisOf(axis: ChartAxis): AddAxisOptions {
  const title = axis.title.shown ?? '';
  const format = axis.chosenFormat;
  const { color } = axis.format.line;
  return {
    // The library's type allows plain words only; its builder takes both.
    ...(title !== '' && { title: axisTitle(title, axis.title) as unknown as string }),
    ...(format !== '' && { numFmt: format, numFmtLinked: false }),
    ...numbered({
      min: axis.minimum,
      max: axis.maximum,
      majorUnit: axis.majorUnit,
      minorUnit: axis.minorUnit,
    }),
    majorGridlines: axis.majorGridlines.visible,
    majorGridlinesStyle: GRID_LINE,
    minorGridlines: axis.minorGridlines.visible,
    minorGridlinesStyle: GRID_LINE,
    hidden: !axis.visible,
    majorTickMark: TICKS[axis.majorTickMark] ?? 'none',
    minorTickMark: TICKS[axis.minorTickMark] ?? 'none',
    tickLblPos: TICK_LABELS[axis.tickLabelPosition] ?? 'nextTo',
    orientation: axis.reversePlotOrder ? 'maxMin' : 'minMax',
    lineColor: color === '' ? LIGHT : hex(color),
    txPr: labelText(axis.format.font),
  };
}

/** The light grey in which Excel draws the lines of a new chart. */
const LIGHT = 'D9D9D9';
const GRID_LINE = { border: LIGHT, borderWidth: 0.75 };

/** Those that the add-in has set; empty, Excel finds them itself. */
function numbered(
  limits: Record<'min' | 'max' | 'majorUnit' | 'minorUnit', unknown>,
): Partial<AddAxisOptions> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => typeof value === 'number'));
}

const reference = ({ worksheet, rect }: Range) => `${quoted(worksheet.name)}!${written(rect, true)}`;
