import type { AddChartOptions } from '@cj-tech-master/excelts/chart';

/** How a file says what Office.js says in the name of a chart type. */
export type ChartKind = Pick<
  AddChartOptions,
  'type' | 'barDir' | 'grouping' | 'overlap' | 'showMarker' | 'smooth' | 'scatterStyle' | 'radarStyle'
>;

const stack = { overlap: 100 } as const;
const column = { type: 'bar', barDir: 'col' } as const;
const bar = { type: 'bar', barDir: 'bar' } as const;
// Where a file says nothing, readers take lines to be curves.
const line = { type: 'line', showMarker: false, smooth: false } as const;
const markers = { type: 'line', showMarker: true, smooth: false } as const;
const area = { type: 'area' } as const;
const scatter = { type: 'scatter', scatterStyle: 'lineMarker', smooth: false } as const;

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { ...column, grouping: 'clustered' },
  ColumnStacked: { ...column, ...stack, grouping: 'stacked' },
  ColumnStacked100: { ...column, ...stack, grouping: 'percentStacked' },
  BarClustered: { ...bar, grouping: 'clustered' },
  BarStacked: { ...bar, ...stack, grouping: 'stacked' },
  BarStacked100: { ...bar, ...stack, grouping: 'percentStacked' },
  Line: { ...line, grouping: 'standard' },
  LineStacked: { ...line, grouping: 'stacked' },
  LineStacked100: { ...line, grouping: 'percentStacked' },
  LineMarkers: { ...markers, grouping: 'standard' },
  LineMarkersStacked: { ...markers, grouping: 'stacked' },
  LineMarkersStacked100: { ...markers, grouping: 'percentStacked' },
  Area: { ...area, grouping: 'standard' },
  AreaStacked: { ...area, grouping: 'stacked' },
  AreaStacked100: { ...area, grouping: 'percentStacked' },
  Pie: { type: 'pie' },
  Doughnut: { type: 'doughnut' },
  XYScatter: { ...scatter, showMarker: true },
  XYScatterLines: { ...scatter, showMarker: true },
  XYScatterLinesNoMarkers: { ...scatter, showMarker: false },
  XYScatterSmooth: { type: 'scatter', scatterStyle: 'smoothMarker', smooth: true },
  Radar: { type: 'radar', radarStyle: 'standard' },
};

export function kindOf(chartType: string): ChartKind {
  const kind = KINDS[chartType];
  if (!kind) throw new Error(`Charts of type ${chartType} cannot be written to a file yet.`);
  return kind;
}
