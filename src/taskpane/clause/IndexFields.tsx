import type { Indexation } from '../../model/contract/clause';
import { monthOf, ownIndex, publishedIndices } from '../../model/contract/priceIndex';
import { totalYears } from '../../model/contract/terms';
import { rate, type Rate } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { fullTerms } from '../../model/scenario/terms';
import { useEdit, useFigure } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { today } from '../ports/today';
import { ENTERED } from '../../model/scenario/typed';
import { CLAUSE } from '../state/waiting';
import * as scenarioStrings from '../strings/scenario';
import { blendKind, levelsKind } from './indexKinds';

const say = scenarioStrings.clause;

type By = keyof typeof say.bys;
const bys = Object.keys(say.bys) as By[];

/** What the price rises by: one rate, a rate for each year, a published index, a blend, or the user's own index. */
export function IndexFields({ scenario }: { scenario: Scenario }) {
  const edit = useEdit();
  const give = useFigure(['contract', 'indexation'], say.title);
  const { indexation, clause } = scenario.contract;
  const given = indexation.value;
  const chosen = byOf(given);
  const choose = (by: By) => {
    const value = startOf(by, scenario);
    // Until an index is published, it is taken to rise at the rate that was assumed before.
    const forecast = clause.forecast ?? {
      value: firstRate(given),
      status: 'Assumed' as const,
      source: ENTERED,
      date: today(),
      note: '',
    };
    edit(
      {
        kind: 'clause',
        indexation: { ...indexation, value, status: 'Assumed', source: ENTERED, date: today(), note: '' },
        clause: value.kind === 'index' ? { ...clause, forecast } : clause,
      },
      say.title,
    );
  };
  return (
    <>
      <SelectField
        label={say.by}
        choices={bys.map((value) => ({ value, label: say.bys[value] }))}
        chosen={chosen}
        onChoose={choose}
      />
      {given.kind === 'constant' && (
        <EntryField
          label={say.rise}
          at={[...CLAUSE, 'rate']}
          value={given.rate}
          kind={kinds.rise}
          onEntry={(value, typing) => give({ kind: 'constant', rate: value }, typing)}
        />
      )}
      {given.kind === 'by year' && (
        <EntryField
          label={say.rates}
          at={[...CLAUSE, 'rates']}
          hint={say.ratesHint(totalYears(fullTerms(scenario)))}
          tall
          value={given.rates}
          kind={kinds.rises}
          onEntry={(rates, typing) => give({ kind: 'by year', rates }, typing)}
        />
      )}
      {given.kind === 'index' && chosen === 'blend' && (
        <EntryField
          label={say.blend}
          at={[...CLAUSE, 'blend']}
          hint={say.blendHint}
          late
          value={given.blend}
          kind={blendKind}
          onEntry={(blend) => give({ kind: 'index', blend })}
        />
      )}
      {given.kind === 'index' && chosen === 'own' && <OwnIndex given={given} onGive={give} />}
    </>
  );
}

interface OwnIndexProps {
  readonly given: Extract<Indexation, { kind: 'index' }>;
  readonly onGive: ReturnType<typeof useFigure<readonly ['contract', 'indexation']>>;
}

function OwnIndex({ given, onGive }: OwnIndexProps) {
  const index = given.blend[0]?.index;
  if (!index) return null;
  const put = (changed: typeof index) =>
    onGive({ kind: 'index', blend: [{ weight: rate(1), index: changed }] });
  return (
    <>
      <EntryField
        label={say.ownName}
        at={[...CLAUSE, 'name']}
        late
        value={index.name}
        kind={kinds.name}
        onEntry={(name) => put({ ...index, name })}
      />
      <EntryField
        label={say.levels}
        at={[...CLAUSE, 'levels']}
        hint={say.levelsHint}
        tall
        late
        value={index}
        kind={levelsKind(index.name)}
        onEntry={put}
      />
    </>
  );
}

function byOf(given: Indexation): By {
  if (given.kind !== 'index') return given.kind;
  const [only, ...others] = given.blend;
  if (others.length > 0) return 'blend';
  const published = publishedIndices.find(({ name }) => name === only?.index.name);
  return published && published === only?.index ? (published.name as 'CPI' | 'RPI') : 'own';
}

const firstRate = (given: Indexation): Rate => {
  if (given.kind === 'constant') return given.rate;
  return given.kind === 'by year' ? (given.rates.at(-1) ?? rate(0)) : rate(0.02);
};

/** What a newly chosen kind of indexation begins as: as near as can be to what was there before. */
function startOf(by: By, scenario: Scenario): Indexation {
  const given = scenario.contract.indexation.value;
  const part = (name: string, weight: number) => ({
    weight: rate(weight),
    index: publishedIndices.find((index) => index.name === name) ?? ownIndex(name, new Map()),
  });
  const { start } = scenario.contract;
  switch (by) {
    case 'constant':
      return { kind: 'constant', rate: firstRate(given) };
    case 'by year':
      return {
        kind: 'by year',
        rates: Array.from({ length: totalYears(fullTerms(scenario)) }, () => firstRate(given)),
      };
    case 'blend':
      return { kind: 'index', blend: [part('CPI', 0.7), part('RPI', 0.3)] };
    case 'own': {
      const levels = new Map([[monthOf(start.value.year, start.value.month), 100]]);
      return { kind: 'index', blend: [{ weight: rate(1), index: ownIndex(say.bys.own, levels) }] };
    }
    default:
      return { kind: 'index', blend: [part(by, 1)] };
  }
}
