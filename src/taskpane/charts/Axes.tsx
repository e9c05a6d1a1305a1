import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { axisPounds } from '../format';
import { strings } from '../strings';
import { useChartStyles } from './chartStyles';
import type { CostChartProps } from './costChartProps';
import { yearStep } from './yearStep';

const useStyles = makeStyles({
  quiet: { fill: tokens.colorNeutralForeground3 },
});

/** The axis of money at the left, with a faint line across at each mark; contrast themes keep only the line at £0. */
export function MoneyAxis({ scales: { marks }, plot: { left, right } }: CostChartProps) {
  const drawn = useChartStyles();
  return marks.map(({ pounds, y }) => (
    <g key={pounds}>
      <line x1={left} x2={right} y1={y} y2={y} className={pounds === 0 ? drawn.ground : drawn.mark} />
      <text x={left - 6} y={y + 4} textAnchor="end" className={drawn.text}>
        {axisPounds(pounds)}
      </text>
    </g>
  ));
}

/** The axis of contract years, by number, with the names of the first and last financial year below it. */
export function YearAxis({
  years,
  scales: { middleOf, startOf, endOf },
  plot,
  from,
  to,
}: CostChartProps & { from: string; to: string }) {
  const styles = useStyles();
  const drawn = useChartStyles();
  const every = yearStep((plot.right - plot.left) / years.length);
  const names = `${from} ${strings.chart.axis} ${to}`;
  const hasRoom = names.length * 6.2 < plot.right - plot.left;
  return (
    <g className={drawn.text}>
      {years
        .filter(({ year }) => year === 1 || year % every === 0)
        .map(({ year }) => (
          <text key={year} x={middleOf(year)} y={plot.bottom + 15} textAnchor="middle">
            {year}
          </text>
        ))}
      <g className={mergeClasses(drawn.text, styles.quiet)}>
        <text x={startOf(1)} y={plot.bottom + 32}>
          {from}
        </text>
        {hasRoom && (
          <text x={(plot.left + plot.right) / 2} y={plot.bottom + 32} textAnchor="middle">
            {strings.chart.axis}
          </text>
        )}
        {years.length > 1 && (
          <text x={endOf(years.length)} y={plot.bottom + 32} textAnchor="end">
            {to}
          </text>
        )}
      </g>
    </g>
  );
}
