import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { CostChart } from '../charts/CostChart';
import { useAppState } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { Sentence } from '../parts/Sentence';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import * as compareStrings from '../strings/compare';
import { answer, shortAnswer } from '../words/answer';
import { Against } from './Against';
import { AssumedTerms } from './AssumedTerms';
import { BasisMenu, BasisNote } from '../parts/BasisMenu';
import { CostBreakdown } from './CostBreakdown';
import { ContractValue } from './ContractValue';
import { CostTable } from './CostTable';
import { ExtensionDecisions } from './ExtensionDecisions';
import { LegalValue } from './LegalValue';
import { periodShown, periodsOf } from '../../model/scenario/outcome/periods';
import { PaysBack } from './PaysBack';
import { PeriodSwitch } from '../parts/PeriodSwitch';
import { Reconcile, Unexplained } from './Reconcile';
import { TrialFigures } from './TrialFigures';
import { UnknownCosts } from './UnknownCosts';
import { cashView, viewOf } from '../../model/scenario/outcome/periodView';
import { WipeOut } from './WipeOut';
import { YearTable } from './YearTable';

const useStyles = makeStyles({
  // It takes the focus when the screen opens: its name is the answer, and Tab leads on to the period.
  head: { display: 'flex', flexDirection: 'column', rowGap: '12px', ':focus': { outlineStyle: 'none' } },
  context: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '12px',
    margin: '-8px 0 -4px',
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  answer: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** The comparison: the answer first, and below it the sections that say how it comes about. */
export function Comparison({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const period = useAppState((state) => periodShown(outcome, state.period));
  const basis = useAppState((state) => state.basis);
  const result = useMemo(() => viewOf(scenario, outcome, basis, period), [scenario, outcome, basis, period]);
  // Amounts too large to be restated in one year's prices are still shown in cash.
  const view = result.ok ? result.value : cashView(outcome, period);
  const head = useFocusOnArrival<HTMLDivElement>((cameFrom) => cameFrom === 'start' || cameFrom === 'read');
  const headline = useId();
  const said = answer(outcome, period, view);
  useAnnouncedLater(shortAnswer(outcome, period, view));
  return (
    <>
      <div ref={head} tabIndex={-1} role="group" aria-labelledby={headline} className={styles.head}>
        <div className={styles.context}>
          <p className={mergeClasses(shared.caption, styles.name)}>{scenario.name}</p>
          <BasisMenu basis={basis} outcome={outcome} />
        </div>
        {periodsOf(outcome).length > 1 && <PeriodSwitch outcome={outcome} period={period} />}
        <div className={styles.answer}>
          <h1 id={headline} className={shared.answer}>
            <Sentence>{said.headline}</Sentence>
          </h1>
          <p className={shared.body}>
            <Sentence>{said.caveat}</Sentence>
          </p>
          <BasisNote basis={basis} scenario={scenario} outcome={outcome} />
        </div>
      </div>
      <AssumedTerms scenario={scenario} />
      <TrialFigures scenario={scenario} />
      {scenario.partners?.changes && scenario.partners.changes.value.length > 0 && (
        <p className={shared.caption}>{compareStrings.everybody}</p>
      )}
      <CostTable outcome={outcome} view={view} period={period} />
      <UnknownCosts scenario={scenario} />
      <CostChart outcome={outcome} />
      {basis !== 'cash' && <p className={shared.caption}>{compareStrings.bases.chartInCash}</p>}
      <YearTable scenario={scenario} outcome={outcome} basis={basis} />
      <CostBreakdown outcome={outcome} period={period} />
      <ExtensionDecisions scenario={scenario} outcome={outcome} />
      <PaysBack scenario={scenario} outcome={outcome} />
      <WipeOut scenario={scenario} outcome={outcome} />
      <ContractValue outcome={outcome} />
      {outcome.reconciliation ? (
        <Reconcile scenario={scenario} reconciliation={outcome.reconciliation} />
      ) : (
        <Unexplained outcome={outcome} />
      )}
      <LegalValue scenario={scenario} />
      <Against scenario={scenario} outcome={outcome} period={period} />
    </>
  );
}
