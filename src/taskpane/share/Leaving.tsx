import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Known, notKnown, type Pence } from '../../model/money/units';
import type { SharesAmongFewer } from '../../model/scenario/leaving';
import type { Scenario } from '../../model/scenario/scenario';
import type { Sharing, TestedShares } from '../../model/scenario/testedShares';
import { withoutSome } from '../../model/scenario/withoutSome';
import { alone, type Coalition, everyone, isIn, membersOf } from '../../model/sharing/game';
import { sentence } from '../../model/sentences';
import { knownPounds, list, pounds, sizeInPounds } from '../format';
import { PoundsNote } from '../parts/PoundsNote';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { share as say } from '../strings/share';
import { Losses } from './Losses';
import type { Given } from '../work/jobs';
import { useJob } from '../work/useJob';

const useStyles = makeStyles({
  councils: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', border: 0, margin: 0, padding: 0 },
  council: { minHeight: '44px', alignItems: 'center' },
  table: { width: '100%', borderCollapse: 'collapse', ...typographyStyles.body1 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    padding: '4px 0 4px 4px',
  },
  first: { textAlign: 'left' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { textAlign: 'left', fontWeight: 'inherit', overflowWrap: 'anywhere', padding: '8px 0' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', padding: '8px 0 8px 4px' },
});

interface LeavingProps {
  readonly scenario: Scenario;
  readonly chosen: Sharing;
  readonly tested: TestedShares;
}

/** What everybody would pay by the same way if some left, and again if they joined; and what is lost if one leaves. */
export function Leaving({ scenario, chosen, tested }: LeavingProps) {
  const styles = useStyles();
  const shared = useShared();
  const { councils } = scenario;
  const all = everyone(councils.length);
  const [gone, setGone] = useState<Coalition>(0);
  const members = all & ~gone;
  const toggle = (council: number, stays: boolean) => {
    const then = stays ? gone & ~alone(council) : gone | alone(council);
    if (then !== all) setGone(then);
  };
  return (
    <Section title={say.leaving}>
      <p className={shared.body}>{say.leavingText}</p>
      <fieldset className={styles.councils}>
        <legend className={shared.caption}>{say.takesPart}</legend>
        {councils.map(({ name }, council) => (
          <Checkbox
            key={name}
            className={styles.council}
            label={name}
            checked={isIn(council, members)}
            onChange={(_, { checked }) => {
              toggle(council, checked === true);
            }}
          />
        ))}
      </fieldset>
      {chosen.way.kind === 'agreed' && members !== all && (
        <p className={shared.caption}>{say.leavingAgreed}</p>
      )}
      {membersOf(members).length === 1 && <p className={shared.caption}>{say.leavingOne}</p>}
      {members !== 0 && members !== all && (
        <Among scenario={scenario} chosen={chosen} tested={tested} members={members} />
      )}
      {members === all && tested.left === 0 && (
        <Losses names={councils.map(({ name }) => name)} losses={tested.losses} />
      )}
    </Section>
  );
}

function Among({ scenario, chosen, tested, members }: LeavingProps & { members: Coalition }) {
  const shared = useShared();
  const { way } = chosen;
  const given = useMemo((): Given<'among'> => [scenario, way, members], [scenario, way, members]);
  const { found, progress } = useJob('among', given, scenario.councils.length);
  if (!found) return <p className={shared.caption}>{say.done(`${Math.floor(progress * 100)}%`)}</p>;
  return found.ok ? (
    <Changes scenario={scenario} tested={tested} members={members} among={found.value} />
  ) : (
    <p className={shared.body}>{sentence(found.problem)}</p>
  );
}

interface ChangesProps extends Omit<LeavingProps, 'chosen'> {
  readonly members: Coalition;
  readonly among: SharesAmongFewer;
}

function Changes({ scenario, tested, members, among }: ChangesProps) {
  const styles = useStyles();
  const shared = useShared();
  const { councils, together, more } = withoutSome(scenario, tested.shares, members, among);
  const leaving = councils.flatMap(({ name, stays }) => (stays ? [] : [name]));
  return (
    <>
      <p className={shared.body} role="status">
        {say.stays(list(leaving), pounds(together), change(more))}
        {!among.quoted && councils.length - leaving.length > 1 && ` ${say.notQuoted}`}
      </p>
      <table className={styles.table} aria-label={say.leavingTable}>
        <thead>
          <tr>
            {say.leavingHeads.map((head, place) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, place === 0 && styles.first)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {councils.map((council) => (
            <tr key={council.name} className={styles.row}>
              <th scope="row" className={styles.name}>
                {council.name}
                {!council.stays && <span className={shared.caption}> {say.leavesAlone}</span>}
              </th>
              <td className={styles.figure}>{pounds(council.before)}</td>
              <td className={styles.figure}>{knownPounds(council.after)}</td>
              <td className={styles.figure}>{signed(council.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PoundsNote
        of={councils.map(({ before, after, change: more }) => ({ parts: [before, more], sum: after }))}
      />
      <Losses
        names={councils.flatMap(({ name, stays }) => (stays ? [name] : []))}
        losses={among.losses}
        further
      />
    </>
  );
}

function change(amount: Pence): string {
  if (amount === 0) return say.staysSame;
  return (amount > 0 ? say.staysMore : say.staysLess)(sizeInPounds(amount));
}

/** +£250,000, −£250,000, or £0 */
const signed = (amount: Known<Pence>) =>
  amount === notKnown
    ? knownPounds(amount)
    : amount === 0
      ? sizeInPounds(amount)
      : `${amount > 0 ? '+' : '−'}${sizeInPounds(amount)}`;
