import type { ReactNode } from 'react';
import { compoundings, reviewDates, roundingsOfRates } from '../../model/contract/clause';
import type { Pence } from '../../model/money/units';
import { catchUpCost } from '../../model/scenario/catchUpCost';
import { MONTHS } from '../../model/scenario/saidOn';
import type { Scenario } from '../../model/scenario/scenario';
import { clauseOf, priceTerms } from '../../model/scenario/terms';
import { totalYears } from '../../model/contract/terms';
import { useFigure } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { inWords, sizeInPounds } from '../format';
import { Choices } from '../parts/Choices';
import { useStyles as useShared } from '../parts/styles';
import { useLayout } from '../parts/layout';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { IndexFields } from './IndexFields';

const say = scenarioStrings.clause;
const names = strings.sources.clause;

/** Each part of the clause in a field of its own, in the order in which a contract has them. */
export function ClauseFields({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const clause = clauseOf(scenario.contract);
  const byIndex = scenario.contract.indexation.value.kind === 'index';
  const share = useFigure(['contract', 'clause', 'indexableShare'], names.indexableShare);
  const cap = useFigure(['contract', 'clause', 'cap'], names.cap);
  const collar = useFigure(['contract', 'clause', 'collar'], names.collar);
  const forecast = useFigure(['contract', 'clause', 'forecast'], names.forecast);
  const compounding = useFigure(['contract', 'clause', 'compounding'], names.compounding);
  const review = useFigure(['contract', 'clause', 'reviewDate'], names.reviewDate);
  const rounding = useFigure(['contract', 'clause', 'rateRounding'], names.rateRounding);
  return (
    <div className={layout.stack}>
      <IndexFields scenario={scenario} />
      {byIndex && <IndexMonth scenario={scenario} />}
      {byIndex && (
        <EntryField
          label={names.forecast}
          value={clause.forecast}
          kind={kinds.riseOrNone}
          onEntry={forecast}
        />
      )}
      <div className={layout.pair}>
        <EntryField
          label={names.indexableShare}
          value={clause.indexableShare}
          kind={kinds.part}
          onEntry={(part, typing) => share(part, typing)}
        />
        <EntryField label={names.cap} value={clause.cap} kind={kinds.riseOrNone} onEntry={cap} />
        <EntryField label={names.collar} value={clause.collar} kind={kinds.riseOrNone} onEntry={collar} />
      </div>
      <YesOrNo part="pricesMayFall" scenario={scenario} words={say.floors} />
      {clause.cap !== undefined && <YesOrNo part="carryForward" scenario={scenario} words={say.carries} />}
      <Labelled name={names.compounding}>
        <Choices
          name={names.compounding}
          chosen={clause.compounding}
          choices={compoundings.map((value) => ({ value, label: say.compoundings[value] }))}
          onChoose={compounding}
        />
      </Labelled>
      <CatchUp scenario={scenario} />
      <Labelled name={names.reviewDate}>
        <Choices
          name={names.reviewDate}
          chosen={clause.reviewDate}
          choices={reviewDates.map((value) => ({ value, label: say.reviews[value] }))}
          onChoose={review}
        />
      </Labelled>
      {byIndex && (
        <Labelled name={names.rateRounding}>
          <Choices
            name={names.rateRounding}
            chosen={clause.rateRounding}
            choices={roundingsOfRates.map((value) => ({ value, label: say.roundings[value] }))}
            onChoose={rounding}
          />
        </Labelled>
      )}
    </div>
  );
}

/** The month whose change counts: a named one, or so many months before each review. */
function IndexMonth({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const { referenceMonth, lag } = clauseOf(scenario.contract);
  const month = useFigure(['contract', 'clause', 'referenceMonth'], names.referenceMonth);
  const months = useFigure(['contract', 'clause', 'lag'], names.lag);
  return (
    <div className={layout.pair}>
      <SelectField
        label={names.referenceMonth}
        choices={[
          { value: '', label: say.lagged },
          ...MONTHS.map((label, place) => ({ value: String(place + 1), label })),
        ]}
        chosen={referenceMonth === undefined ? '' : String(referenceMonth)}
        onChoose={(value) => month(value === '' ? undefined : Number(value))}
      />
      <EntryField label={names.lag} value={lag} kind={kinds.months} onEntry={months} />
    </div>
  );
}

interface YesOrNoProps {
  readonly part: 'pricesMayFall' | 'carryForward' | 'catchUp';
  readonly scenario: Scenario;
  readonly words: { readonly no: string; readonly yes: string };
}

function YesOrNo({ part, scenario, words }: YesOrNoProps) {
  const name = names[part];
  const give = useFigure(['contract', 'clause', part], name);
  return (
    <Labelled name={name}>
      <Choices
        name={name}
        chosen={clauseOf(scenario.contract)[part] ? 'yes' : 'no'}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: words[value] }))}
        onChoose={(value) => give(value === 'yes')}
      />
    </Labelled>
  );
}

/** Catch-up, with what it would cost: the part of a clause that is most often overlooked. */
function CatchUp({ scenario }: { scenario: Scenario }) {
  const shared = useShared();
  const result = catchUpCost(scenario);
  const years = inWords(totalYears(priceTerms(scenario)));
  const { catchUp } = clauseOf(scenario.contract);
  const hint = (cost: Pence) => {
    if (cost === 0) return say.catchUpNothing;
    const [isSo, wouldBe] =
      cost > 0 ? [say.catchUpAdded, say.catchUpAdds] : [say.catchUpTook, say.catchUpTakes];
    return (catchUp ? isSo : wouldBe)(sizeInPounds(cost), years);
  };
  return (
    <div className={shared.section}>
      <YesOrNo part="catchUp" scenario={scenario} words={say} />
      {result.ok && <p className={shared.caption}>{hint(result.value)}</p>}
    </div>
  );
}

function Labelled({ name, children }: { name: string; children: ReactNode }) {
  const shared = useShared();
  return (
    <div className={shared.section}>
      <span className={shared.body}>{name}</span>
      {children}
    </div>
  );
}
