import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { notKnown } from '../../../model/money/units';
import { groupFigure } from '../../../model/scenario/sharing/groupCosts';
import type { Scenario } from '../../../model/scenario/scenario';
import { useEdit, useForm, useWaits } from '../../entry/editing';
import { EntryField } from '../../entry/EntryField';
import { kinds } from '../../entry/kinds';
import { list } from '../../format';
import { CouncilTicks } from '../../parts/CouncilTicks';
import { useSharedStyles } from '../../parts/styles';
import { today } from '../../ports/today';
import { useLayout } from '../../parts/layout';
import { useFocusWithin } from '../../parts/focus/useFocusWithin';
import { NEW_GROUP } from '../../state/waiting';
import { groups as say } from '../../strings/share';

/** A new group begins without councils. */
const NOBODY: readonly string[] = [];

/** A form for the cost of one more group: its councils are ticked, and their cost together is typed. */
export function AddGroup({ scenario }: { scenario: Scenario }) {
  const { councils } = scenario;
  const shared = useSharedStyles();
  const layout = useLayout();
  const edit = useEdit();
  const [members, fill, leave] = useForm(NEW_GROUP, NOBODY);
  const waits = useWaits([NEW_GROUP]);
  const [isOpen, setOpen] = useState(false);
  if (waits && !isOpen) setOpen(true);
  const [place, focusWithin] = useFocusWithin<HTMLDivElement>();
  const close = () => {
    leave();
    setOpen(false);
    focusWithin('button');
  };
  const names = councils.flatMap(({ name }) => (members.includes(name) ? [name] : []));
  return (
    <div ref={place} style={{ display: 'contents' }}>
      {!isOpen ? (
        <Button
          appearance="transparent"
          className={layout.fill}
          icon={<AddRegular />}
          onClick={() => {
            setOpen(true);
            focusWithin('input');
          }}
        >
          {say.add}
        </Button>
      ) : (
        <div className={layout.opened} data-filled={members === NOBODY ? undefined : ''}>
          <CouncilTicks
            title={say.members}
            names={councils.map(({ name }) => name)}
            ticked={(name) => members.includes(name)}
            onTick={(name, isIn) => {
              fill(isIn ? [...names, name] : names.filter((one) => one !== name));
            }}
          />
          {names.length < 2 ? (
            <p className={shared.caption}>{say.two}</p>
          ) : (
            <EntryField
              label={say.cost}
              late
              value={groupFigure(scenario, names)?.value ?? notKnown}
              kind={kinds.cost}
              at={[...NEW_GROUP, 'cost']}
              onEntry={(cost) => {
                const problem = edit(
                  { kind: 'group cost', councils: names, cost, date: today() },
                  say.undoName(list(names)),
                );
                if (!problem) close();
                return problem;
              }}
            />
          )}
          <Button className={layout.button} onClick={close}>
            {say.close}
          </Button>
        </div>
      )}
    </div>
  );
}
