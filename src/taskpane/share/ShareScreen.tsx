import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Problem } from '../../model/problem';
import type { Scenario } from '../../model/scenario/scenario';
import { waysAtOnce } from '../../model/scenario/sharing/waysOfSharing';
import { problemSentence } from '../../model/sentences';
import type { ButtonId } from '../actions/registry';
import { ActionLink } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import { share as say } from '../strings/share';
import { WriteBar } from '../writeBar/WriteBar';
import { SharedBill } from './SharedBill';
import type { JobInput } from '../work/jobs';
import { useJob } from '../work/useJob';

const useStyles = makeStyles({
  context: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', margin: '-8px 0 -12px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  basis: { whiteSpace: 'nowrap' },
});

/**
 * The tab Share: how the bill of the first year may be shared and who would then be better off leaving, or why there is
 * nothing to share. With many councils the ways that need no group costs are shown until the others are worked out.
 */
export function ShareScreen({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const early = useMemo(() => waysAtOnce(scenario), [scenario]);
  const given = useMemo((): JobInput<'ways'> => [scenario], [scenario]);
  const standing = useJob('ways', given, scenario.councils.length);
  const result = standing.found ?? early;
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        <div className={styles.context}>
          <p className={mergeClasses(shared.caption, styles.name)}>{scenario.name}</p>
          <p className={mergeClasses(shared.caption, styles.basis)}>{say.basis}</p>
        </div>
        {result.ok ? (
          <SharedBill scenario={scenario} ways={result.value} standing={standing} />
        ) : (
          <Nothing {...whyNot(result.problem)} />
        )}
      </div>
      {result.ok && <WriteBar />}
    </main>
  );
}

interface NothingProps {
  readonly title: string;
  readonly text: string;
  /** The action that helps. */
  readonly action: ButtonId;
}

function whyNot(problem: Problem): NothingProps {
  switch (problem.code) {
    case 'too few councils':
      return { title: say.tooFew, text: say.tooFewText, action: 'editScenario' };
    case 'too many councils':
      return { title: say.tooMany, text: problemSentence(problem), action: 'mendScenario' };
    default:
      return { title: say.cannot, text: problemSentence(problem), action: 'mendScenario' };
  }
}

function Nothing({ title, text, action }: NothingProps) {
  const shared = useSharedStyles();
  return (
    <>
      <h1 tabIndex={-1} className={shared.answer}>
        {title}
      </h1>
      <p className={shared.body}>{text}</p>
      <div className={shared.links}>
        <ActionLink action={action} />
      </div>
    </>
  );
}
