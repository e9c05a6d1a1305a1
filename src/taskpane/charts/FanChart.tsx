import { nice, ticks } from 'd3-array';
import { scalePoint } from 'd3-scale';
import { axisPounds } from '../format';
import { useChartStyles } from './chartStyles';
import { yearStep } from './yearStep';
import { Drawing } from './Drawing';
import { axisRoom } from './axisRoom';
import { linear } from './linear';

/** The outcomes of one contract year, in pence. */
export interface FanYear {
  readonly year: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface FanChartProps {
  readonly years: readonly FanYear[];
  readonly axis: string;
  readonly sentence: string;
}

const [TOP, BOTTOM, HEIGHT, RIGHT] = [12, 136, 172, 8];

/** A line of each year's middle outcome in a band from the low to the high one, always with £0 on the axis. */
export function FanChart({ years, axis, sentence }: FanChartProps) {
  const styles = useChartStyles();
  return (
    <Drawing height={HEIGHT} sentence={sentence}>
      {(width) => {
        const ends = years.flatMap(({ low, high }) => [low / 100, high / 100]);
        const domain = nice(Math.min(0, ...ends), Math.max(0, ...ends), 4);
        const marks = ticks(...domain, 4);
        const left = axisRoom(marks, 44);
        const y = linear(domain, [BOTTOM, TOP]);
        const x = scalePoint<number>()
          .domain(years.map(({ year }) => year))
          .range([left, width - RIGHT])
          .padding(0.2);
        const across = ({ year }: FanYear) => x(year) ?? left;
        const every = yearStep(x.step());
        const edge = (of: 'low' | 'middle' | 'high') => years.map((one) => [across(one), y(one[of] / 100)]);
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line
                  x1={left}
                  x2={width - RIGHT}
                  y1={y(mark)}
                  y2={y(mark)}
                  className={mark === 0 ? styles.ground : styles.mark}
                />
                <text x={left - 6} y={y(mark) + 4} textAnchor="end" className={styles.text}>
                  {axisPounds(mark)}
                </text>
              </g>
            ))}
            <polygon
              points={[...edge('low'), ...edge('high').reverse()].join(' ')}
              className={styles.spread}
            />
            <polyline points={edge('middle').join(' ')} className={styles.middle} />
            {years
              .filter(({ year }) => year === 1 || year % every === 0)
              .map((one) => (
                <text
                  key={one.year}
                  x={across(one)}
                  y={BOTTOM + 16}
                  textAnchor="middle"
                  className={styles.text}
                >
                  {one.year}
                </text>
              ))}
            <text x={(left + width) / 2} y={BOTTOM + 34} textAnchor="middle" className={styles.text}>
              {axis}
            </text>
          </>
        );
      }}
    </Drawing>
  );
}
