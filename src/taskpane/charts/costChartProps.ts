import type { Plot, Scales } from './scales';
import type { YearCosts } from './yearCosts';

/** What each part of the cost chart is given: the years, and where they and money are placed. */
export interface CostChartProps {
  readonly years: readonly YearCosts[];
  readonly scales: Scales;
  readonly plot: Plot;
}
