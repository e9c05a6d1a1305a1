import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

interface PlainTableProps {
  readonly name: string;
  readonly head: readonly string[];
  /** Each row as its name and then its figures. */
  readonly rows: readonly (readonly string[])[];
  /** The column to print in bold, counted from 0, that of the names included. */
  readonly strong?: number;
  /** Puts each name above its figures, for figures that are too wide to have it beside them. */
  readonly stacked?: boolean;
}

const useStyles = makeStyles({
  // A table that is too wide for the pane scrolls by itself, and not with the page.
  region: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '8px 0 8px 8px',
    textAlign: 'right',
    verticalAlign: 'baseline',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingLeft: 0, textAlign: 'left', fontWeight: 'inherit' },
  },
  figure: { whiteSpace: 'nowrap' },
  head: {
    ...typographyStyles.caption1,
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground3,
    borderBottomColor: tokens.colorNeutralStroke1,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  above: { ...typographyStyles.body1Strong, textAlign: 'left', padding: '8px 0 0', overflowWrap: 'anywhere' },
});

/** A few columns of figures, each row with its name before them. */
export function PlainTable({ name, head, rows, strong, stacked = false }: PlainTableProps) {
  const styles = useStyles();
  return (
    <div role="region" aria-label={name} tabIndex={0} className={styles.region}>
      <table aria-label={name} className={styles.table}>
        <thead>
          <tr>
            {(stacked ? head.slice(1) : head).map((title) => (
              <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(([title = '', ...figures], row) => (
          <tbody key={row}>
            {stacked && (
              <tr>
                <th scope="rowgroup" colSpan={figures.length} className={styles.above}>
                  {title}
                </th>
              </tr>
            )}
            <tr>
              {!stacked && (
                <th scope="row" className={styles.cell}>
                  {title}
                </th>
              )}
              {figures.map((figure, place) => (
                <td
                  key={place}
                  className={mergeClasses(styles.cell, styles.figure, place + 1 === strong && styles.strong)}
                >
                  {figure}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
