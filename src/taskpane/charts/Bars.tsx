import { makeStyles } from '@fluentui/react-components';
import { line, stack } from 'd3-shape';
import { pence } from '../../model/money/units';
import { colours, contrast } from '../shell/theme';
import type { Placed } from './placed';
import type { YearCosts } from './yearCosts';

const useStyles = makeStyles({
  // In contrast themes the two councils are told apart by solid and outline.
  lower: { fill: colours.seriesB, [contrast]: { fill: 'Canvas', stroke: 'CanvasText' } },
  upper: { fill: colours.seriesA, [contrast]: { fill: 'CanvasText' } },
  asIs: { fill: 'none', stroke: colours.asIsLine, strokeWidth: '2px', [contrast]: { stroke: 'LinkText' } },
});

/** The joint cost of each year, the councils on top of each other. */
export function Bars({ years, scales: { barOf, bar, y } }: Placed) {
  const styles = useStyles();
  const places = years[0]?.parts.map((_, place) => place) ?? [];
  const stacked = stack<YearCosts, number>()
    .keys(places)
    .value(({ parts }, place) => parts[place]?.cost ?? 0)([...years]);
  return stacked.map((series) =>
    series.map(([from, to], index) => {
      const year = years[index]?.year ?? 0;
      const [low, high] = [y(pence(from)), y(pence(to))];
      // A hairline of the background between the councils keeps their edge where colours are few.
      const seam = series.key > 0 ? 1 : 0;
      return (
        <rect
          key={`${series.key} ${year}`}
          x={barOf(year)}
          y={high}
          width={bar}
          height={Math.max(0, low - high - seam)}
          className={series.key === places.length - 1 ? styles.upper : styles.lower}
        />
      );
    }),
  );
}

/** What is paid as things are, drawn through the middle of each year and out to the plot's edges. */
export function AsIsLine({ years, scales: { middleOf, y }, plot }: Placed) {
  const styles = useStyles();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const points: [number, number][] = [
    [plot.left, y(first.asIs)],
    ...years.map(({ year, asIs }): [number, number] => [middleOf(year), y(asIs)]),
    [plot.right, y(last.asIs)],
  ];
  return <path d={line()(points) ?? ''} className={styles.asIs} />;
}
