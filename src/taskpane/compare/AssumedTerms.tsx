import type { Scenario } from '../../model/scenario/scenario';
import { isUsual } from '../../model/scenario/usual';
import { list } from '../format';
import { ActionLink } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import { assumedTerms as say } from '../strings/compare';
import { figureName, figureShown } from '../words/figureText';

const terms = ['start', 'initialYears', 'fixedYears', 'extensions', 'indexation'] as const;

/** The usual terms that the contract is taken to have because nobody has entered others, with a link to change them. */
export function AssumedTerms({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const assumed = terms.filter((part) => isUsual(['contract', part], scenario.contract[part]));
  if (assumed.length === 0) return null;
  const said = assumed.map((part) => {
    const path = ['contract', part] as const;
    return `${figureName(scenario, path).toLowerCase()} ${figureShown(path, scenario.contract[part].value)}`;
  });
  return (
    <div>
      <p className={shared.caption}>{say(list(said))}</p>
      <div className={shared.links}>
        <ActionLink action="mendScenario" />
      </div>
    </div>
  );
}
