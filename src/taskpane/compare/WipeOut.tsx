import { notKnown } from '../../model/money/units';
import { TOGETHER } from '../../model/scenario/names';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { inWords, percentToOne } from '../format';
import { councilLimits } from '../words/councilLimits';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { breakEvensOf } from '../state/results';
import * as compareStrings from '../strings/compare';

const say = compareStrings.wipeOut;

/** The constant indexation at which the last year's saving would be gone: for all together, and for each council. */
export function WipeOut({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const shared = useSharedStyles();
  const together = breakEvensOf(scenario).find(({ name }) => name === TOGETHER);
  const limits = councilLimits(scenario);
  if (!together || together.rate === notKnown) return null;
  const last = outcome.byContractYear.together.spans.at(-1)?.saving ?? notKnown;
  const isLost = last !== notKnown && last < 0;
  const year = inWords(outcome.contract.years.length);
  return (
    <Section title={say.title}>
      <p className={shared.body}>
        <Sentence>
          {together.rate === undefined
            ? say.none(year)
            : (isLost ? say.lost : say.group)(percentToOne(together.rate), year)}
        </Sentence>
      </p>
      {together.rate !== undefined && limits !== undefined && (
        <p className={shared.body}>{say.councils(limits)}</p>
      )}
      <p className={shared.caption}>{say.basis}</p>
    </Section>
  );
}
