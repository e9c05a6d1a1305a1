import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type OrNotKnown, notKnown, type Money } from '../../../model/money/units';
import { courses } from '../../../model/scenario/scenario';
import { strings } from '../../strings';
import { Amount } from './Amount';
import { PoundsNote } from './PoundsNote';
import { useSharedStyles } from '../styles';

/** A row of the table: what somebody pays as-is, alone and jointly. */
export interface CourseRow {
  readonly name: ReactNode;
  /** Shown beside the name, such as what joint saves. */
  readonly remark?: string | undefined;
  readonly asIs: OrNotKnown<Money>;
  readonly alone: OrNotKnown<Money>;
  readonly joint: OrNotKnown<Money>;
}

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', ...typographyStyles.body1 },
  heads: {
    '& th': {
      ...typographyStyles.caption1,
      color: tokens.colorNeutralForeground3,
      textAlign: 'right',
      padding: '0 0 6px',
    },
  },
  council: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  first: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  total: { borderTop: `1px solid ${tokens.colorNeutralForeground3}` },
  nameRow: { padding: '8px 0 0', textAlign: 'left', fontWeight: 'inherit' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '12px',
  },
  remark: { marginLeft: 'auto' },
  figure: { padding: '2px 0 8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CourseTableProps {
  /** The id of the heading that names the table. */
  readonly labelledBy: string;
  readonly councils: readonly CourseRow[];
  readonly total?: CourseRow;
  /** Whether the amounts are differences, shown with their signs. */
  readonly changes?: boolean;
}

/** What each council pays as-is, alone and jointly. A name has a row of its own above its amounts, so that it may be long. */
export function CourseTable({ labelledBy, councils, total, changes = false }: CourseTableProps) {
  const styles = useStyles();
  const { asIs, alone, joint } = strings.courses;
  return (
    <>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <thead>
          <tr className={styles.heads}>
            <th scope="col">{asIs}</th>
            <th scope="col">{alone}</th>
            <th scope="col">{joint}</th>
          </tr>
        </thead>
        {councils.map((council, place) => (
          <Rows
            key={place}
            {...council}
            changes={changes}
            className={place === 0 ? styles.first : styles.council}
          />
        ))}
        {total && <Rows {...total} isTotal changes={changes} className={styles.total} />}
      </table>
      {total && (
        <PoundsNote
          of={courses.map((course) => ({
            parts: councils.map((council) => council[course]),
            sum: total[course],
          }))}
        />
      )}
    </>
  );
}

interface RowsProps extends CourseRow {
  readonly className: string | undefined;
  readonly isTotal?: boolean;
  readonly changes: boolean;
}

function Rows({ name, remark, className, isTotal = false, changes, ...costs }: RowsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const cell = mergeClasses(styles.figure, isTotal && styles.strong);
  return (
    <tbody>
      <tr className={className}>
        <th scope="rowgroup" colSpan={3} className={styles.nameRow}>
          <span className={styles.name}>
            <span className={shared.strong}>{name}</span>{' '}
            {remark !== undefined && (
              <span className={mergeClasses(shared.caption, shared.figures, styles.remark)}>{remark}</span>
            )}
          </span>
        </th>
      </tr>
      <tr>
        <td className={cell}>
          <Amount of={costs.asIs} derived={isTotal} change={changes} />
        </td>
        <td className={costs.alone === notKnown ? styles.figure : cell}>
          <Amount of={costs.alone} derived={isTotal} change={changes} />
        </td>
        <td className={mergeClasses(cell, styles.strong)}>
          <Amount of={costs.joint} derived={isTotal} change={changes} />
        </td>
      </tr>
    </tbody>
  );
}
