import { makeStyles } from '@fluentui/react-components';
import type { Scenario } from '../../model/scenario/scenario';
import { fullTerms } from '../../model/scenario/terms';
import { totalYears } from '../../model/contract/terms';
import { problemSentence } from '../../model/sentences';
import { pounds, sizeInPercent, yearsInWords } from '../format';
import { FigureList } from '../parts/tables/FigureList';
import { Folded } from '../parts/Folded';
import { PoundsNote } from '../parts/tables/PoundsNote';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { legalValueOf } from '../state/results';
import * as compareStrings from '../strings/compare';

const say = compareStrings.law;

const useStyles = makeStyles({
  tests: { margin: 0, paddingLeft: '20px', '& li': { paddingTop: '4px' } },
});

/** The contract's estimated value under the Procurement Act, and which of the Act's rules therefore apply. */
export function LegalValue({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const result = legalValueOf(scenario);
  if (!result.ok) return <p className={shared.body}>{problemSentence(result.problem)}</p>;
  const { wholeTerm, tests } = result.value;
  const years = yearsInWords(totalYears(fullTerms(scenario)));
  return (
    <Section title={say.title}>
      <p className={shared.answer}>{pounds(wholeTerm.withVat)}</p>
      <p className={shared.body}>{say.text}</p>
      <FigureList
        rows={[
          { label: say.contract(years), amount: pounds(wholeTerm.withoutVat) },
          { label: say.vat(sizeInPercent(scenario.appraisal.vatRate.value)), amount: pounds(wholeTerm.vat) },
          { label: say.value, amount: pounds(wholeTerm.withVat), strong: true },
        ]}
      />
      <PoundsNote of={[{ parts: [wholeTerm.withoutVat, wholeTerm.vat], sum: wholeTerm.withVat }]} />
      <ul className={styles.tests}>
        {tests.map(({ test, threshold, applies }) => (
          <li key={test} className={shared.body}>
            {(applies ? say.applies : say.below)(
              pounds(threshold),
              say.tests[test]?.[applies ? 'yes' : 'no'] ?? test,
            )}
          </li>
        ))}
      </ul>
      <p className={shared.caption}>{say.separate}</p>
      <Folded title={say.sources}>
        {tests.map(({ test, source }) => (
          <p key={test} className={shared.caption}>
            {test}: {source}
          </p>
        ))}
      </Folded>
    </Section>
  );
}
