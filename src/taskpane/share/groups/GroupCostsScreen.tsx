import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { groupsPriced } from '../../../model/scenario/sharing/groupCosts';
import type { Scenario } from '../../../model/scenario/scenario';
import { alone, type Coalition, everyone, membersOf, sizeOf } from '../../../model/sharing/game';
import { useWaits } from '../../entry/editing';
import { capital, inWords } from '../../format';
import { useApp, useAppState, usePerform } from '../../parts/AppContext';
import { buttonRef } from '../../parts/buttonRef';
import { onEscape } from '../../parts/onEscape';
import { Section } from '../../parts/Section';
import { useSharedStyles } from '../../parts/styles';
import { useLayout } from '../../parts/layout';
import { BackBar } from '../../parts/BackBar';
import { useKeptFocus } from '../../parts/focus/useKeptFocus';
import { useFocusOnRemoval } from '../../parts/focus/useFocusOnRemoval';
import { groups as say, readGroups } from '../../strings/share';
import { NEW_GROUP } from '../../state/waiting';
import type { JobInput } from '../../work/jobs';
import { useJob } from '../../work/useJob';
import { AddGroup } from './AddGroup';
import { AloneField, GroupField } from './GroupField';
import { GroupChecks, MOST_FINDINGS } from './GroupChecks';
import { ReadGroups } from './ReadGroups';

/** Up to so many councils every group has a field; with more, only groups with a cost have one. */
const MOST_LISTED = 5;

/** What each group of councils would pay without the others, typed or read from a sheet, and what is odd about the costs. */
export function GroupCostsScreen({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const perform = usePerform();
  const layout = useLayout();
  const { workbook } = useApp();
  const [reading, setReading] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasReading = useRef(false);
  useEffect(() => {
    // Coming back from reading the sheet, the user goes on at the button that opened it.
    if (wasReading.current && !reading) opener.current?.focus({ preventScroll: true });
    wasReading.current = reading;
  }, [reading]);
  const { councils, coalitions } = scenario;
  const waiting = useAppState((state) => state.waiting);
  const current = useAppState((state) => state.current);
  const others = useRef<HTMLDivElement>(null);
  useKeptFocus();
  const addWaits = useWaits([NEW_GROUP]);
  const given = useMemo((): JobInput<'findings'> => [scenario, MOST_FINDINGS], [scenario]);
  const { found } = useJob('findings', given, councils.length);
  const findings = found?.ok ? found.value : undefined;
  const back = () => {
    perform('goBack');
  };
  if (reading)
    return (
      <ReadGroups
        scenario={scenario}
        onDone={() => {
          setReading(false);
        }}
      />
    );
  const all = everyone(councils.length);
  const groups = 2 ** councils.length - 1;
  const isListed = councils.length <= MOST_LISTED;
  const typed = waiting.flatMap(({ id, at: [list, ...names] }) =>
    id === current && list === 'group' ? [names.map(String)] : [],
  );
  const listed = [...coalitions.map((one) => one.councils), ...typed].map((of) => maskOf(scenario, of));
  const priced = groupsPriced(scenario);
  return (
    <div onKeyDown={onEscape(back)} style={{ display: 'contents' }}>
      <BackBar title={say.title} onBack={back} />
      <main className={shared.content}>
        <div className={shared.section}>
          <p className={shared.body}>{say.intro}</p>
          <p className={shared.caption}>{`${say.entered(priced, groups)} ${say.filled}`}</p>
          {workbook && (
            <div>
              <Button
                ref={buttonRef(opener)}
                className={layout.button}
                onClick={() => {
                  setReading(true);
                }}
              >
                {readGroups.open}
              </Button>
            </div>
          )}
        </div>
        <Section title={say.alone}>
          {councils.map((council, place) => (
            <AloneField key={place} council={council} place={place} />
          ))}
        </Section>
        {isListed ? (
          groupsBySize(councils.length).map((list, place) => (
            <Section key={place} title={titleOf(list[0] ?? all, all)}>
              {list.map((group) => (
                <GroupField key={group} scenario={scenario} group={group} findings={findings} />
              ))}
            </Section>
          ))
        ) : (
          <Section title={say.others}>
            {coalitions.length === 0 && <p className={shared.body}>{say.none}</p>}
            <div ref={others} style={{ display: 'contents' }}>
              {[...new Set(listed)].map((group) => (
                <Listed key={group} next={() => others.current?.querySelector(':scope > :last-child button')}>
                  <GroupField scenario={scenario} group={group} findings={findings} late />
                </Listed>
              ))}
              <AddGroup scenario={scenario} />
            </div>
          </Section>
        )}
        {isListed && addWaits && <AddGroup scenario={scenario} />}
        <GroupChecks councils={councils.map(({ name }) => name)} found={found} />
      </main>
    </div>
  );
}

/** A group of the list, which disappears with its cost: the focus in it then goes to the button that adds a group. */
function Listed({ next, children }: { next: () => HTMLElement | null | undefined; children: ReactNode }) {
  return <div ref={useFocusOnRemoval<HTMLDivElement>(next)}>{children}</div>;
}

/** All groups of two or more among n councils: first the groups of two, then those of three, and so on. */
const groupsBySize = (n: number): Coalition[][] =>
  Array.from({ length: Math.max(0, n - 1) }, (_, less) =>
    Array.from({ length: everyone(n) }, (_one, place) => place + 1).filter(
      (group) => sizeOf(group) === less + 2,
    ),
  );

const titleOf = (group: Coalition, all: Coalition) =>
  group === all ? say.all : say.sizes(capital(inWords(membersOf(group).length)));

const maskOf = ({ councils }: Scenario, members: readonly string[]): Coalition =>
  councils.reduce((mask, { name }, place) => mask + (members.includes(name) ? alone(place) : 0), 0);
