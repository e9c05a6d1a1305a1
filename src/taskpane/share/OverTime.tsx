import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { type SharedOver, sharedOver } from '../../model/scenario/sharing/sharedOver';
import type { TestedShares } from '../../model/scenario/sharing/testedShares';
import { problemSentence } from '../../model/sentences';
import { knownPounds, type Sum, yearsInWords } from '../format';
import { useAppState } from '../parts/AppContext';
import { BasisMenu, BasisNote } from '../parts/BasisMenu';
import { monthsIn, periodShown, periodsOf, yearsIn } from '../../model/scenario/outcome/periods';
import { PeriodSwitch } from '../parts/PeriodSwitch';
import { PlainTable } from '../parts/tables/PlainTable';
import { PoundsNote } from '../parts/tables/PoundsNote';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { outcomeOf } from '../state/results';
import { strings } from '../strings';
import { share as say } from '../strings/share';

const useStyles = makeStyles({ basis: { display: 'flex', justifyContent: 'flex-end' } });

interface OverTimeProps {
  readonly scenario: Scenario;
  readonly shares: TestedShares['shares'];
}

/** What the shares come to over the contract, for the period and in the money that were chosen on Compare. */
export function OverTime({ scenario, shares }: OverTimeProps) {
  const outcome = outcomeOf(scenario);
  return outcome.ok ? <Over scenario={scenario} shares={shares} outcome={outcome.value} /> : null;
}

function Over({ scenario, shares, outcome }: OverTimeProps & { outcome: Outcome }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const period = useAppState((state) => periodShown(outcome, state.period));
  const basis = useAppState((state) => state.basis);
  const result = useMemo(
    () => sharedOver(scenario, shares, monthsIn(outcome, period), basis),
    [scenario, shares, outcome, period, basis],
  );
  return (
    <Section title={say.over}>
      <p className={shared.body}>{say.overText}</p>
      {periodsOf(outcome).length > 1 && <PeriodSwitch outcome={outcome} period={period} />}
      <div className={styles.basis}>
        <BasisMenu basis={basis} outcome={outcome} />
      </div>
      <BasisNote basis={basis} scenario={scenario} outcome={outcome} />
      {result.ok ? (
        <>
          <PlainTable
            name={say.overTable(yearsInWords(yearsIn(outcome, period)))}
            head={say.overHeads}
            rows={[...result.value.councils, { name: strings.total, ...result.value.together }].map(
              ({ name, joint, alone, gain }) => [
                name,
                knownPounds(joint),
                knownPounds(alone),
                knownPounds(gain),
              ],
            )}
            strong={1}
            stacked
          />
          <PoundsNote of={sumsOf(result.value)} />
        </>
      ) : (
        <p className={shared.refused}>{problemSentence(result.problem)}</p>
      )}
    </Section>
  );
}

const sumsOf = ({ councils, together }: SharedOver): Sum[] => [
  ...(['joint', 'alone', 'gain'] as const).map((column) => ({
    parts: councils.map((council) => council[column]),
    sum: together[column],
  })),
  ...[...councils, together].map(({ joint, alone, gain }) => ({ parts: [joint, gain], sum: alone })),
];
