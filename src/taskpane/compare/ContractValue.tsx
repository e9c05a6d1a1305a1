import type { Outcome } from '../../model/scenario/outcome/outcome';
import { capital, poundsAndPence, yearsInWords } from '../format';
import { FigureList } from '../parts/tables/FigureList';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

/** What the supplier is paid in all: for the years committed to, and with every extension. */
export function ContractValue({ outcome: { contract } }: { outcome: Outcome }) {
  const shared = useSharedStyles();
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
      <FigureList
        rows={rows.map(({ label, amount }) => ({ label, amount: poundsAndPence(amount), strong: true }))}
      />
    </Section>
  );
}
