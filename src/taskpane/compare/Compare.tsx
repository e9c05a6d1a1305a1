import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { outcome as outcomeOf } from '../../model/scenario/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { sentence } from '../../model/sentences';
import { useStyles } from '../parts/styles';
import { strings } from '../strings';
import { WriteBar } from '../write/WriteBar';
import { Comparison } from './Comparison';

/** A scenario's comparison, or why there is none. */
export function Compare({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const result = useMemo(() => outcomeOf(scenario), [scenario]);
  return (
    <main className={styles.main}>
      <div className={styles.content}>
        {result.ok ? (
          <Comparison scenario={scenario} outcome={result.value} />
        ) : (
          <>
            <h1 className={styles.answer}>{strings.noAnswer}</h1>
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{sentence(result.problem)}</MessageBarBody>
            </MessageBar>
          </>
        )}
      </div>
      {result.ok && <WriteBar />}
    </main>
  );
}
