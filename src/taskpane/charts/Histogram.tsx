import { nice, ticks } from 'd3-array';
import type { Bar } from '../../model/risk/distribution';
import { axisPounds } from '../format';
import { histogram as say } from '../strings/risk/outcomes';
import { useChartStyles } from './chartStyles';
import { Drawing } from './Drawing';
import { linear } from './linear';

interface HistogramProps {
  readonly bars: readonly Bar[];
  /** In pence. Eight in ten outcomes are between the two. */
  readonly low: number;
  readonly high: number;
  readonly axis: string;
  readonly sentence: string;
}

const [TOP, BOTTOM, HEIGHT, EDGE] = [24, 116, 156, 16];

/** How many outcomes come to how much, always with £0 on the axis. */
export function Histogram({ bars, low, high, axis, sentence }: HistogramProps) {
  const styles = useChartStyles();
  return (
    <Drawing height={HEIGHT} sentence={sentence}>
      {(width) => {
        const domain = nice(
          Math.min(0, bars[0]?.from ?? 0) / 100,
          Math.max(0, bars.at(-1)?.to ?? 0) / 100,
          5,
        );
        const x = linear(domain, [EDGE, width - EDGE]);
        const most = Math.max(1, ...bars.map(({ runs }) => runs));
        const y = linear([0, most], [BOTTOM, TOP]);
        const at = (pence: number) => x(pence / 100);
        const middle = (at(low) + at(high)) / 2;
        return (
          <>
            <rect
              x={at(low)}
              y={TOP - 4}
              width={at(high) - at(low)}
              height={BOTTOM - TOP + 4}
              className={styles.band}
            />
            <text
              x={Math.min(Math.max(middle, 50), width - 50)}
              y="12"
              textAnchor="middle"
              className={styles.text}
            >
              {say.middle}
            </text>
            {bars.map(({ from, to, runs }) => (
              <rect
                key={from}
                x={at(from) + 0.5}
                y={y(runs)}
                width={Math.max(0.5, at(to) - at(from) - 1)}
                height={BOTTOM - y(runs)}
                className={(from + to) / 2 < low || (from + to) / 2 > high ? styles.tail : styles.likely}
              />
            ))}
            <line x1="0" x2={width} y1={BOTTOM + 0.5} y2={BOTTOM + 0.5} className={styles.ground} />
            {ticks(...domain, 5).map((mark) => (
              <text key={mark} x={x(mark)} y={BOTTOM + 16} textAnchor="middle" className={styles.text}>
                {axisPounds(mark)}
              </text>
            ))}
            <text x={width / 2} y={BOTTOM + 34} textAnchor="middle" className={styles.text}>
              {axis}
            </text>
          </>
        );
      }}
    </Drawing>
  );
}
