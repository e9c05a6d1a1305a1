import { notKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import type { ScenarioSwing } from '../../model/scenario/risk/report';
import { unexplainedOf } from '../../model/scenario/risk/risks';
import { Tornado } from '../charts/Tornado';
import { millions, pounds, ratePercent, sizeInMillions } from '../format';
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

/** A change to a part, as 10% less or 10% more. */
const moved = (part: number) => signed(ratePercent(part), part);
const signed = (text: string, of: number) => (of > 0 ? `+${text}` : text.replace('-', '−'));

function rangeOf({ kind, council, low, high }: ScenarioSwing, scenario: Scenario): string {
  switch (kind) {
    case 'Saving delivered':
      return say.planned(ratePercent(low), ratePercent(high));
    case 'Indexation': {
      const { value } = scenario.contract.indexation;
      if (value.kind !== 'constant')
        return say.points(
          ...([low, high].map((points) => signed((points * 100).toFixed(1), points)) as [string, string]),
        );
      return say.ayear(ratePercent(value.rate + low), ratePercent(value.rate + high));
    }
    case 'As-is growth':
      return say.ayear(ratePercent(low), ratePercent(high));
    case 'As-is': {
      const own = scenario.councils.find(({ name }) => name === council)?.asIs.value;
      return own === undefined || own === notKnown
        ? say.to(moved(low), moved(high))
        : say.to(
            ...([low, high].map((by) => sizeInMillions(Math.round(own * (1 + by)) as never)) as [
              string,
              string,
            ]),
          );
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
