import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type OrNotKnown, notKnown, type Pence } from '../../model/money/units';
import {
  type AmountOver,
  aYearMore,
  type CourseDifference,
  differences,
  type FigureDifference,
  figureDifferences,
} from '../../model/scenario/difference';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import { TOGETHER } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { SelectField } from '../entry/SelectField';
import { knownChange, sizeInMillions, yearsInWords } from '../format';
import { ActionLink } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { CourseTable } from '../parts/tables/CourseTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { figureName, figureShown } from '../words/figureText';
import { type Period, yearsIn } from '../../model/scenario/outcome/periods';
import { outcomeOf } from '../state/results';
import { cashOver } from '../../model/scenario/outcome/periodView';
import { strings } from '../strings';
import * as compareStrings from '../strings/compare';

const say = compareStrings.against;

interface AgainstProps {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly period: Period;
}

/** The scenario set against another open one, which is chosen here: how their costs and their figures differ. */
export function Against({ scenario, outcome, period }: AgainstProps) {
  const shared = useSharedStyles();
  const { store } = useApp();
  const current = useAppState((state) => state.current);
  const scenarios = useAppState((state) => state.scenarios);
  const against = useAppState((state) => state.against);
  const others = scenarios.filter(({ id }) => id !== current);
  const other = others.find(({ id }) => id === against)?.scenario;
  return (
    <Section title={say.title}>
      {others.length === 0 ? (
        <>
          <p className={shared.body}>{say.only}</p>
          <div className={shared.links}>
            <ActionLink action="duplicateScenario" />
          </div>
        </>
      ) : (
        <SelectField
          label={say.pick}
          choices={[
            { value: '', label: say.nobody },
            ...others.map(({ id, scenario: { name } }) => ({ value: String(id), label: name })),
          ]}
          chosen={other ? String(against) : ''}
          onChoose={(value) => {
            store.dispatch({ type: 'set against', id: value === '' ? undefined : Number(value) });
          }}
        />
      )}
      {other && <SideBySide from={scenario} outcome={outcome} to={other} period={period} />}
    </Section>
  );
}

interface SideBySideProps {
  /** The scenario that is shown, and the one that it is set against. */
  readonly from: Scenario;
  readonly outcome: Outcome;
  readonly to: Scenario;
  readonly period: Period;
}

function SideBySide({ from, outcome, to, period }: SideBySideProps) {
  const shared = useSharedStyles();
  const id = useId();
  const there = outcomeOf(to);
  // If all years are committed to, they are the whole term, and are set against the other's whole term.
  const over = yearsIn(outcome, period) === yearsIn(outcome, 'whole term') ? 'whole term' : period;
  const inputs = figureDifferences(from, to);
  const costs = there.ok && ([cashOver(outcome, over), cashOver(there.value, over)] as const);
  const rows = costs ? differences(...costs) : [];
  const total = rows.find(({ name }) => name === TOGETHER);
  // Fewer councils cost less whatever they do, so that only their savings can be compared.
  const unlike = rows.filter(({ only }) => only);
  const measure = unlike.length > 0 ? 'saving' : 'joint';
  const onlyIn = ({ name, only }: CourseDifference) => say.onlyIn(name, (only === 'to' ? to : from).name);
  return (
    <>
      {total && there.ok && costs ? (
        <>
          {unlike.length > 0 && <p className={shared.body}>{say.councils(unlike.map(onlyIn).join('; '))}</p>}
          <Headline
            name={to.name}
            words={unlike.length > 0 ? say.bySaving : say.byCost}
            more={total[measure]}
            over={say.over[over]}
            here={{ years: yearsIn(outcome, over), amount: costs[0].together[measure] }}
            there={{ years: yearsIn(there.value, over), amount: costs[1].together[measure] }}
          />
          <h3 id={id} className={shared.body}>
            {say.table}
          </h3>
          <CourseTable
            labelledBy={id}
            changes
            councils={rows
              .filter((row) => row !== total)
              .map((row) => ({
                ...row,
                name: row.only ? onlyIn(row) : row.name,
                remark: say.saving(knownChange(row.saving)),
              }))}
            total={{ ...total, name: strings.total, remark: say.saving(knownChange(total.saving)) }}
          />
        </>
      ) : (
        <p className={shared.body}>{say.noAnswer}</p>
      )}
      <h3 className={shared.strong}>{say.inputs}</h3>
      {inputs.length === 0 ? (
        <p className={shared.body}>{say.same}</p>
      ) : (
        <Inputs differences={inputs} names={[from.name, to.name]} />
      )}
    </>
  );
}

interface HeadlineProps {
  readonly name: string;
  readonly words: typeof say.byCost;
  /** What is paid jointly, or saved, in the other scenario less that in the one that is shown. */
  readonly more: OrNotKnown<Pence>;
  /** The years that both are over, in words. */
  readonly over: string;
  readonly here: AmountOver;
  readonly there: AmountOver;
}

/** How much more or less the other scenario costs or saves. Of unequal numbers of years, the averages a year are compared. */
function Headline({ name, words, more, over, here, there }: HeadlineProps) {
  const shared = useSharedStyles();
  if (more === notKnown) return <p className={shared.strong}>{words.notKnown(name)}</p>;
  if (here.years === there.years)
    return <p className={shared.strong}>{differs(words.all, name, more, over)}</p>;
  return (
    <>
      <p className={shared.strong}>{differs(words.aYear, name, aYearMore(here, there), over)}</p>
      <p className={shared.body}>
        {say.unlike(name, yearsInWords(here.years), yearsInWords(there.years))}{' '}
        {differs(words.all, name, more, say.inAll)}.
      </p>
    </>
  );
}

function differs(
  words: typeof say.byCost.all,
  name: string,
  amount: OrNotKnown<Pence>,
  over: string,
): string {
  if (amount === notKnown) return '';
  if (amount === 0) return words.same(name, over);
  return (amount > 0 ? words.more : words.less)(name, sizeInMillions(amount), over);
}

const useStyles = makeStyles({
  list: { margin: 0 },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  value: { margin: 0, display: 'flex', columnGap: '8px', overflowWrap: 'anywhere' },
});

interface InputsProps {
  readonly differences: readonly FigureDifference[];
  /** The names of the scenario that is shown and of the other. */
  readonly names: readonly [string, string];
}

/** Each figure that differs, with its value in either scenario. */
function Inputs({ differences: all, names }: InputsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <dl className={styles.list}>
      {all.map(({ path, of, before, after }) => (
        // A path counts the councils of either side.
        <div key={[before ? '' : 'there', ...path].join(' ')} className={styles.row}>
          <dt className={shared.strong}>{figureName(of, path)}</dt>
          {[[names[0], before] as const, [names[1], after] as const].map(([where, figure]) => (
            <dd key={where} className={styles.value}>
              <span className={shared.caption}>{where}</span>
              <span className={shared.body}>{figure ? figureShown(path, figure.value) : say.absent}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
