import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import type { Scenario } from '../../model/scenario/scenario';
import { list } from '../format';
import { sourcedFigures } from '../words/sourcedFigures';
import * as scenarioStrings from '../strings/scenario';

/** What is shown rests on figures that are only tried out: said wherever they count. */
export function Trials({ scenario }: { scenario: Scenario }) {
  const trials = sourcedFigures(scenario).filter(({ status }) => status === 'Trial');
  if (trials.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite" icon={<BeakerRegular />}>
      <MessageBarBody>
        <MessageBarTitle>{scenarioStrings.scenario.trial}</MessageBarTitle>{' '}
        {list(trials.map(({ name, shown }) => `${name}, ${shown}`))}
      </MessageBarBody>
    </MessageBar>
  );
}
