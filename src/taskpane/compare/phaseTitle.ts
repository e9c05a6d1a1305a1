import type { Indexation } from '../../model/contract/clause';
import type { Phase } from '../../model/contract/views';
import type { Scenario } from '../../model/scenario/scenario';
import { ratePercent } from '../format';
import { strings } from '../strings';
import { indexName } from '../words/clauseSentence';

/** The title of a group of years: "Indexed, 3.0% a year, assumed" says how the price moves and how sure that is. */
export function phaseTitle(phases: readonly Phase[], { contract }: Scenario): string {
  const { value, status } = contract.indexation;
  const rise = risesBy(value);
  const assumed = status === 'Published' ? '' : `, ${status.toLowerCase()}`;
  const [title, next] = phases.map((phase) => strings.years.phases[phase](rise + assumed));
  if (title === undefined) return '';
  return next === undefined ? title : strings.years.then(title, next);
}

function risesBy(indexation: Indexation): string {
  switch (indexation.kind) {
    case 'constant':
      return strings.years.rise(ratePercent(indexation.rate));
    case 'by year':
      return strings.years.risesByYear;
    case 'index':
      return strings.years.risesByIndex(indexName(indexation));
  }
}
