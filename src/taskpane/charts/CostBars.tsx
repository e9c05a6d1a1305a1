import { makeStyles } from '@fluentui/react-components';
import { sum } from '../../model/money/units';
import { colours, contrast } from '../parts/theme';
import type { CostChartProps } from './costChartProps';

const useStyles = makeStyles({
  // In contrast themes the two councils are told apart by solid and outline.
  lower: { fill: colours.seriesB, [contrast]: { fill: 'Canvas', stroke: 'CanvasText' } },
  upper: { fill: colours.seriesA, [contrast]: { fill: 'CanvasText' } },
  asIs: { fill: 'none', stroke: colours.asIsLine, strokeWidth: '2px', [contrast]: { stroke: 'LinkText' } },
});

/** A bar for the joint cost of each year, with the councils stacked. */
export function CostBars({ years, scales: { barOf, bar, y } }: CostChartProps) {
  const styles = useStyles();
  return years.flatMap(({ year, parts }) =>
    parts.map(({ cost }, place) => {
      const under = sum(parts.slice(0, place).map((part) => part.cost));
      const [low, high] = [y(under), y(sum([under, cost]))];
      // A hairline of the background parts the councils even where colours are few.
      const seam = place > 0 ? 1 : 0;
      return (
        <rect
          key={`${place} ${year}`}
          x={barOf(year)}
          y={high}
          width={bar}
          height={Math.max(0, low - high - seam)}
          className={place === parts.length - 1 ? styles.upper : styles.lower}
        />
      );
    }),
  );
}

/** The line of the as-is cost, through the middle of each year and out to the edges of the plot. */
export function AsIsLine({ years, scales: { middleOf, y }, plot }: CostChartProps) {
  const styles = useStyles();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const points = [
    [plot.left, y(first.asIs)],
    ...years.map(({ year, asIs }) => [middleOf(year), y(asIs)]),
    [plot.right, y(last.asIs)],
  ];
  return <polyline points={points.join(' ')} className={styles.asIs} />;
}
