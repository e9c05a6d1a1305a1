import type { Reconciliation } from '../../model/scenario/reconcile';
import { IntervalDrawing } from '../charts/IntervalDrawing';
import { pounds, sizeInMillions, sizeInPounds } from '../format';
import { CopyLink } from '../parts/CopyLink';
import { differenceQuestion } from '../parts/questions';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { strings } from '../strings';

const say = strings.reconcile;

/** Whether the savings announced and the contract's price can both be true, and what is left over. */
export function Reconcile({ reconciliation }: { reconciliation: Reconciliation }) {
  const styles = useStyles();
  const { after, contractValue, difference, explainedByRounding } = reconciliation;
  const range = [sizeInMillions(after.lowest), sizeInMillions(after.highest)] as const;
  return (
    <Section title={say.title}>
      <p className={styles.body}>
        {say.leaves(pounds(after.stated), pounds(contractValue.stated))}{' '}
        <strong className={styles.strong}>{leftOver(difference.stated)}</strong>
      </p>
      <IntervalDrawing reconciliation={reconciliation} />
      <p className={styles.body}>
        {explainedByRounding ? say.agree(...range) : say.disagree(...range)}
        {difference.stated > 0 && ` ${say.counted}`}
      </p>
      {difference.stated > 0 && (
        <CopyLink
          text={differenceQuestion(reconciliation)}
          label={strings.copyQuestion}
          name={say.copyAbout}
          copied={strings.copied.question}
        />
      )}
    </Section>
  );

  function leftOver(amount: typeof difference.stated): string {
    if (amount === 0) return say.same;
    return amount > 0 ? say.unexplained(sizeInPounds(amount)) : say.beyond(sizeInPounds(amount));
  }
}
