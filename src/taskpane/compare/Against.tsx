import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { notKnown } from '../../model/money/units';
import {
  differences,
  type FigureDifference,
  figureDifferences,
  type UnlikeTerms,
  unlikeTerms,
} from '../../model/scenario/difference';
import type { Outcome } from '../../model/scenario/outcome';
import { TOGETHER } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { SelectField } from '../entry/SelectField';
import { knownPounds, sizeInMillions, yearsInWords } from '../format';
import { ActionLink } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { CourseTable } from '../parts/CourseTable';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { figureName, figureShown } from '../words/figureText';
import { outcomeOf } from '../state/results';
import { strings } from '../strings';
import * as compareStrings from '../strings/compare';

const say = compareStrings.against;

/** The scenario set against another that is open: what differs in what it costs, and in what it rests on. */
export function Against({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const shared = useShared();
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
      {other && <SideBySide from={scenario} outcome={outcome} to={other} />}
    </Section>
  );
}

interface SideBySideProps {
  readonly from: Scenario;
  readonly outcome: Outcome;
  readonly to: Scenario;
}

function SideBySide({ from, outcome, to }: SideBySideProps) {
  const shared = useShared();
  const id = useId();
  const there = outcomeOf(to);
  const inputs = figureDifferences(from, to);
  const rows = there.ok ? differences(outcome, there.value) : [];
  const unlike = there.ok ? unlikeTerms(outcome, there.value) : undefined;
  const total = rows.find(({ name }) => name === TOGETHER);
  return (
    <>
      {total ? (
        <>
          <p className={shared.strong}>{headline(to.name, total.joint)}</p>
          {unlike && <p className={shared.body}>{ofUnlikeTerms(to.name, unlike)}</p>}
          <h3 id={id} className={shared.body}>
            {say.table}
          </h3>
          <CourseTable
            labelledBy={id}
            councils={rows
              .filter((row) => row !== total)
              .map((row) => ({ ...row, remark: say.saving(knownPounds(row.saving)) }))}
            total={{ ...total, name: strings.total, remark: say.saving(knownPounds(total.saving)) }}
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

function headline(name: string, joint: ReturnType<typeof differences>[number]['joint']): string {
  if (joint === notKnown) return say.notKnown(name);
  if (joint === 0) return say.headlineSame(name);
  return (joint > 0 ? say.headlineMore : say.headlineLess)(name, sizeInMillions(joint));
}

/** What the totals cover, and what can be compared all the same. */
function ofUnlikeTerms(name: string, { from, to, aYear }: UnlikeTerms): string {
  const covered = say.unlike(name, yearsInWords(from), yearsInWords(to));
  if (aYear === notKnown) return covered;
  const average =
    aYear === 0 ? say.aYearSame : (aYear > 0 ? say.aYearMore : say.aYearLess)(sizeInMillions(aYear));
  return `${covered} ${average}`;
}

const useStyles = makeStyles({
  list: { margin: 0 },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  value: { margin: 0, display: 'flex', columnGap: '8px', overflowWrap: 'anywhere' },
});

interface InputsProps {
  readonly differences: readonly FigureDifference[];
  /** Of the scenario here, and of the one there. */
  readonly names: readonly [string, string];
}

/** Each figure that differs, as it is here and as it is there. */
function Inputs({ differences: all, names }: InputsProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <dl className={styles.list}>
      {all.map(({ path, of, before, after }) => (
        <div key={path.join(' ')} className={styles.row}>
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
