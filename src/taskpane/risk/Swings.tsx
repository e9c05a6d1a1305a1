import { notKnown } from '../../model/money/units';
import { isOneRate } from '../../model/scenario/risk/drivers';
import type { Scenario } from '../../model/scenario/scenario';
import type { ScenarioSwing } from '../../model/scenario/risk/report';
import { Tornado } from '../charts/Tornado';
import { millions, pounds } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { tornado as say } from '../strings/risk/drivers';
import { histogram } from '../strings/risk/outcomes';
import { driverAt, driverText } from './driverText';
import type { ReportProps } from './reportProps';

/** How far each range by itself moves the saving, as a tornado chart and as a table. */
export function Swings({ scenario, report: { swings, central, isCentral } }: ReportProps) {
  const shared = useSharedStyles();
  if (central === notKnown || swings.length === 0) return null;
  const bars = swings.map((swing) => {
    const [name, range] = [driverText(swing, scenario), rangeOf(swing, scenario)];
    const [lowShown, highShown] = [millions(swing.savingAtLow), millions(swing.savingAtHigh)];
    return {
      name,
      range,
      lowShown,
      highShown,
      low: swing.savingAtLow,
      high: swing.savingAtHigh,
      sentence: say.row(name, range, lowShown, highShown),
    };
  });
  return (
    <Section title={say.title}>
      <p className={shared.body}>{say.explanation}</p>
      <Tornado
        bars={bars}
        central={central}
        centralShown={(isCentral ? say.central : say.asItStands)(millions(central))}
      />
      <Folded title={histogram.show}>
        <PlainTable
          name={say.title}
          head={[say.driver, say.low, say.high]}
          rows={swings.map((swing, place) => [
            bars[place]?.name ?? '',
            pounds(swing.savingAtLow),
            pounds(swing.savingAtHigh),
          ])}
        />
      </Folded>
    </Section>
  );
}

/** A driver's range in words. */
function rangeOf(swing: ScenarioSwing, scenario: Scenario): string {
  const [low, high] = [swing.low, swing.high].map((value) => driverAt(swing, value, scenario)) as [
    string,
    string,
  ];
  switch (swing.kind) {
    case 'Saving delivered':
      return say.planned(low, high);
    case 'Indexation':
      return (isOneRate(scenario) ? say.ayear : say.onAverage)(low, high);
    case 'As-is growth':
      return say.ayear(low, high);
    case 'Extension':
      return swing.high === 1 ? say.taken : say.takenUpTo(swing.high);
    case 'Not explained':
      return swing.low === 0 && swing.high === 1 ? say.cost : say.partOfCost(low, high);
    case 'As-is':
    case 'Price':
    case 'One-off costs':
      return say.to(low, high);
  }
}
