import type { Scenario } from '../../model/scenario/scenario';
import { NoAnswer } from '../entry/NoAnswer';
import { NothingToCompare } from '../parts/NothingToCompare';
import { useSharedStyles } from '../parts/styles';
import { outcomeOf } from '../state/results';
import { strings } from '../strings';
import { WriteBar } from '../writeBar/WriteBar';
import { Comparison } from './Comparison';

/** The tab Compare: a scenario's comparison, or why there is none. */
export function CompareScreen({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const result = outcomeOf(scenario);
  if (scenario.councils.length === 0 || (!result.ok && result.problem.code === 'missing'))
    return <NothingToCompare scenario={scenario} />;
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        {result.ok ? (
          <Comparison scenario={scenario} outcome={result.value} />
        ) : (
          <NoAnswer title={strings.noAnswer} problem={result.problem} />
        )}
      </div>
      {result.ok && <WriteBar />}
    </main>
  );
}
