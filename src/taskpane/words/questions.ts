import type { Reconciliation } from '../../model/scenario/outcome/reconcile';
import type { Scenario } from '../../model/scenario/scenario';
import { pounds } from '../format';
import { strings } from '../strings';

/* Questions about missing figures, ready to be pasted into a message to those who know. */

export function aloneQuestion(council: string, { contract }: Scenario): string {
  const { initialYears, fixedYears } = contract;
  return strings.questions.alone(
    council,
    strings.period.years(initialYears.value),
    fixedYears.value > 0 ? strings.questions.fixedFor(fixedYears.value) : strings.questions.notFixed,
  );
}

export const courseQuestion = (council: string, course: 'asIs' | 'joint'): string =>
  strings.questions[course](council);

export const differenceQuestion = ({ after, contractValue, difference }: Reconciliation): string =>
  strings.questions.difference(pounds(after.stated), pounds(contractValue.stated), pounds(difference.stated));
