import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Drawing } from '../charts/Drawing';
import { scales } from '../charts/scales';
import type { YearCosts } from '../charts/yearCosts';
import { sizeInMillions } from '../format';
import { colours, contrast } from '../parts/theme';
import { strings } from '../strings';

const HEIGHT = 130;

const useStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground2, [contrast]: { fill: 'CanvasText' } },
  joint: { fill: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  bar: { fill: colours.seriesB, [contrast]: { fill: 'CanvasText' } },
  line: { stroke: colours.asIsLine, strokeWidth: '2px', [contrast]: { stroke: 'LinkText' } },
});

/** A small chart of the example: bars of the yearly joint cost under a line of the as-is cost. */
export function ExampleChart({ years, from, to }: { years: readonly YearCosts[]; from: string; to: string }) {
  const styles = useStyles();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const rises = last.joint > first.joint;
  const [low, high] = [sizeInMillions(first.joint), sizeInMillions(last.joint)];
  const asIs = strings.start.asIs(sizeInMillions(first.asIs));
  const joint = rises ? strings.start.rising(low, high) : strings.start.joint(low, high);
  return (
    <Drawing height={HEIGHT} sentence={strings.start.drawing(asIs, joint, from, to)}>
      {(width) => {
        const { barOf, bar, y } = scales(years, { left: 0, right: width, top: 20, bottom: 108 });
        const line = y(first.asIs);
        return (
          <>
            <text x="0" y={line - 7} className={styles.text}>
              {asIs}
            </text>
            <line x1="0" x2={width} y1={line} y2={line} className={styles.line} />
            <text x="0" y={line + 16} className={mergeClasses(styles.text, styles.joint)}>
              {joint}
            </text>
            {years.map(({ year, joint: cost }) => (
              <rect
                key={year}
                x={barOf(year)}
                y={y(cost)}
                width={bar}
                height={108 - y(cost)}
                className={styles.bar}
              />
            ))}
            <text x="0" y={HEIGHT - 6} className={styles.text}>
              {from}
            </text>
            <text x={width} y={HEIGHT - 6} textAnchor="end" className={styles.text}>
              {to}
            </text>
          </>
        );
      }}
    </Drawing>
  );
}
