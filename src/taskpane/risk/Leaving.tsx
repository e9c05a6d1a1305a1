import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { notKnown, type Pence, pence, subtract } from '../../model/money/units';
import { runToEnd } from '../../model/sharing/work';
import { nearestToLeaving, whenLeaving, type WhenLeft } from '../../model/scenario/risk/whenLeaving';
import type { Way } from '../../model/scenario/way';
import { sentence } from '../../model/sentences';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { knownPounds, list, pounds, sizeInPounds, yearsInWords } from '../format';
import { PlainTable } from '../parts/PlainTable';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { leaving as say } from '../strings/risk';
import type { ReportProps } from './Report';

const ways = ['agreed', 'equal', 'shapley', 'nucleolus'] as const;
type WayName = (typeof ways)[number];

/** Beyond this many councils the table of their groups takes too long to fill while somebody types. */
const MOST = 12;

const useOwnStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' } });

/** Everybody's bills if one partner leaves, and who may be next. */
export function Leaving({ scenario, outcome }: ReportProps) {
  const styles = useStyles();
  const own = useOwnStyles();
  const names = scenario.councils.map(({ name }) => name);
  const [chosen, setWho] = useState<string>();
  const [wanted, setYear] = useState(outcome.contract.committedYears + 1);
  const [exitCost, setExitCost] = useState(pence(0));
  const [way, setWay] = useState<WayName>('agreed');
  if (names.length < 2 || names.length > MOST) return null;
  const who = names.includes(chosen ?? '') ? (chosen ?? '') : (names.at(-1) ?? '');
  const year = Math.min(wanted, outcome.contract.years.length);
  const shared: Way = way === 'agreed' ? { kind: 'agreed' } : { kind: 'method', method: way };
  const found = runToEnd(whenLeaving(scenario, { council: who, year, exitCost, way: shared }));
  return (
    <Section title={say.title}>
      <div className={own.fields}>
        <SelectField
          label={say.who}
          chosen={who}
          choices={names.map((name) => ({ value: name, label: name }))}
          onChoose={setWho}
        />
        <EntryField
          label={say.year}
          value={year}
          kind={kinds.year}
          late
          onEntry={(entered) => {
            if (entered > outcome.contract.years.length)
              return {
                code: 'after the term',
                at: { figure: '' },
                year: entered,
                years: outcome.contract.years.length,
              };
            setYear(entered);
            return undefined;
          }}
        />
        <EntryField
          label={say.exit}
          value={exitCost}
          kind={kinds.amount}
          onEntry={(entered) => {
            setExitCost(entered);
            return undefined;
          }}
        />
        <SelectField<WayName>
          label={say.sharing}
          chosen={way}
          choices={ways.map((value) => ({ value, label: say[value] }))}
          onChoose={setWay}
        />
      </div>
      {found.ok ? (
        <Changed who={who} exitCost={exitCost} changed={found.value} />
      ) : (
        <p className={styles.body}>{sentence(found.problem)}</p>
      )}
    </Section>
  );
}

interface ChangedProps {
  readonly who: string;
  readonly exitCost: Pence;
  readonly changed: WhenLeft;
}

function Changed({ who, exitCost, changed }: ChangedProps) {
  const styles = useStyles();
  const { councils, moreForOthers, years, after } = changed;
  const others = list(councils.filter(({ part }) => part === 'stays').map(({ council }) => council));
  return (
    <>
      {moreForOthers !== notKnown && (
        <p className={styles.body}>
          {moreForOthers === 0
            ? say.same(others)
            : (moreForOthers > 0 ? say.more : say.less)(
                others,
                sizeInPounds(moreForOthers),
                yearsInWords(years),
              )}{' '}
          {moreForOthers > 0 && madeUpFor(moreForOthers, exitCost)}
        </p>
      )}
      <PlainTable
        stacked
        name={`${say.title}: ${who}`}
        head={[say.name, say.before, say.after, say.change]}
        rows={councils.map(({ council, before, after: then, more }) => [
          council,
          ...[before, then, more].map((amount) => knownPounds(amount)),
        ])}
      />
      <p className={styles.caption}>{say.serviceOnly}</p>
      {!after.quoted && <p className={styles.caption}>{say.filled}</p>}
      <p className={styles.body}>{nextToLeave(changed)}</p>
    </>
  );
}

/** What an exit cost does for those that stay, were it to go to them. */
function madeUpFor(more: Pence, exitCost: Pence): string {
  if (exitCost === 0) return say.cover(sizeInPounds(more));
  return exitCost >= more
    ? say.covered(pounds(exitCost))
    : say.uncovered(pounds(exitCost), pounds(subtract(more, exitCost)));
}

function nextToLeave({ bills, after }: WhenLeft): string {
  const [only, another] = bills;
  if (only && !another) return say.lone(only.council);
  const [objection] = after.objections;
  if (objection) return say.next(list(objection.councils), pounds(objection.saves));
  const [nearest] = nearestToLeaving(bills);
  return nearest && nearest.gain !== notKnown
    ? say.nearest(nearest.council, pounds(nearest.gain))
    : say.nobody;
}
