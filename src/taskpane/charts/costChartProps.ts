import type { Plot, Scales } from './scales';
import type { YearCosts } from './yearCosts';

/** What each part of the chart is given: the years, and where things go. */
export interface CostChartProps {
  readonly years: readonly YearCosts[];
  readonly scales: Scales;
  readonly plot: Plot;
}
