import type { Phase } from '../../model/contract/views';
import type { Scenario } from '../../model/scenario/scenario';
import { ratePercent } from '../format';
import { strings } from '../strings';

/** Option to extend, indexed, 3.0% a year, assumed: what a group of years has in common, and how sure it is. */
export function phaseTitle(phases: readonly Phase[], { contract }: Scenario): string {
  const { value, status } = contract.indexation;
  const rise =
    value.kind === 'constant' ? strings.years.rise(ratePercent(value.rate)) : strings.years.risesByYear;
  const assumed = status === 'Published' ? '' : `, ${status.toLowerCase()}`;
  const [title, next] = phases.map((phase) => strings.years.phases[phase](rise + assumed));
  if (title === undefined) return '';
  return next === undefined ? title : strings.years.then(title, next);
}
