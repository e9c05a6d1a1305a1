import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';
import { colours, contrast } from '../parts/theme';
import { strings } from '../strings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  item: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  swatch: { width: '12px', height: '12px', flexShrink: 0 },
  upper: { fill: colours.seriesA, [contrast]: { fill: 'CanvasText' } },
  lower: { fill: colours.seriesB, [contrast]: { fill: 'Canvas', stroke: 'CanvasText' } },
  line: { stroke: colours.asIsLine, strokeWidth: '2px', [contrast]: { stroke: 'LinkText' } },
});

/** What the fills and the line stand for; `parts` are the names in a bar, from the top down. */
export function ChartKey({ parts, councils }: { parts: readonly string[]; councils: number }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const item = mergeClasses(shared.caption, styles.item);
  return (
    <ul className={styles.list}>
      {parts.map((name, place) => (
        <li key={name} className={item}>
          <svg className={styles.swatch} aria-hidden="true">
            <rect
              x="0.5"
              y="0.5"
              width="11"
              height="11"
              rx="2"
              className={place === 0 ? styles.upper : styles.lower}
            />
          </svg>
          {councils > parts.length ? strings.chart.together : name}
        </li>
      ))}
      <li className={item}>
        <svg className={styles.swatch} aria-hidden="true">
          <line x1="0" x2="12" y1="6" y2="6" className={styles.line} />
        </svg>
        {strings.chart.asIs(councils)}
      </li>
    </ul>
  );
}
