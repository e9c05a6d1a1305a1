import { Link } from '@fluentui/react-components';
import { memo } from 'react';
import { type OrNotKnown, notKnown, type Pence, subtract } from '../../model/money/units';
import type { Contract } from '../../model/scenario/scenario';
import { clauseSentence } from '../words/clauseSentence';
import { useEntry } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { pounds, sizeInPounds } from '../format';
import { usePerform } from '../parts/AppContext';
import { buttonRef } from '../parts/buttonRef';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { Extensions } from './Extensions';
import { useLayout } from '../parts/layout';
import { EditableSentence } from './EditableSentence';
import { Timeline } from './Timeline';

const say = scenarioStrings.scenario;

interface ContractFieldsProps {
  readonly contract: Contract;
  /** The price that the outcome uses, a year: the contract's as given, or else what the joint costs add up to. */
  readonly charge: OrNotKnown<Pence>;
  /** What the joint costs add up to, a year. */
  readonly joint: OrNotKnown<Pence>;
}

/** What the contract says: price, dates, option to extend and indexation. */
export const ContractFields = memo(function ContractFields({ contract, charge, joint }: ContractFieldsProps) {
  const layout = useLayout();
  const price = useEntry(['contract', 'annualCharge'], say.price);
  const start = useEntry(['contract', 'start'], say.start);
  const term = useEntry(['contract', 'initialYears'], say.term);
  const fixed = useEntry(['contract', 'fixedYears'], say.fixed);
  const exit = useEntry(['contract', 'exitAfter'], say.exitAfter);
  return (
    <Section title={say.contract}>
      <div className={layout.stack}>
        <div className={layout.pair}>
          <EntryField
            label={say.price}
            hint={priceHint(contract, charge, joint)}
            value={contract.annualCharge.value}
            kind={kinds.cost}
            {...price}
          />
          <EntryField label={say.start} value={contract.start.value} kind={kinds.date} {...start} />
          <EntryField
            label={say.term}
            value={contract.initialYears.value}
            kind={kinds.initialYears}
            {...term}
          />
          <EntryField
            label={say.fixed}
            value={contract.fixedYears.value}
            kind={kinds.fixedYears}
            {...fixed}
          />
        </div>
        <Extensions contract={contract} />
        <Timeline contract={contract} />
        <Indexation contract={contract} />
        <EditableSentence
          title={say.early}
          text={contract.exitAfter ? `${say.exitAfter} ${contract.exitAfter.value}.` : `${strings.none}.`}
          holds={[exit.at]}
        >
          <EntryField
            label={say.exitAfter}
            hint={say.exitHint}
            value={contract.exitAfter?.value}
            kind={kinds.yearOrNone}
            {...exit}
          />
        </EditableSentence>
      </div>
    </Section>
  );
});

function priceHint(
  { annualCharge: { value } }: Contract,
  charge: OrNotKnown<Pence>,
  joint: OrNotKnown<Pence>,
): string | undefined {
  if (value !== notKnown)
    return joint === notKnown || joint === value
      ? undefined
      : say.priceBeside(pounds(joint), sizeInPounds(subtract(joint, value)), joint > value);
  return charge === notKnown ? say.priceMissing : say.priceFollows(pounds(charge));
}

function Indexation({ contract }: { contract: Contract }) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const perform = usePerform();
  const back = useFocusOnArrival<HTMLButtonElement>((cameFrom) => cameFrom === 'clause');
  return (
    <div className={shared.section}>
      <div className={layout.line}>
        <h3 className={shared.strong}>{say.indexation}</h3>
        <Link
          ref={buttonRef(back)}
          as="button"
          inline
          className={layout.link}
          aria-label={`${say.change}: ${say.indexation}`}
          onClick={() => {
            perform('changeClause');
          }}
        >
          {say.change}
        </Link>
      </div>
      <p className={shared.body}>
        <Sentence>{clauseSentence({ contract })}</Sentence>
      </p>
    </div>
  );
}
