import { numfmt } from '@univerjs/core';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartSeries, usualColour } from '../host/model/charts/chart';

/** The kinds of chart that can be drawn; Excel has many more. */
export type ChartKind = 'line' | 'clustered' | 'stacked' | 'bars';

/** The series drawn as columns, and those drawn as lines, which in a combination lie over them. */
export function parted(chart: Chart): { columns: readonly ChartSeries[]; lines: readonly ChartSeries[] } {
  const isLine = ({ type = chart.type }: ChartSeries) => kindOf(type) === 'line';
  return {
    columns: chart.series.filter((series) => !isLine(series)),
    lines: chart.series.filter(isLine),
  };
}

export function kindOf(type: string): ChartKind | undefined {
  if (/^Line(Markers)?$/.test(type)) return 'line';
  if (type === 'ColumnClustered') return 'clustered';
  if (type === 'ColumnStacked') return 'stacked';
  if (type === 'BarClustered') return 'bars';
  return undefined;
}

/** A tick of the value axis. */
export interface Tick {
  value: number;
  y: number;
  label: string;
}

/** Where everything inside the axes goes, in pixels of the picture. */
export interface ChartFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: Tick[];
  y(value: number): number;
  /** Left edge and width of the strip that belongs to a category. */
  band: { left(index: number): number; width: number };
  categories: string[];
  /** Every how many categories there is room for a label. */
  labelEvery: number;
}

export interface Size {
  width: number;
  height: number;
}

/** About as wide as one is in the pictures' type. */
export const letter = 6.2;

/** Lays out the axes in a plot of this size; the labels decide how much room is left for the marks. */
export function frame(chart: Chart, kind: ChartKind, { width, height }: Size): ChartFrame {
  const [low, high] = extent(chart, kind);
  const values = scaleLinear().domain([low, high]).nice(5);
  const labels = values.ticks(5).map((value) => ({ value, label: formatted(value, chart.valueFormat) }));
  const left = 10 + letter * Math.max(1, ...labels.map(({ label }) => label.length));
  const [right, top, bottom] = [width - 8, 8, height - 22];
  values.range([bottom, top]);

  const categories = chart.series[0]?.categories ?? [];
  const band = (right - left) / Math.max(1, categories.length);
  const widest = letter * Math.max(1, ...categories.map((name) => name.length)) + 8;
  return {
    left,
    right,
    top,
    bottom,
    ticks: labels.map((tick) => ({ ...tick, y: values(tick.value) })),
    y: (value) => values(value),
    band: { left: (index) => left + index * band, width: band },
    categories,
    labelEvery: Math.max(1, Math.ceil(widest / band)),
  };
}

/** Each series with the colour that is its own for its place among all of them. */
export const coloured = (chart: Chart): Chart => ({
  ...chart,
  series: chart.series.map((one, index) => ({ ...one, color: one.color ?? usualColour(index) })),
});

/** From the lowest to the highest value to be shown. Columns and bars always stand on nought. */
export function extent(chart: Chart, kind: ChartKind): [number, number] {
  const { columns, lines } = parted(chart);
  const plain = (series: readonly ChartSeries[]) =>
    series.flatMap((one) => one.values.filter((value) => value !== null));
  const stacked = stacks(columns).flatMap((column) => column.flatMap(({ from, to }) => [from, to]));
  const values = [...(kind === 'stacked' ? stacked : plain(columns)), ...plain(lines)];
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? [0, 1] : [low, high];
}

/** For each category, where each series' part of the column begins and ends: negative ones hang below nought. */
export function stacks(series: readonly ChartSeries[]): { from: number; to: number }[][] {
  const count = series[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, category) => {
    const reached = { up: 0, down: 0 };
    return series.map(({ values }) => {
      const value = values[category] ?? 0;
      const side = value < 0 ? 'down' : 'up';
      const from = reached[side];
      reached[side] += value;
      return { from, to: reached[side] };
    });
  });
}

/** A value as the axis shows it, in the number format of the chart or else with thousands separated. */
export function formatted(value: number, format: string): string {
  if (format && format !== 'General') return numfmt.format(format, value);
  return value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
