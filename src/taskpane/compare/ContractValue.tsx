import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Outcome } from '../../model/scenario/outcome';
import { capital, poundsAndPence, yearsInWords } from '../format';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { strings } from '../strings';

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
  amount: { margin: 0, marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold },
});

/** What the contract itself comes to: first what is committed, then with every extension. */
export function ContractValue({ outcome: { contract } }: { outcome: Outcome }) {
  const styles = useStyles();
  const shared = useShared();
  const { title, explanation, committed, extended } = strings.contract;
  const rows = [
    { label: committed(capital(yearsInWords(contract.committedYears))), amount: contract.committedTotal },
    ...(contract.years.length > contract.committedYears
      ? [{ label: extended(capital(yearsInWords(contract.years.length))), amount: contract.total }]
      : []),
  ];
  return (
    <Section title={title}>
      <p className={shared.body}>{explanation}</p>
      <dl className={styles.list}>
        {rows.map(({ label, amount }) => (
          <div key={label} className={styles.row}>
            <dt>{label}</dt>
            <dd className={mergeClasses(styles.amount, shared.figures)}>{poundsAndPence(amount)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
