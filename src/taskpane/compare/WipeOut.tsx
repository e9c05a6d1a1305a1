import { notKnown } from '../../model/money/units';
import type { BreakEven } from '../../model/scenario/breakEvens';
import { TOGETHER } from '../../model/scenario/names';
import type { Outcome } from '../../model/scenario/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { inWords, list, percentToOne } from '../format';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { Words } from '../parts/Words';
import { breakEvensOf } from '../state/results';
import * as compareStrings from '../strings/compare';

const say = compareStrings.wipeOut;

/** The indexation at which the last year's saving is gone: of all together, and of each council. */
export function WipeOut({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const shared = useShared();
  const all = breakEvensOf(scenario);
  const together = all.find(({ name }) => name === TOGETHER);
  const councils = all.filter(({ name }) => name !== TOGETHER);
  if (!together || together.rate === notKnown) return null;
  const year = inWords(outcome.contract.years.length);
  return (
    <Section title={say.title}>
      <p className={shared.body}>
        <Words>
          {together.rate === undefined ? say.none(year) : say.group(percentToOne(together.rate), year)}
        </Words>
      </p>
      {together.rate !== undefined && councils.length > 1 && (
        <p className={shared.body}>{say.councils(list(councils.map(councilLimit)))}</p>
      )}
      <p className={shared.caption}>{say.basis}</p>
    </Section>
  );
}

function councilLimit({ name, rate }: BreakEven): string {
  if (rate === notKnown) return say.notKnown(name);
  return rate === undefined ? say.councilNone(name) : say.council(name, percentToOne(rate));
}
