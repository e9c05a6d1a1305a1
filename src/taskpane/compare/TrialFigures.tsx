import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import type { Scenario } from '../../model/scenario/scenario';
import { list } from '../format';
import { sourcedFigures } from '../words/sourcedFigures';
import * as scenarioStrings from '../strings/scenario';
import { Message } from '../parts/Message';

/** Says that the answer depends on trial figures, and lists them. */
export function TrialFigures({ scenario }: { scenario: Scenario }) {
  const trials = sourcedFigures(scenario).filter(({ status }) => status === 'Trial');
  if (trials.length === 0) return null;
  return (
    <Message intent="info" icon={<BeakerRegular />}>
      <strong>{scenarioStrings.scenario.trial}</strong>{' '}
      {list(trials.map(({ name, shown }) => `${name}, ${shown}`))}
    </Message>
  );
}
