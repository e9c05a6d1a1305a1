import { Link, makeStyles } from '@fluentui/react-components';
import { useCallback } from 'react';
import { chargeOf, jointTogether } from '../../model/scenario/terms';
import type { Scenario } from '../../model/scenario/scenario';
import { shortAnswer } from '../words/answer';
import { ActionButton } from '../parts/ActionButton';
import { AloneGaps, TooMuch } from '../entry/AloneGaps';
import { useSharedStyles } from '../parts/styles';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { ActionBar } from '../parts/ActionBar';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { outcomeOf } from '../state/results';
import * as scenarioStrings from '../strings/scenario';
import { Assumptions } from './Assumptions';
import { ContractFields } from './ContractFields';
import { Councils } from './Councils';
import { OtherCosts } from './OtherCosts';
import { ScenarioHead } from './ScenarioHead';
import { SharingKeys } from './SharingKeys';
import { standingText } from '../words/standingText';
import { SOURCES, Sources } from './Sources';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px', ':focus': { outlineStyle: 'none' } },
  link: { padding: '14px 0', margin: '-14px 0', fontSize: 'inherit' },
});

/** The tab Scenario: every figure of a scenario, to be changed, and where each comes from. */
export function ScenarioScreen({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const head = useFocusOnArrival<HTMLDivElement>(
    (cameFrom) => cameFrom === 'start' || cameFrom === 'scenarios',
  );
  const { contract } = scenario;
  useAnnouncedLater(useCallback(() => saved(scenario), [scenario]));
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        <div ref={head} tabIndex={-1} role="group" aria-label={scenario.name} className={styles.head}>
          <ScenarioHead name={scenario.name} />
          <Summary scenario={scenario} />
        </div>
        <Councils councils={scenario.councils} />
        <AloneGaps scenario={scenario} />
        <TooMuch scenario={scenario} />
        <ContractFields
          contract={contract}
          charge={chargeOf(scenario).value}
          joint={jointTogether(scenario)}
        />
        <Assumptions
          asIsGrowth={scenario.asIsGrowth}
          appraisal={scenario.appraisal}
          start={contract.start.value}
        />
        <OtherCosts councils={scenario.councils} />
        <SharingKeys councils={scenario.councils} />
        <Sources scenario={scenario} />
      </div>
      <ActionBar>
        <ActionButton action="seeComparison" appearance="primary" />
      </ActionBar>
    </main>
  );
}

/** What joint saves over the whole term, in a few words, to be read out once an edit has changed it. */
function saved(scenario: Scenario): string | undefined {
  const result = outcomeOf(scenario);
  return result.ok ? shortAnswer(result.value, 'whole term') : undefined;
}

/** How many figures are published, assumed and so on, with a link to the list of sources below. */
function Summary({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <p className={shared.caption}>
      {standingText(scenario)}{' '}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => {
          document.getElementById(SOURCES)?.focus();
        }}
      >
        {scenarioStrings.scenario.sourcesLink}
      </Link>
    </p>
  );
}
