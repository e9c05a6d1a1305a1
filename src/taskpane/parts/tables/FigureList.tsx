import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../styles';

interface FigureRow {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}

const useStyles = makeStyles({
  list: { margin: 0, ...typographyStyles.body1 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { margin: 0, marginLeft: 'auto' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Amounts below each other, each with its label at the left. */
export function FigureList({ rows }: { rows: readonly FigureRow[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <dl className={styles.list}>
      {rows.map(({ label, amount, strong = false }) => (
        <div key={label} className={mergeClasses(styles.row, strong && styles.strong)}>
          <dt>{label}</dt>
          <dd className={mergeClasses(styles.amount, shared.figures)}>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
