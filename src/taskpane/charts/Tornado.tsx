import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';
import { useChartStyles } from './chartStyles';
import { Drawing } from './Drawing';
import { linear } from './linear';

/** The saving at either end of one driver's range, in pence, and the words for it. */
export interface TornadoBar {
  readonly name: string;
  readonly range: string;
  readonly low: number;
  readonly high: number;
  readonly lowShown: string;
  readonly highShown: string;
  readonly sentence: string;
}

interface TornadoProps {
  readonly bars: readonly TornadoBar[];
  /** The saving with every driver where it is, in pence. */
  readonly central: number;
  readonly centralShown: string;
}

const [HEIGHT, BAR, LABEL] = [24, 16, 58];

const useStyles = makeStyles({
  bars: { rowGap: '8px' },
  words: { margin: 0, ...typographyStyles.caption1 },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  range: { color: tokens.colorNeutralForeground3 },
});

/** A bar for each driver, from the saving at one end of its range to the saving at the other, in the order given. */
export function Tornado({ bars, central, centralShown }: TornadoProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const drawn = useChartStyles();
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const domain: [number, number] = [Math.min(central, ...ends), Math.max(central, ...ends)];
  return (
    <>
      <p className={shared.caption}>{centralShown}</p>
      <ol className={mergeClasses(shared.list, styles.bars)}>
        {bars.map(({ name, range, low, high, lowShown, highShown, sentence }) => (
          <li key={name}>
            <p className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.range}>{range}</span>
            </p>
            <Drawing height={HEIGHT} sentence={sentence}>
              {(width) => {
                const x = linear(domain, [LABEL, width - LABEL]);
                const [from, to] = [Math.min(low, high), Math.max(low, high)];
                const [left, middle, right] = [
                  x(Math.min(from, central)),
                  x(central),
                  x(Math.max(to, central)),
                ];
                const [fromShown, toShown] = low <= high ? [lowShown, highShown] : [highShown, lowShown];
                const top = (HEIGHT - BAR) / 2;
                return (
                  <>
                    <rect
                      x={left}
                      y={top}
                      width={Math.max(0, middle - left)}
                      height={BAR}
                      className={drawn.worse}
                    />
                    <rect
                      x={middle}
                      y={top}
                      width={Math.max(0, right - middle)}
                      height={BAR}
                      className={drawn.better}
                    />
                    <line x1={middle} x2={middle} y1="0" y2={HEIGHT} className={drawn.tick} />
                    {from < central && (
                      <text x={left - 4} y="16" textAnchor="end" className={drawn.text}>
                        {fromShown}
                      </text>
                    )}
                    {to > central && (
                      <text x={right + 4} y="16" className={drawn.text}>
                        {toShown}
                      </text>
                    )}
                  </>
                );
              }}
            </Drawing>
          </li>
        ))}
      </ol>
    </>
  );
}
