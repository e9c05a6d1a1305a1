import { Link } from '@fluentui/react-components';
import { notKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { chargeOf } from '../../model/scenario/terms';
import { clauseSentence } from '../clause/clauseSentence';
import { useFigure } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { pounds } from '../format';
import { usePerform } from '../parts/AppContext';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { Words } from '../parts/Words';
import { useArrival } from '../shell/useArrival';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { Extensions } from './Extensions';
import { useLayout } from './layout';
import { OpenLine } from './OpenLine';
import { Timeline } from './Timeline';

const say = scenarioStrings.scenario;

/** What the contract says: price, dates, option to extend and indexation. */
export function ContractFields({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const { contract } = scenario;
  const price = useFigure(['contract', 'annualCharge'], say.price);
  const start = useFigure(['contract', 'start'], say.start);
  const term = useFigure(['contract', 'initialYears'], say.term);
  const fixed = useFigure(['contract', 'fixedYears'], say.fixed);
  const exit = useFigure(['contract', 'exitAfter'], say.exitAfter);
  return (
    <Section title={say.contract}>
      <div className={layout.stack}>
        <div className={layout.pair}>
          <EntryField
            label={say.price}
            hint={priceHint(scenario)}
            value={contract.annualCharge.value}
            kind={kinds.cost}
            onEntry={price}
          />
          <EntryField label={say.start} value={contract.start.value} kind={kinds.date} onEntry={start} />
          <EntryField
            label={say.term}
            value={contract.initialYears.value}
            kind={kinds.initialYears}
            onEntry={term}
          />
          <EntryField
            label={say.fixed}
            value={contract.fixedYears.value}
            kind={kinds.fixedYears}
            onEntry={fixed}
          />
        </div>
        <Extensions scenario={scenario} />
        <Timeline contract={contract} />
        <Indexation scenario={scenario} />
        <OpenLine
          title={say.early}
          text={contract.exitAfter ? `${say.exitAfter} ${contract.exitAfter.value}.` : `${strings.none}.`}
        >
          <EntryField
            label={say.exitAfter}
            hint={say.exitHint}
            value={contract.exitAfter?.value}
            kind={kinds.yearOrNone}
            onEntry={exit}
          />
        </OpenLine>
      </div>
    </Section>
  );
}

function priceHint(scenario: Scenario): string | undefined {
  if (scenario.contract.annualCharge.value !== notKnown) return undefined;
  const charge = chargeOf(scenario).value;
  return charge === notKnown ? say.priceMissing : say.priceFollows(pounds(charge));
}

function Indexation({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const shared = useShared();
  const perform = usePerform();
  const back = useArrival<HTMLButtonElement>((cameFrom) => cameFrom === 'clause');
  return (
    <div className={shared.section}>
      <div className={layout.line}>
        <h3 className={shared.strong}>{say.indexation}</h3>
        <Link
          ref={back as never}
          as="button"
          inline
          className={layout.link}
          aria-label={say.changeWhat(say.indexation)}
          onClick={() => {
            perform('changeClause');
          }}
        >
          {say.change}
        </Link>
      </div>
      <p className={shared.body}>
        <Words>{clauseSentence(scenario)}</Words>
      </p>
    </div>
  );
}
