import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { Council } from '../../model/scenario/scenario';
import { useEdit, useEntry, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';
import { useFocusWithin } from '../parts/focus/useFocusWithin';

const say = scenarioStrings.scenario;

/** Find the button that adds a key, and the first amount of the key that was added last. */
const ADDER = ':scope > button';
const NEWEST = ':scope > div:last-of-type > div:last-of-type input';

/** The place where the name of a key that is not added yet waits. */
const NEW = ['new key'];

/** What a bill may be shared by, such as users or devices, and how many of each every council has. */
export function SharingKeys({ councils }: { councils: readonly Council[] }) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const edit = useEdit();
  const waits = useWaits([NEW]);
  const [adding, setAdding] = useState<'asked' | 'waits'>();
  if (waits && !adding) setAdding('waits');
  const [list, focusWithin] = useFocusWithin<HTMLDivElement>();
  const names = [...new Set(councils.flatMap(({ keys }) => keys.map(({ name }) => name)))];
  return (
    <Section title={say.keys}>
      <p className={shared.body}>{say.keysText}</p>
      <div ref={list} className={layout.stack}>
        {names.map((name, place) => (
          <SharingKey
            key={place}
            name={name}
            councils={councils}
            onRemoved={() => {
              focusWithin(ADDER);
            }}
          />
        ))}
        {adding ? (
          <EntryField
            label={say.newKey}
            hint={say.keyHint}
            focused={adding === 'asked'}
            late
            value=""
            kind={kinds.name}
            at={NEW}
            onEntry={(name) => {
              const problem = edit({ kind: 'add key', name }, name);
              if (!problem) focusWithin(NEWEST);
              return problem;
            }}
            onDone={() => {
              setAdding(undefined);
              focusWithin(ADDER);
            }}
          />
        ) : (
          <Button
            appearance="transparent"
            className={layout.fill}
            icon={<AddRegular />}
            onClick={() => {
              setAdding('asked');
            }}
          >
            {say.addKey}
          </Button>
        )}
      </div>
    </Section>
  );
}

interface SharingKeyProps {
  readonly name: string;
  readonly councils: readonly Council[];
  readonly onRemoved: () => void;
}

function SharingKey({ name, councils, onRemoved }: SharingKeyProps) {
  const layout = useLayout();
  const edit = useEdit();
  return (
    <div className={layout.opened}>
      <EntryField
        label={say.keyName(name)}
        late
        value={name}
        kind={kinds.name}
        at={['key', name]}
        onEntry={(to, typing) => edit({ kind: 'rename key', name, to }, name, typing)}
      />
      <div className={layout.pair}>
        {councils.map((council, place) => {
          const at = council.keys.findIndex((key) => key.name === name);
          return at < 0 ? null : <KeyAmount key={place} council={council} place={place} at={at} />;
        })}
      </div>
      <Button
        className={layout.button}
        aria-label={say.removeKey(name)}
        onClick={() => {
          edit({ kind: 'remove key', name }, name);
          onRemoved();
        }}
      >
        {say.removeCost}
      </Button>
    </div>
  );
}

function KeyAmount({ council, place, at }: { council: Council; place: number; at: number }) {
  const key = council.keys[at];
  const label = say.keyOf(council.name, key?.name ?? '');
  const entry = useEntry(['councils', place, 'keys', at, 'amount'], label);
  return key ? <EntryField label={label} value={key.amount.value} kind={kinds.volume} {...entry} /> : null;
}
