import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { rate } from '../../model/money/units';
import type { Range } from '../../model/risk/chance/range';
import { chancesOf, type ScenarioRisks } from '../../model/scenario/risk/risks';
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

type RangeName = 'price' | 'asIs' | 'growth' | 'delivered' | 'oneOff';
const rangeNames: readonly [RangeName, string][] = [
  ['delivered', say.deliveredName],
  ['price', say.price],
  ['asIs', say.asIs],
  ['growth', say.growth],
  ['oneOff', say.oneOff],
];

/** What the outcomes rest on, and where it can be changed. */
export function Ranges({ scenario, report: { swings, runs, seed } }: ReportProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [choices] = useChoices();
  const { inflation } = risksOf(scenario, choices);
  const extensions = scenario.contract.extensions.value.length > 0;
  return (
    <Section title={say.title}>
      <p className={styles.body}>
        {say.sentence(capital(inWords(swings.length)), runs.toLocaleString('en-GB'), String(seed))}
      </p>
      <p className={styles.caption}>
        {say.inflation(ratePercent(inflation.mean), ratePercent(inflation.volatility))}
      </p>
      {extensions && (
        <p className={styles.caption}>{chancesOf(scenario) ? say.extensionsDrawn : say.extensionsTaken}</p>
      )}
      <p className={styles.caption}>{say.delivered}</p>
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
          change({ inflation: { ...inflation, mean } });
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
        const kind = name === 'delivered' ? kinds.delivered : kinds.rise;
        return (
          range && (
            <div key={name} className={own.fields}>
              <EntryField
                label={say.low(title)}
                value={rate(range.low)}
                kind={kind}
                late
                onEntry={(low) => {
                  change({ [name]: between(range, low, range.high) });
                }}
              />
              <EntryField
                label={say.high(title)}
                value={rate(range.high)}
                kind={kind}
                late
                onEntry={(high) => {
                  change({ [name]: between(range, range.low, high) });
                }}
              />
            </div>
          )
        );
      })}
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

/** The range with other ends, in their order; what is most likely is kept where it still lies between them. */
function between(range: Range, one: number, other: number): Range {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return { ...range, low, high, likely: Math.min(high, Math.max(low, range.likely)) };
}
