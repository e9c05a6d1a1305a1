import { useMemo, useState } from 'react';
import type { Pence } from '../../model/money/units';
import type { SharesAmongFewer } from '../../model/scenario/sharing/leaving';
import type { Scenario } from '../../model/scenario/scenario';
import type { Sharing, TestedShares } from '../../model/scenario/sharing/testedShares';
import { withoutSome } from '../../model/scenario/sharing/withoutSome';
import { alone, type Coalition, everyone, membersOf, sizeOf } from '../../model/sharing/game';
import { problemSentence } from '../../model/sentences';
import { knownChange, knownPounds, list, pounds, sizeInPounds } from '../format';
import { CouncilTicks } from '../parts/CouncilTicks';
import { PlainTable } from '../parts/tables/PlainTable';
import { PoundsNote } from '../parts/tables/PoundsNote';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { share as say } from '../strings/share';
import { Losses } from './Losses';
import type { JobInput } from '../work/jobs';
import { useJob } from '../work/useJob';

interface LeavingProps {
  readonly scenario: Scenario;
  readonly chosen: Sharing;
  readonly tested: TestedShares;
}

/**
 * What everybody would pay by the same way of sharing if some councils left: they are unticked, and ticked again to see
 * them join. And what each would lose by leaving.
 */
export function Leaving({ scenario, chosen, tested }: LeavingProps) {
  const shared = useSharedStyles();
  const { councils } = scenario;
  const all = everyone(councils.length);
  const [gone, setGone] = useState<readonly string[]>([]);
  const members = councils.reduce<Coalition>(
    (some, { name }, council) => (gone.includes(name) ? some : some | alone(council)),
    0,
  );
  return (
    <Section title={say.leaving}>
      <p className={shared.body}>{say.leavingText}</p>
      <CouncilTicks
        title={say.takesPart}
        names={councils.map(({ name }) => name)}
        ticked={(name) => !gone.includes(name)}
        onTick={(name, stays) => {
          const others = gone.filter((one) => one !== name);
          // At least one council stays.
          if (stays || sizeOf(members) > 1) setGone(stays ? others : [...others, name]);
        }}
      />
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

/** The shares among those that stay, once they are worked out. */
function Among({ scenario, chosen, tested, members }: LeavingProps & { members: Coalition }) {
  const shared = useSharedStyles();
  const { way } = chosen;
  const given = useMemo((): JobInput<'among'> => [scenario, way, members], [scenario, way, members]);
  const { found, progress } = useJob('among', given, scenario.councils.length);
  if (!found) return <p className={shared.caption}>{say.done(`${Math.floor(progress * 100)}%`)}</p>;
  return found.ok ? (
    <Changes scenario={scenario} tested={tested} members={members} among={found.value} />
  ) : (
    <p className={shared.body}>{problemSentence(found.problem)}</p>
  );
}

interface ChangesProps extends Omit<LeavingProps, 'chosen'> {
  readonly members: Coalition;
  readonly among: SharesAmongFewer;
}

function Changes({ scenario, tested, members, among }: ChangesProps) {
  const shared = useSharedStyles();
  const { councils, together, more } = withoutSome(scenario, tested.shares, members, among);
  const leaving = councils.flatMap(({ name, stays }) => (stays ? [] : [name]));
  return (
    <>
      <p className={shared.body} role="status">
        {say.stays(list(leaving), pounds(together), change(more))}
        {!among.quoted && councils.length - leaving.length > 1 && ` ${say.notQuoted}`}
      </p>
      <PlainTable
        name={say.leavingTable}
        head={say.leavingHeads}
        rows={councils.map(({ name, stays, before, after, change: more }) => [
          stays ? name : say.leavesAlone(name),
          pounds(before),
          knownPounds(after),
          knownChange(more),
        ])}
        stacked
      />
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
