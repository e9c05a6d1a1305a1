import type { Outcome } from '../../model/scenario/outcome/outcome';
import { useApp } from './AppContext';
import { Choices } from './Choices';
import { strings } from '../strings';
import { type Period, periodsOf, yearsIn } from '../../model/scenario/outcome/periods';

/** Chooses the period of the answer and its table: the first year, the years committed to, or the whole term. */
export function PeriodSwitch({ outcome, period }: { outcome: Outcome; period: Period }) {
  const { store } = useApp();
  const choices = periodsOf(outcome).map((value) => ({
    value,
    label: value === 'first year' ? strings.period.firstYear : strings.period.years(yearsIn(outcome, value)),
  }));
  return (
    <Choices
      name={strings.period.name}
      choices={choices}
      chosen={period}
      onChoose={(chosen) => {
        store.dispatch({ type: 'period chosen', period: chosen });
      }}
    />
  );
}
