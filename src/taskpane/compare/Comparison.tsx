import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { Outcome } from '../../model/scenario/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { CostChart } from '../charts/CostChart';
import { useAppState } from '../parts/AppContext';
import { useStyles } from '../parts/styles';
import { Words } from '../parts/Words';
import { useArrival } from '../shell/useArrival';
import { strings } from '../strings';
import { answer, shortAnswer } from './answer';
import { ContractValue } from './ContractValue';
import { CostTable } from './CostTable';
import { periodShown, periodsOf } from './periods';
import { PeriodSwitch } from './PeriodSwitch';
import { Reconcile } from './Reconcile';
import { Sources } from './Sources';
import { Unknowns } from './Unknowns';
import { useAnnouncedResult } from './useAnnouncedResult';
import { YearTable } from './YearTable';

const useOwnStyles = makeStyles({
  // Focus comes here when the screen opens: its name is the answer, and the period is the next stop.
  head: { display: 'flex', flexDirection: 'column', rowGap: '12px', ':focus': { outlineStyle: 'none' } },
  // Office puts its own menu over the top right-hand corner.
  context: { paddingRight: '40px', display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  answer: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** The comparison, the answer first: the parts below it say how it comes about and what it rests on. */
export function Comparison({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const period = useAppState((state) => periodShown(outcome, state.period));
  const head = useArrival<HTMLDivElement>((cameFrom) => cameFrom === 'start');
  const headline = useId();
  const said = answer(outcome, period);
  useAnnouncedResult(shortAnswer(outcome, period));
  return (
    <>
      <div ref={head} tabIndex={-1} role="group" aria-labelledby={headline} className={own.head}>
        <p className={mergeClasses(styles.caption, own.context)}>
          <span>{scenario.name}</span>
          <span>{strings.basis}</span>
        </p>
        {periodsOf(outcome).length > 1 && <PeriodSwitch outcome={outcome} period={period} />}
        <div className={own.answer}>
          <h1 id={headline} className={styles.answer}>
            <Words>{said.headline}</Words>
          </h1>
          <p className={styles.body}>
            <Words>{said.caveat}</Words>
          </p>
        </div>
      </div>
      <CostTable outcome={outcome} period={period} />
      <Unknowns scenario={scenario} />
      <CostChart outcome={outcome} />
      <YearTable scenario={scenario} outcome={outcome} />
      <ContractValue outcome={outcome} />
      {outcome.reconciliation && <Reconcile reconciliation={outcome.reconciliation} />}
      <Sources scenario={scenario} />
    </>
  );
}
