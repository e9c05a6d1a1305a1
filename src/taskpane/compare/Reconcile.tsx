import { notKnown, subtract } from '../../model/money/units';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Reconciliation } from '../../model/scenario/outcome/reconcile';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { treatable, type Treatment, treatmentOf, treatmentsOf } from '../../model/scenario/edit/treatment';
import { RoundingInterval } from '../charts/RoundingInterval';
import { useEdit } from '../entry/editing';
import { SelectField } from '../entry/SelectField';
import { pounds, sizeInMillions, sizeInPounds } from '../format';
import { CopyLink } from '../parts/CopyLink';
import { differenceQuestion } from '../words/questions';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { today } from '../ports/today';
import { strings } from '../strings';

const say = strings.reconcile;

interface ReconcileProps {
  readonly scenario: Scenario;
  readonly reconciliation: Reconciliation;
}

/** Whether the savings announced and the contract's price can both be true given rounding, and what is left unexplained. */
export function Reconcile({ scenario, reconciliation }: ReconcileProps) {
  const shared = useSharedStyles();
  const { after, contractValue, difference, explainedByRounding } = reconciliation;
  const range = [sizeInMillions(after.lowest), sizeInMillions(after.highest)] as const;
  return (
    <Section title={say.title}>
      <p className={shared.body}>
        {say.leaves(pounds(after.stated), pounds(contractValue.stated))}{' '}
        <strong className={shared.strong}>{leftOver(difference.stated)}</strong>
      </p>
      <RoundingInterval reconciliation={reconciliation} />
      <p className={shared.body}>{explainedByRounding ? say.agree(...range) : say.disagree(...range)}</p>
      {treatable(scenario) !== undefined && <Treat scenario={scenario} />}
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

/** Where no savings were announced: by how much the joint costs miss the contract's price. */
export function Unexplained({ outcome }: { outcome: Outcome }) {
  const shared = useSharedStyles();
  const { firstYear, unexplained } = outcome;
  const { joint } = firstYear.together;
  const difference = unexplained.firstYear;
  if (joint === notKnown || difference === notKnown || difference === 0) return null;
  return (
    <Section title={say.title}>
      <p className={shared.body}>
        {say.jointCosts(pounds(joint), pounds(subtract(joint, difference)))}{' '}
        <strong className={shared.strong}>
          {(difference > 0 ? say.unexplained : say.beyondJoint)(sizeInPounds(difference))}
        </strong>
      </p>
      <p className={shared.body}>{say.whichCounts}</p>
    </Section>
  );
}

/** How the unexplained amount is counted, and the field to choose that. */
function Treat({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const edit = useEdit();
  const now = treatmentOf(scenario);
  const all = treatmentsOf(scenario);
  // Choices by their places. If the figures are as none of them would make them, one more choice says so.
  const chosen = now ? all.findIndex((treatment) => same(treatment, now)) : all.length;
  const choices = [
    ...all.map((treatment) => told(treatment, say.treatments)),
    ...(now ? [] : [say.treatments.otherwise]),
  ];
  return (
    <>
      <p className={shared.body}>{now ? told(now, say.counted) : say.counted.otherwise}</p>
      <SelectField
        label={say.treatAbout}
        shownLabel={say.treat}
        choices={choices.map((label, place) => ({ value: String(place), label }))}
        chosen={String(chosen)}
        onChoose={(place) => {
          const treatment = all[Number(place)];
          if (treatment) edit({ kind: 'treat difference', treatment, date: today() }, say.treatAbout);
        }}
      />
    </>
  );
}

/** The words for a treatment. */
const told = (
  treatment: Treatment,
  words: Readonly<Record<Exclude<Treatment['kind'], 'one council'>, string>> & {
    readonly one: (council: string) => string;
  },
): string => (treatment.kind === 'one council' ? words.one(treatment.council) : words[treatment.kind]);
