import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { rate } from '../../model/money/units';
import type { Range } from '../../model/risk/chance/range';
import type { Problem } from '../../model/problem';
import { inflationNames, type RangeName, rangeNames, type Reach } from '../../model/scenario/risk/choices';
import { isPriceReviewed } from '../../model/scenario/risk/drivers';
import { chancesOf, LEAST_DELIVERED, rangesIn, risksOf, usualRisks } from '../../model/scenario/risk/risks';
import { runsOf } from '../../model/scenario/risk/usual';
import type { RiskChoices } from '../../model/scenario/scenario';
import { openExtensions } from '../../model/scenario/terms';
import { useEdit, useEntry, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { inWords, capital, ratePercent } from '../format';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import type { EntryPlace } from '../state/waiting';
import { ranges as say } from '../strings/risk/ranges';
import type { ReportProps } from './reportProps';

const names: Readonly<Record<RangeName, string>> = {
  delivered: say.deliveredName,
  price: say.price,
  asIs: say.asIs,
  growth: say.growth,
  oneOff: say.oneOff,
  unexplained: say.unexplained,
};

/** What the fields below choose, by its name in `RiskChoices`, and where refused entries of it wait. */
const chosenHere = [...inflationNames, 'indexation', ...rangeNames] as const;
const PLACES = [...chosenHere, 'runs', 'seed'].map((name) => ['risk', name]);

/** The ranges, inflation and runs from which the outcomes are drawn, in sentences, and the fields that change them. */
export function Ranges({ scenario, report: { runs, seed } }: ReportProps) {
  const shared = useSharedStyles();
  const [open, setOpen] = useState(useWaits(PLACES));
  const risks = risksOf(scenario);
  const { inflation, delivered } = risks;
  const extensions = openExtensions(scenario).length > 0;
  return (
    <Section title={say.title}>
      <p className={shared.body}>
        {say.sentence(capital(inWords(rangesIn(risks))), runs.toLocaleString('en-GB'), String(seed))}
      </p>
      <p className={shared.caption}>
        {isPriceReviewed(scenario)
          ? (inflation.byYear ? say.inflationByYear : say.inflation)(
              ratePercent(inflation.mean),
              ratePercent(inflation.volatility),
            )
          : say.notReviewed}
      </p>
      {extensions && (
        <p className={shared.caption}>{chancesOf(scenario) ? say.extensionsDrawn : say.extensionsTaken}</p>
      )}
      {delivered?.low === LEAST_DELIVERED && <p className={shared.caption}>{say.delivered}</p>}
      <p className={shared.caption}>{say.assumed}</p>
      <div className={shared.links}>
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
  const shared = useSharedStyles();
  const edit = useEdit();
  const { runs, seed } = runsOf(scenario);
  const risks = risksOf(scenario);
  const usual = usualRisks(scenario);
  const { inflation } = risks;
  const choose = (parts: Partial<RiskChoices>, name: string) =>
    edit({ kind: 'risk', risk: { ...scenario.risk, ...parts } }, name);
  return (
    <div className={shared.section}>
      <EntryField
        label={say.runs}
        value={runs}
        kind={kinds.runs}
        late
        at={['risk', 'runs']}
        onEntry={(entered) => choose({ runs: entered }, say.runs)}
      />
      <EntryField
        label={say.seed}
        value={seed}
        kind={kinds.seed}
        late
        at={['risk', 'seed']}
        onEntry={(entered) => choose({ seed: entered }, say.seed)}
      />
      <EntryField
        label={say.mean}
        value={inflation.mean}
        kind={kinds.rise}
        late
        {...useEntry(['risk', 'inflationMean'], say.mean)}
      />
      <EntryField
        label={say.volatility}
        value={inflation.volatility}
        kind={kinds.volatility}
        late
        {...useEntry(['risk', 'inflationVolatility'], say.volatility)}
      />
      <EntryField
        label={say.persistence}
        value={inflation.persistence}
        kind={kinds.persistence}
        late
        {...useEntry(['risk', 'inflationPersistence'], say.persistence)}
      />
      {rangeNames.map((name) => {
        const range = risks[name];
        return (
          range && (
            <RangeEnds key={name} name={name} range={range} likely={usual[name]?.likely ?? range.likely} />
          )
        );
      })}
      <ReachFields
        title={say.points}
        reach={risks.indexation}
        kind={kinds.rise}
        {...useEntry(['risk', 'indexation'], say.points)}
      />
      <div className={shared.links}>
        <Link
          as="button"
          inline
          onClick={() => {
            edit({ kind: 'risk', risk: withoutRanges(scenario.risk) }, say.usual);
          }}
        >
          {say.usual}
        </Link>
      </div>
    </div>
  );
}

/** The choices without those of these fields: what is chosen elsewhere on the screen stays. */
function withoutRanges(chosen: RiskChoices = {}): RiskChoices | undefined {
  const ranges = new Set<string>(chosenHere);
  const left = Object.entries(chosen).filter(([name]) => !ranges.has(name));
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

interface RangeEndsProps {
  readonly name: RangeName;
  readonly range: Range;
  /** The value that is usually the most likely. */
  readonly likely: number;
}

/** The two ends of a range, within which the most likely value stays as near the usual one as it can. */
function RangeEnds({ name, range, likely }: RangeEndsProps) {
  const { at, onEntry } = useEntry(['risk', name], names[name]);
  return (
    <ReachFields
      title={names[name]}
      reach={range}
      kind={name === 'delivered' || name === 'unexplained' ? kinds.delivered : kinds.rise}
      at={at}
      onEntry={(reach) => onEntry(between({ ...range, likely }, reach))}
    />
  );
}

interface ReachFieldsProps {
  readonly title: string;
  readonly reach: Reach;
  readonly kind: typeof kinds.rise;
  readonly at: EntryPlace;
  readonly onEntry: (reach: Reach) => Problem | undefined;
}

/** Two fields, for the lowest and the highest value. They are put in order, whichever of them is typed. */
function ReachFields({ title, reach: { low, high }, kind, at, onEntry }: ReachFieldsProps) {
  const shared = useSharedStyles();
  const change = (one: number, other: number) =>
    onEntry({ low: Math.min(one, other), high: Math.max(one, other) });
  return (
    <div className={shared.section}>
      <EntryField
        label={say.low(title)}
        value={rate(low)}
        kind={kind}
        late
        at={[...at, 'low']}
        onEntry={(entered) => change(entered, high)}
      />
      <EntryField
        label={say.high(title)}
        value={rate(high)}
        kind={kind}
        late
        at={[...at, 'high']}
        onEntry={(entered) => change(low, entered)}
      />
    </div>
  );
}

/** A range with other ends; its most likely value moves only as far as it must to stay between them. */
const between = (range: Range, { low, high }: Reach): Range => ({
  ...range,
  low,
  high,
  likely: Math.min(high, Math.max(low, range.likely)),
});
