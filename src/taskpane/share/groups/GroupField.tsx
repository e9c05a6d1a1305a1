import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { notKnown, type Pence, pence, sumKnown } from '../../../model/money/units';
import { indexOfGroup } from '../../../model/scenario/sharing/groupCosts';
import { dateInWords } from '../../../model/scenario/dateInWords';
import type { Council, Figure, Scenario } from '../../../model/scenario/scenario';
import type { Findings } from '../../../model/sharing/dataChecks';
import { type Coalition, membersOf } from '../../../model/sharing/game';
import { useEdit, useEntry } from '../../entry/editing';
import { EntryField } from '../../entry/EntryField';
import { kinds } from '../../entry/kinds';
import { list, pounds } from '../../format';
import { useSharedStyles } from '../../parts/styles';
import { today } from '../../ports/today';
import { groupPlace } from '../../state/waiting';
import { strings } from '../../strings';
import { groups as say } from '../../strings/share';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '12px' },
  said: { flexGrow: 1, minWidth: 0, paddingTop: '4px', overflowWrap: 'anywhere' },
  field: { flexShrink: 0, width: '124px' },
});

interface FieldRowProps {
  readonly name: string;
  readonly remark: string;
  readonly children: React.ReactNode;
}

/** A name with a remark at the left, and a field at the right. */
function FieldRow({ name, remark, children }: FieldRowProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.row}>
      <div className={styles.said}>
        <p className={shared.strong}>{name}</p>
        <p className={mergeClasses(shared.caption, shared.figures)}>{remark}</p>
      </div>
      <div className={styles.field}>{children}</div>
    </div>
  );
}

/** What one council would pay alone. */
export function AloneField({ council, place }: { council: Council; place: number }) {
  const label = say.label(strings.sources.council(council.name, strings.courses.alone));
  const entry = useEntry(
    ['councils', place, 'alone'],
    strings.sources.council(council.name, strings.courses.alone),
  );
  return (
    <FieldRow name={council.name} remark={saidOf(council.alone)}>
      <EntryField label={label} hideLabel filled value={council.alone.value} kind={kinds.cost} {...entry} />
    </FieldRow>
  );
}

interface GroupFieldProps {
  readonly scenario: Scenario;
  readonly group: Coalition;
  readonly findings: Findings | undefined;
  /** Enters the cost only when the field is left. For lists that drop a group while its cost is empty. */
  readonly late?: boolean;
}

/** What one group would pay together, or while nobody has said, what it is taken to pay. */
export function GroupField({ scenario, group, findings, late = false }: GroupFieldProps) {
  const edit = useEdit();
  const names = namesOf(scenario, group);
  const figure = scenario.coalitions[indexOfGroup(scenario, names)]?.cost;
  const shown = list(names);
  return (
    <FieldRow name={shown} remark={figure ? saidOf(figure) : takenAs(scenario, group, findings)}>
      <EntryField
        label={say.label(shown)}
        hideLabel
        filled
        late={late}
        value={figure?.value ?? notKnown}
        kind={kinds.cost}
        at={groupPlace(scenario, names)}
        onEntry={(cost, typing) =>
          edit({ kind: 'group cost', councils: names, cost, date: today() }, say.undoName(shown), typing)
        }
      />
    </FieldRow>
  );
}

const namesOf = ({ councils }: Scenario, group: Coalition): string[] =>
  membersOf(group).map((place) => councils[place]?.name ?? '');

/** A figure's status and source. */
const saidOf = ({ status, source, date }: Figure<unknown>) =>
  [status, strings.sources.from(source, dateInWords(date))].filter(Boolean).join(': ');

/** What a group without a cost is taken to pay, and why. */
function takenAs(scenario: Scenario, group: Coalition, findings: Findings | undefined): string {
  const { councils } = scenario;
  if (membersOf(group).length === councils.length) {
    const joint = sumKnown(councils.map((council) => council.joint.value));
    const price = scenario.contract.annualCharge.value;
    if (joint !== notKnown) return say.asJoint(pounds(joint));
    return price === notKnown ? '' : say.asPrice(pounds(price));
  }
  const filled = findings?.findings.find(
    ({ kind, coalition }) => kind === 'not quoted' && coalition === group,
  );
  if (filled?.kind !== 'not quoted') return '';
  const parts = filled.parts.map((part) => partName(scenario, part));
  const most: Pence = pence(filled.amount);
  return say.taken(list(parts), pounds(most));
}

function partName(scenario: Scenario, part: Coalition): string {
  const names = namesOf(scenario, part);
  return names.length === 1 ? say.byOne(names[0] ?? '') : names.join(' + ');
}
