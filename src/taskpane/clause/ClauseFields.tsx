import { type Clause, compoundings, reviewDates, roundingsOfRates } from '../../model/contract/clause';
import type { Pence } from '../../model/money/units';
import { catchUpCost } from '../../model/scenario/outcome/catchUpCost';
import { MONTHS } from '../../model/scenario/dateInWords';
import type { Scenario } from '../../model/scenario/scenario';
import { clauseOf, priceTerms } from '../../model/scenario/terms';
import { totalYears } from '../../model/contract/terms';
import { useFigure } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { inWords, sizeInPounds } from '../format';
import { Choices, type ChoicesProps } from '../parts/Choices';
import { useSharedStyles } from '../parts/styles';
import { useLayout } from '../parts/layout';
import { CLAUSE } from '../state/waiting';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { IndexFields } from './IndexFields';

const say = scenarioStrings.clause;
const names = strings.sources.clause;

/** A field for each part of the clause, in the order in which contracts have them. */
export function ClauseFields({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const clause = clauseOf(scenario.contract);
  const byIndex = scenario.contract.indexation.value.kind === 'index';
  const share = useFigure(['contract', 'clause', 'indexableShare'], names.indexableShare);
  return (
    <div className={layout.stack}>
      <IndexFields scenario={scenario} />
      {byIndex && <IndexMonth scenario={scenario} />}
      {byIndex && <Rise part="forecast" clause={clause} />}
      <div className={layout.pair}>
        <EntryField
          label={names.indexableShare}
          value={clause.indexableShare}
          kind={kinds.part}
          at={[...CLAUSE, 'indexableShare']}
          onEntry={share}
        />
        <Rise part="cap" clause={clause} />
        <Rise part="collar" clause={clause} />
      </div>
      <YesOrNo part="pricesMayFall" scenario={scenario} words={say.floors} />
      {clause.cap !== undefined && <YesOrNo part="carryForward" scenario={scenario} words={say.carries} />}
      <OneOf part="compounding" clause={clause} values={compoundings} words={say.compoundings} />
      <CatchUp scenario={scenario} />
      <OneOf part="reviewDate" clause={clause} values={reviewDates} words={say.reviews} />
      {byIndex && (
        <OneOf part="rateRounding" clause={clause} values={roundingsOfRates} words={say.roundings} />
      )}
    </div>
  );
}

/** A rise a year of the clause, or none. */
function Rise({ part, clause }: { part: 'forecast' | 'cap' | 'collar'; clause: Clause }) {
  const give = useFigure(['contract', 'clause', part], names[part]);
  return (
    <EntryField
      label={names[part]}
      value={clause[part]}
      kind={kinds.riseOrNone}
      at={[...CLAUSE, part]}
      onEntry={give}
    />
  );
}

/** The month of the index whose change counts: a named month, or a number of months before each review. */
function IndexMonth({ scenario }: { scenario: Scenario }) {
  const { referenceMonth, lag } = clauseOf(scenario.contract);
  const month = useFigure(['contract', 'clause', 'referenceMonth'], names.referenceMonth);
  const months = useFigure(['contract', 'clause', 'lag'], names.lag);
  return (
    <>
      <SelectField
        label={names.referenceMonth}
        choices={[
          { value: '', label: say.lagged },
          ...MONTHS.map((label, place) => ({ value: String(place + 1), label })),
        ]}
        chosen={referenceMonth === undefined ? '' : String(referenceMonth)}
        onChoose={(value) => month(value === '' ? undefined : Number(value))}
      />
      <EntryField
        label={names.lag}
        value={lag}
        kind={kinds.months}
        at={[...CLAUSE, 'lag']}
        onEntry={months}
      />
    </>
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
    <Choice
      name={name}
      chosen={clauseOf(scenario.contract)[part] ? 'yes' : 'no'}
      choices={(['no', 'yes'] as const).map((value) => ({ value, label: words[value] }))}
      onChoose={(value) => give(value === 'yes')}
    />
  );
}

/** Catch-up, with what it would cost, since it is the part of a clause that is most often overlooked. */
function CatchUp({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
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

type Chosen = 'compounding' | 'reviewDate' | 'rateRounding';

interface OneOfProps<P extends Chosen> {
  readonly part: P;
  readonly clause: Clause;
  readonly values: readonly Clause[P][];
  readonly words: Readonly<Record<Clause[P], string>>;
}

function OneOf<P extends Chosen>({ part, clause, values, words }: OneOfProps<P>) {
  const path: readonly ['contract', 'clause', Chosen] = ['contract', 'clause', part];
  const give = useFigure(path, names[part]);
  return (
    <Choice
      name={names[part]}
      chosen={clause[part]}
      choices={values.map((value) => ({ value, label: words[value] }))}
      onChoose={give}
    />
  );
}

function Choice<T extends string>(given: ChoicesProps<T>) {
  const shared = useSharedStyles();
  return (
    <div className={shared.section}>
      <span className={shared.body}>{given.name}</span>
      <Choices {...given} />
    </div>
  );
}
