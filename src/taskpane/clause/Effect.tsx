import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { priceReviews } from '../../model/contract/reviewTable';
import type { Scenario } from '../../model/scenario/scenario';
import { priceTerms } from '../../model/scenario/terms';
import { answerProblem } from '../words/problemText';
import { day, pounds, ratePercent, yearsInWords } from '../format';
import { Message } from '../parts/Message';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { outcomeOf } from '../state/results';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.clause;

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { textAlign: 'right', padding: '4px 0 4px 8px', fontWeight: 'inherit' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** What the clause does: the rise and the price from each review on, and what the contract then costs. */
export function Effect({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const reviews = priceReviews(priceTerms(scenario));
  const result = outcomeOf(scenario);
  if (!reviews.ok)
    return (
      <Section title={say.effect}>
        <Message intent="error">{answerProblem(reviews.problem)}</Message>
      </Section>
    );
  // Reviews in fixed years do not move the price and are left out: they only count towards a catch-up.
  const firstMove = reviews.value.findIndex(({ change }) => change !== 0);
  const moves = firstMove < 0 ? [] : reviews.value.slice(firstMove);
  return (
    <Section title={say.effect}>
      {moves.length === 0 ? (
        <p className={shared.body}>{say.noReview}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr className={shared.caption}>
              <th scope="col">{say.columns.from}</th>
              <th scope="col">{say.columns.rise}</th>
              <th scope="col">{say.columns.factor}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ from, change, factor }) => (
              <tr key={day(from)}>
                <th scope="row">{day(from)}</th>
                <td>{ratePercent(change)}</td>
                <td>{factor.toFixed(4)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result.ok && (
        <p className={shared.body}>
          {say.total(yearsInWords(result.value.contract.years.length), pounds(result.value.contract.total))}
        </p>
      )}
    </Section>
  );
}
