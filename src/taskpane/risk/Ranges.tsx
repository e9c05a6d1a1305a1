import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { rate } from '../../model/money/units';
import type { Range } from '../../model/risk/chance/range';
import {
  chancesOf,
  LEAST_DELIVERED,
  rangesIn,
  type Reach,
  type ScenarioRisks,
} from '../../model/scenario/risk/risks';
import { openExtensions } from '../../model/scenario/terms';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { inWords, capital, ratePercent } from '../format';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { initialRisk } from '../state/risk';
import { ranges as say } from '../strings/risk';
import { risksOf } from './choices';
import type { ReportProps } from './Report';
import { useChoices } from './useChoices';

const useOwnStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' } });

type RangeName = 'price' | 'asIs' | 'growth' | 'delivered' | 'oneOff' | 'unexplained';
const rangeNames: readonly [RangeName, string][] = [
  ['delivered', say.deliveredName],
  ['price', say.price],
  ['asIs', say.asIs],
  ['growth', say.growth],
  ['oneOff', say.oneOff],
  ['unexplained', say.unexplained],
];

/** What the outcomes rest on, and where it can be changed. */
export function Ranges({ scenario, report: { runs, seed } }: ReportProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [choices] = useChoices();
  const risks = risksOf(scenario, choices);
  const { inflation, delivered } = risks;
  const extensions = openExtensions(scenario).length > 0;
  return (
    <Section title={say.title}>
      <p className={styles.body}>
        {say.sentence(capital(inWords(rangesIn(risks))), runs.toLocaleString('en-GB'), String(seed))}
      </p>
      <p className={styles.caption}>
        {(inflation.byYear ? say.inflationByYear : say.inflation)(
          ratePercent(inflation.mean),
          ratePercent(inflation.volatility),
        )}
      </p>
      {extensions && (
        <p className={styles.caption}>{chancesOf(scenario) ? say.extensionsDrawn : say.extensionsTaken}</p>
      )}
      {delivered?.low === LEAST_DELIVERED && <p className={styles.caption}>{say.delivered}</p>}
      <p className={styles.caption}>{say.assumed}</p>
      <div className={styles.links}>
        <Link
          as="button"
          inline
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? say.hide : say.change}
        </Link>
      </div>
      {open && <RangeFields scenario={scenario} />}
    </Section>
  );
}

function RangeFields({ scenario }: Pick<ReportProps, 'scenario'>) {
  const styles = useStyles();
  const own = useOwnStyles();
  const [choices, choose] = useChoices();
  const risks = risksOf(scenario, choices);
  const { inflation } = risks;
  const change = (parts: Partial<ScenarioRisks>) => {
    choose({ risks: { ...choices.risks, ...parts } });
    return undefined;
  };
  return (
    <div className={own.fields}>
      <EntryField
        label={say.runs}
        value={choices.runs}
        kind={kinds.runs}
        late
        onEntry={(runs) => {
          choose({ runs });
        }}
      />
      <EntryField
        label={say.seed}
        value={choices.seed}
        kind={kinds.seed}
        late
        onEntry={(seed) => {
          choose({ seed });
        }}
      />
      <EntryField
        label={say.mean}
        value={inflation.mean}
        kind={kinds.rise}
        late
        onEntry={(mean) => {
          // One mean for all years takes the place of the contract's own rates.
          const { volatility, persistence } = inflation;
          change({ inflation: { mean, volatility, persistence } });
        }}
      />
      <EntryField
        label={say.volatility}
        value={inflation.volatility}
        kind={kinds.volatility}
        late
        onEntry={(volatility) => {
          change({ inflation: { ...inflation, volatility } });
        }}
      />
      <EntryField
        label={say.persistence}
        value={inflation.persistence}
        kind={kinds.persistence}
        late
        onEntry={(persistence) => {
          change({ inflation: { ...inflation, persistence } });
        }}
      />
      {rangeNames.map(([name, title]) => {
        const range = risks[name];
        return (
          range && (
            <ReachFields
              key={name}
              title={title}
              reach={range}
              kind={name === 'delivered' || name === 'unexplained' ? kinds.delivered : kinds.rise}
              onChange={(reach) => {
                change({ [name]: between(range, reach) });
              }}
            />
          )
        );
      })}
      <ReachFields
        title={say.points}
        reach={risks.indexation}
        kind={kinds.rise}
        onChange={(indexation) => {
          change({ indexation });
        }}
      />
      <div className={styles.links}>
        <Link
          as="button"
          inline
          onClick={() => {
            choose(initialRisk.choices);
          }}
        >
          {say.usual}
        </Link>
      </div>
    </div>
  );
}

interface ReachFieldsProps {
  readonly title: string;
  readonly reach: Reach;
  readonly kind: typeof kinds.rise;
  readonly onChange: (reach: Reach) => void;
}

/** How far a figure may go, from its low to its high, in their order whichever is typed first. */
function ReachFields({ title, reach: { low, high }, kind, onChange }: ReachFieldsProps) {
  const own = useOwnStyles();
  const change = (one: number, other: number) => {
    onChange({ low: Math.min(one, other), high: Math.max(one, other) });
  };
  return (
    <div className={own.fields}>
      <EntryField
        label={say.low(title)}
        value={rate(low)}
        kind={kind}
        late
        onEntry={(entered) => {
          change(entered, high);
        }}
      />
      <EntryField
        label={say.high(title)}
        value={rate(high)}
        kind={kind}
        late
        onEntry={(entered) => {
          change(low, entered);
        }}
      />
    </div>
  );
}

/** The range with other ends; what is most likely is kept where it still lies between them. */
const between = (range: Range, { low, high }: Reach): Range => ({
  ...{ ...range, low, high },
  likely: Math.min(high, Math.max(low, range.likely)),
});
