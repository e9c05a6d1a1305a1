import { useEffect } from 'react';
import type { Scenario } from '../../model/scenario/scenario';
import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { useAppState, usePerform } from '../parts/AppContext';
import { NoAnswer } from '../entry/NoAnswer';
import { NothingToCompare } from '../parts/NothingToCompare';
import { useSharedStyles } from '../parts/styles';
import { isCurrent, isOfFigures } from '../state/risk';
import { outcomeOf } from '../state/results';
import { answer, progress } from '../strings/risk/outcomes';
import { WriteBar } from '../writeBar/WriteBar';
import { Report } from './Report';
import { RunProgress } from './RunProgress';

/**
 * The tab Risk: how a scenario turns out when inflation and other figures are uncertain. Outcomes are worked out when the
 * tab is opened and whenever the scenario changes while it is open.
 */
export function RiskScreen({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const perform = usePerform();
  const risk = useAppState((state) => state.risk);
  const outcome = outcomeOf(scenario);
  const { last, running, stopped } = risk;
  const answerable = outcome.ok;
  useEffect(() => {
    if (answerable) perform('keepRiskCurrent');
    // Not again when `perform` is another function, only when the scenario is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scenario, answerable]);
  if (scenario.councils.length === 0 || (!outcome.ok && outcome.problem.code === 'missing'))
    return <NothingToCompare scenario={scenario} />;
  const shown = isOfFigures(risk, scenario) ? last : undefined;
  const result = shown?.result ?? outcome;
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        {running && <RunProgress {...running} again={shown !== undefined} />}
        {!running && stopped && (
          <Message intent="info">{shown ? progress.stopped : progress.stoppedFirst}</Message>
        )}
        {!result.ok && <NoAnswer title={answer.none} problem={result.problem} />}
        {outcome.ok && shown?.result.ok && (
          <Report
            scenario={scenario}
            outcome={outcome.value}
            report={shown.result.value}
            isOld={!isCurrent(risk, scenario)}
          />
        )}
      </div>
      {outcome.ok && (
        <WriteBar>
          <ActionButton action={running ? 'stopRisk' : 'runRisk'} />
        </WriteBar>
      )}
    </main>
  );
}
