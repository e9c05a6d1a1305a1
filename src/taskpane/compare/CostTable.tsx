import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { notKnown } from '../../model/money/units';
import type { Comparison } from '../../model/scenario/comparison';
import type { Outcome } from '../../model/scenario/outcome';
import { capital, inWords, sizeInPercent, sizeInPounds } from '../format';
import { Amount } from '../parts/Amount';
import { useStyles as useShared } from '../parts/styles';
import { Words } from '../parts/Words';
import { strings } from '../strings';
import { gainSentence } from './answer';
import { costsOver, type Period, yearsIn } from './periods';

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
  saves: { marginLeft: 'auto' },
  figure: { padding: '2px 0 8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CostTableProps {
  readonly outcome: Outcome;
  readonly period: Period;
}

/** What each council pays on each course over the period. The name has a row of its own, so that it may be long. */
export function CostTable({ outcome, period }: CostTableProps) {
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const { councils, together } = costsOver(outcome, period);
  const { asIs, alone, joint } = strings.courses;
  return (
    <section className={shared.section}>
      <h2 id={id} className={shared.title}>
        <Words>
          {strings.cost(period === 'first year' ? strings.first : capital(inWords(yearsIn(outcome, period))))}
        </Words>
      </h2>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr className={styles.heads}>
            <th scope="col">{asIs}</th>
            <th scope="col">{alone}</th>
            <th scope="col">{joint}</th>
          </tr>
        </thead>
        {councils.map((council, place) => (
          <CouncilRows
            key={council.name}
            {...council}
            className={place === 0 ? styles.first : styles.council}
          />
        ))}
        <CouncilRows {...together} name={strings.total} isTotal className={styles.total} />
      </table>
      <p className={shared.caption}>
        <Words>
          {period === 'first year'
            ? gainSentence(councils)
            : `${gainSentence(councils)} ${strings.gain.terms}`}
        </Words>
      </p>
    </section>
  );
}

interface CouncilRowsProps extends Comparison {
  readonly name: string;
  readonly className: string | undefined;
  readonly isTotal?: boolean;
}

function CouncilRows({ name, className, isTotal = false, ...costs }: CouncilRowsProps) {
  const styles = useStyles();
  const shared = useShared();
  const cell = mergeClasses(styles.figure, isTotal && styles.strong);
  return (
    <tbody>
      <tr className={className}>
        <th scope="rowgroup" colSpan={3} className={styles.nameRow}>
          <span className={styles.name}>
            <span className={shared.strong}>{name}</span>{' '}
            <span className={mergeClasses(shared.caption, shared.figures, styles.saves)}>
              {savingOf(costs)}
            </span>
          </span>
        </th>
      </tr>
      <tr>
        <td className={cell}>
          <Amount of={costs.asIs} follows={isTotal} />
        </td>
        <td className={costs.alone === notKnown ? styles.figure : cell}>
          <Amount of={costs.alone} follows={isTotal} />
        </td>
        <td className={mergeClasses(cell, styles.strong)}>
          <Amount of={costs.joint} follows={isTotal} />
        </td>
      </tr>
    </tbody>
  );
}

function savingOf({ saving, savingShare }: Comparison): string {
  if (saving === notKnown || savingShare === notKnown) return strings.savingNotKnown;
  if (saving === 0) return strings.noSaving;
  return saving > 0
    ? strings.saves(sizeInPounds(saving), sizeInPercent(savingShare))
    : strings.costsMore(sizeInPounds(saving));
}
