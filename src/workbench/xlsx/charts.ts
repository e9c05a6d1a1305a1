import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AddComboChartOptions,
  AddDataLabelsOptions,
  DataLabelPosition,
  LegendPosition,
  TickMark,
} from '@cj-tech-master/excelts/chart';
import { quoted, written } from '../host/addresses';
import { usualColour } from '../host/model/charts/chart';
import type { ChartObject } from '../host/model/charts/chartObjects';
import type { ChartAxis } from '../host/model/charts/chartAxes';
import type { ChartSeriesObject } from '../host/model/charts/chartSeries';
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
    const place = { tl, br, editAs: 'oneCell' } as const;
    const groups = groupsOf(chart);
    const [only] = groups;
    if (groups.length > 1) file.addComboChart(combination(chart, groups), place);
    else if (only) file.addChart({ ...around(chart), ...only }, place);
  }
}

/** A combination has a group for each kind of chart in it, in the order of their first series. */
function groupsOf(chart: ChartObject): AddChartOptions[] {
  const all = [...chart.series.items().entries()];
  const types = all.length === 0 ? [chart.chartType] : [...new Set(all.map(([, one]) => one.chartType))];
  return types.map((type) => groupOf(chart, type, all));
}

const combination = (chart: ChartObject, groups: AddChartOptions[]): AddComboChartOptions => ({
  ...around(chart),
  groups,
});

const LEGENDS: Readonly<Record<string, LegendPosition>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' };

/** What a chart has once, whatever is drawn in it. */
function around(chart: ChartObject): Omit<AddComboChartOptions, 'groups'> {
  const { title, legend } = chart.drawing;
  const legendPosition = LEGENDS[legend];
  return {
    title: title === '' ? null : chartTitle(title, chart.title),
    showLegend: legendPosition !== undefined,
    ...(legendPosition && { legendPosition, legendOptions: { txPr: labelText(chart.legend.format.font) } }),
    displayBlanksAs: 'gap',
  };
}

/** The series of one type. */
function groupOf(
  chart: ChartObject,
  type: string,
  all: readonly [number, ChartSeriesObject][],
): AddChartOptions {
  const kind = kindOf(type);
  const own = all.filter(([, series]) => series.chartType === type);
  const first = own[0]?.[1];
  const { showMarker, ...options } = kind;
  return {
    ...options,
    ...(kind.type === 'line' && { showMarker: showMarker === true }),
    series: own.flatMap(([index, series]) => seriesOf(series, kind, index)),
    ...(kind.type === 'bar' && {
      gapWidth: first?.gapWidth ?? 150,
      overlap: kind.overlap ?? first?.overlap ?? 0,
    }),
    ...(hasAxes(kind) && {
      categoryAxis: axisOf(chart.axes.categoryAxis),
      valueAxis: axisOf(chart.axes.valueAxis),
    }),
    varyColors: kind.type === 'pie' || kind.type === 'doughnut',
  };
}

const hasAxes = ({ type }: ChartKind) => type !== 'pie' && type !== 'doughnut';

/** Nothing for a series whose values are yet to be set, or are gone. */
function seriesOf(series: ChartSeriesObject, kind: ChartKind, index: number): AddChartSeriesOptions[] {
  const { name } = series.source;
  const [values, categories] = [series.source.values?.range, series.source.categories?.range];
  if (!values) return [];
  const label = typeof name === 'object' ? name.range : name;
  const labels = labelsOf(series);
  return [
    {
      ...(label !== undefined && { name: typeof label === 'string' ? label : { formula: reference(label) } }),
      values: reference(values),
      ...(categories && { [kind.type === 'scatter' ? 'xValues' : 'categories']: reference(categories) }),
      ...coloured(series, kind, index),
      ...(kind.smooth !== undefined && { smooth: kind.smooth }),
      ...(labels && { dataLabels: labels }),
    },
  ];
}

/** A line has its colour and weight, everything else is filled; the parts of a pie differ unless told. */
function coloured(series: ChartSeriesObject, kind: ChartKind, index: number): Partial<AddChartSeriesOptions> {
  const { color, outline } = series.source;
  const paint = hex(color ?? usualColour(index));
  const around = outline !== undefined && { line: hex(outline), lineWidth: series.format.line.weight };
  if (!hasAxes(kind)) return { ...(color !== undefined && { fill: paint }), ...around };
  if (kind.type !== 'line' && kind.type !== 'scatter') return { fill: paint, ...around };
  const symbol = kind.showMarker === true ? 'circle' : 'none';
  return {
    line: paint,
    ...(series.source.dashed && { lineDash: 'dash' as const }),
    lineWidth: series.format.line.weight,
    marker: { symbol, fill: paint, border: paint },
  };
}

const LABEL_PLACES: Readonly<Record<string, DataLabelPosition>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
};

function labelsOf({ hasDataLabels, dataLabels }: ChartSeriesObject): AddDataLabelsOptions | undefined {
  if (!hasDataLabels && !dataLabels.showValue) return undefined;
  return {
    showLegendKey: false,
    ...(dataLabels.position in LABEL_PLACES && { position: LABEL_PLACES[dataLabels.position] }),
    showVal: dataLabels.showValue || hasDataLabels,
    showSerName: dataLabels.showSeriesName,
    showCatName: dataLabels.showCategoryName,
    showPercent: dataLabels.showPercentage,
    txPr: labelText(dataLabels.format.font),
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
