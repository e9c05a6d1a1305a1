import { notKnown, type Pence, pence } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import type { ScenarioSwing } from '../../model/scenario/risk/report';
import { unexplainedOf } from '../../model/scenario/risk/risks';
import { Tornado } from '../charts/Tornado';
import { millions, partPercent, pounds, sizeInMillions } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/PlainTable';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { histogram, tornado as say } from '../strings/risk';
import type { ReportProps } from './Report';

/** What each range by itself does to the saving. */
export function Swings({ scenario, report: { swings, central } }: ReportProps) {
  const styles = useStyles();
  if (central === notKnown || swings.length === 0) return null;
  const bars = swings.map((swing) => {
    const [name, range] = [nameOf(swing, scenario), rangeOf(swing, scenario)];
    const [lowShown, highShown] = [millions(swing.savingAtLow), millions(swing.savingAtHigh)];
    return {
      ...{ name, range, lowShown, highShown },
      low: swing.savingAtLow,
      high: swing.savingAtHigh,
      sentence: say.row(name, range, lowShown, highShown),
    };
  });
  return (
    <Section title={say.title}>
      <p className={styles.body}>{say.explanation}</p>
      <Tornado bars={bars} central={central} centralShown={say.central(millions(central))} />
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

function nameOf({ kind, council }: ScenarioSwing, scenario: Scenario): string {
  if (kind === 'As-is' && council !== undefined) return say.council(council);
  if (kind !== 'Not explained') return say.names[kind];
  const amount = unexplainedOf(scenario);
  return say.unexplained(amount === notKnown ? '' : sizeInMillions(amount));
}

/** A change, as −10% or +10%. */
const moved = (part: number) => `${part > 0 ? '+' : ''}${partPercent(part)}`;

const points = (part: number) => `${part > 0 ? '+' : ''}${partPercent(part).replace('%', '')}`;

function rangeOf({ kind, council, low, high }: ScenarioSwing, scenario: Scenario): string {
  switch (kind) {
    case 'Saving delivered':
      return say.planned(partPercent(low), partPercent(high));
    case 'Indexation': {
      const { value } = scenario.contract.indexation;
      return value.kind === 'constant'
        ? say.ayear(partPercent(value.rate + low), partPercent(value.rate + high))
        : say.points(points(low), points(high));
    }
    case 'As-is growth':
      return say.ayear(partPercent(low), partPercent(high));
    case 'As-is': {
      const own = scenario.councils.find(({ name }) => name === council)?.asIs.value;
      if (own === undefined || own === notKnown) return say.to(moved(low), moved(high));
      const at = (by: number): Pence => pence(Math.round(own * (1 + by)));
      return say.to(sizeInMillions(at(low)), sizeInMillions(at(high)));
    }
    case 'Extension':
      return high === 1 ? say.taken : say.takenUpTo(high);
    case 'Not explained':
      return say.cost;
    case 'Price':
    case 'One-off costs':
      return say.to(moved(low), moved(high));
  }
}
