import { nice, ticks } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { poundsFromPence } from '../../model/money/rounding';
import type { Pence } from '../../model/money/units';
import { linear } from './linear';
import type { YearCosts } from './yearCosts';

/** The rectangle in which the bars are drawn, in pixels from the top left of the drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The domain of the axis of money and its marks, in pounds. It starts at £0, so that bars are in proportion. */
export function moneyMarks(years: readonly YearCosts[]) {
  const most = Math.max(...years.map(({ asIs, joint }) => poundsFromPence(asIs > joint ? asIs : joint)));
  const domain = nice(0, most, 3);
  return { domain, marks: ticks(...domain, 3) };
}

/** How years and money are placed in a plot. */
export function scales(years: readonly YearCosts[], { left, right, top, bottom }: Plot) {
  const bands = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([left, right])
    .paddingInner(0.36)
    .paddingOuter(0.18);
  const { domain, marks } = moneyMarks(years);
  const money = linear(domain, [bottom, top]);
  const gap = bands.step() - bands.bandwidth();
  return {
    bar: bands.bandwidth(),
    /** The left edge of a year's bar, its middle, and the edges of all the room a year has. */
    barOf: (year: number) => bands(year) ?? left,
    middleOf: (year: number) => (bands(year) ?? left) + bands.bandwidth() / 2,
    startOf: (year: number) => (bands(year) ?? left) - gap / 2,
    endOf: (year: number) => (bands(year) ?? left) + bands.bandwidth() + gap / 2,
    y: (amount: Pence) => money(poundsFromPence(amount)),
    marks: marks.map((mark) => ({ pounds: mark, y: money(mark) })),
  };
}

export type Scales = ReturnType<typeof scales>;
