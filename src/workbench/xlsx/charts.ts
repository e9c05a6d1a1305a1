import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AddDataLabelsOptions,
  ChartTextProperties,
  LegendPosition,
} from '@cj-tech-master/excelts/chart';
import { quoted, written } from '../host/addresses';
import type { ChartObject } from '../host/model/chartObjects';
import type { ChartAxis, ChartFont, ChartTitle } from '../host/model/chartParts';
import type { ChartSeriesObject } from '../host/model/chartSeries';
import type { Range } from '../host/model/range';
import type { Worksheet } from '../host/model/worksheet';
import { corners } from './anchor';
import { type ChartKind, kindOf } from './chartKinds';

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
    series: chart.series.items().flatMap((series) => seriesOf(series, kind)),
    title: title === '' ? null : title,
    titleOptions: { overlay: false, ...textOf(chart.title) },
    showLegend: legendPosition !== undefined,
    ...(legendPosition && { legendPosition }),
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

/** Nothing for a series whose values are yet to be set. */
function seriesOf(series: ChartSeriesObject, kind: ChartKind): AddChartSeriesOptions[] {
  const { name, values, categories, color } = series.source;
  if (!values) return [];
  const labels = labelsOf(series);
  return [
    {
      ...(name !== undefined && { name: typeof name === 'string' ? name : { formula: reference(name) } }),
      values: reference(values),
      ...(categories && { [kind.type === 'scatter' ? 'xValues' : 'categories']: reference(categories) }),
      ...coloured(series, kind, color),
      ...(labels && { dataLabels: labels }),
    },
  ];
}

/** A line has its colour and weight, everything else is filled. */
function coloured(
  series: ChartSeriesObject,
  kind: ChartKind,
  color?: string,
): Partial<AddChartSeriesOptions> {
  if (kind.type !== 'line' && kind.type !== 'scatter') return color === undefined ? {} : { fill: hex(color) };
  return {
    ...(color !== undefined && { line: hex(color) }),
    lineWidth: series.format.line.weight,
    marker: {
      symbol: kind.showMarker === true ? 'circle' : 'none',
      ...(color !== undefined && { fill: hex(color), border: hex(color) }),
    },
  };
}

function labelsOf({ hasDataLabels, dataLabels }: ChartSeriesObject): AddDataLabelsOptions | undefined {
  if (!hasDataLabels && !dataLabels.showValue) return undefined;
  return {
    showVal: dataLabels.showValue || hasDataLabels,
    showSerName: dataLabels.showSeriesName,
    showCatName: dataLabels.showCategoryName,
    showPercent: dataLabels.showPercentage,
    ...(dataLabels.numberFormat !== 'General' && { numFmt: dataLabels.numberFormat, numFmtLinked: false }),
  };
}

const TICK_LABELS: Readonly<Record<string, NonNullable<AddAxisOptions['tickLblPos']>>> = {
  High: 'high',
  Low: 'low',
  NextToAxis: 'nextTo',
  None: 'none',
};

function axisOf(axis: ChartAxis): AddAxisOptions {
  const title = axis.title.shown ?? '';
  const format = axis.chosenFormat;
  const font = chosenFont(axis.format.font);
  const { color } = axis.format.line;
  return {
    ...(title !== '' && { title, titleOptions: { overlay: false, ...textOf(axis.title) } }),
    ...(format !== '' && { numFmt: format, numFmtLinked: false }),
    ...numbered({
      min: axis.minimum,
      max: axis.maximum,
      majorUnit: axis.majorUnit,
      minorUnit: axis.minorUnit,
    }),
    majorGridlines: axis.majorGridlines.visible,
    minorGridlines: axis.minorGridlines.visible,
    hidden: !axis.visible,
    tickLblPos: TICK_LABELS[axis.tickLabelPosition] ?? 'nextTo',
    orientation: axis.reversePlotOrder ? 'maxMin' : 'minMax',
    ...(color !== '' && { lineColor: hex(color) }),
    ...(font && { txPr: font }),
  };
}

/** Those that the add-in has set; empty, Excel finds them itself. */
function numbered(
  limits: Record<'min' | 'max' | 'majorUnit' | 'minorUnit', unknown>,
): Partial<AddAxisOptions> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => typeof value === 'number'));
}

function textOf({ format }: ChartTitle): { txPr?: ChartTextProperties } {
  const font = chosenFont(format.font);
  return font ? { txPr: font } : {};
}

/** Undefined when it is as it was at first, so that Excel uses its own. */
function chosenFont(font: ChartFont): ChartTextProperties | undefined {
  if (!font.isChosen) return undefined;
  return {
    size: font.size * 100,
    bold: font.bold,
    italic: font.italic,
    color: { srgb: hex(font.color) },
    fontFamily: font.name,
  };
}

const hex = (colour: string) => colour.replace('#', '');

const reference = ({ worksheet, rect }: Range) => `${quoted(worksheet.name)}!${written(rect, true)}`;
