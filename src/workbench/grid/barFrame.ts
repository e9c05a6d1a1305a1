import { scaleLinear } from 'd3-scale';
import type { Chart } from '../host/model/charts/chart';
import { extent, formatted, letter, type Size } from './chartFrame';

/** Where everything inside the axes of a bar chart goes, in pixels of the picture: values across, categories down. */
export interface BarFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly x: number; readonly label: string }[];
  /** Where the labels of the values stand: beside the first category's end of the other axis. */
  readonly labelY: number;
  x(value: number): number;
  /** Upper edge and height of the strip that belongs to a category. */
  readonly band: { top(index: number): number; readonly height: number };
  readonly categories: readonly string[];
}

/** How much of the width the categories' names may take. */
const MOST_FOR_NAMES = 0.4;

/** Lays out the axes. Excel begins at the foot, unless the order is reversed, which puts the values on top. */
export function barFrame(chart: Chart, { width, height }: Size): BarFrame {
  const values = scaleLinear().domain(extent(chart, 'bars')).nice(5);
  const ticks = values.ticks(5).map((value) => ({ value, label: formatted(value, chart.valueFormat) }));
  const categories = chart.series[0]?.categories ?? [];
  const widest = letter * Math.max(1, ...categories.map((name) => name.length));
  const left = 14 + Math.min(widest, width * MOST_FOR_NAMES);
  const right = width - 8 - (letter * (ticks.at(-1)?.label.length ?? 1)) / 2;
  const [top, bottom] = chart.reversed ? [22, height - 8] : [8, height - 22];
  values.range([left, right]);
  const band = (bottom - top) / Math.max(1, categories.length);
  return {
    left,
    right,
    top,
    bottom,
    ticks: ticks.map((tick) => ({ ...tick, x: values(tick.value) })),
    labelY: chart.reversed ? top - 8 : bottom + 16,
    x: (value) => values(value),
    band: {
      top: (index) => top + (chart.reversed ? index : categories.length - 1 - index) * band,
      height: band,
    },
    categories,
  };
}
