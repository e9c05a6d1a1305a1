import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../model/problem';
import type { OtherCostShape } from '../../model/scenario/edit/edit';
import {
  courses,
  type Council,
  type OtherCost,
  otherCostKinds,
  rises,
  type Timing,
} from '../../model/scenario/scenario';
import { useEdit, useEntry } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { problemText } from '../words/problemText';
import { SelectField } from '../entry/SelectField';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';
import type { EntryPlace } from '../state/waiting';
import { otherCostName } from '../words/otherCostText';

const say = scenarioStrings.scenario;

interface OtherCostFormProps {
  readonly councils: readonly Council[];
  readonly council: number;
  readonly place: number;
  readonly cost: OtherCost;
  readonly onMoved: (council: number) => void;
  readonly onRemoved: () => void;
}

/** What a cost's timing becomes when another kind of timing is chosen. */
const usualTimings: Readonly<Record<Timing['kind'], Timing>> = {
  once: { kind: 'once', year: 1 },
  'at the end': { kind: 'at the end' },
  yearly: { kind: 'yearly', from: 1, rises: 'flat' },
};

/** The fields of one other cost: kind, council, course, timing and amount, and a button that removes it. */
export function OtherCostForm({ councils, council, place, cost, onMoved, onRemoved }: OtherCostFormProps) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const edit = useEdit();
  const [refused, setRefused] = useState<string>();
  const name = otherCostName(cost, councils[council]?.name ?? '');
  const amount = useEntry(['councils', council, 'otherCosts', place, 'amount'], name);
  const { kind, course, timing } = cost;
  const change = (part: Partial<OtherCostShape>, typing?: string): Problem | undefined => {
    const problem = edit(
      { kind: 'change other cost', council, index: place, cost: { kind, course, timing, ...part } },
      name,
      typing,
    );
    setRefused(problem && problemText(problem, name));
    return problem;
  };
  return (
    <div className={layout.opened}>
      <SelectField
        label={say.kind}
        choices={otherCostKinds.map((value) => ({ value, label: say.costKinds[value] }))}
        chosen={kind}
        onChoose={(value) => change({ kind: value })}
      />
      <div className={layout.pair}>
        <SelectField
          label={say.whose}
          choices={councils.map((one, at) => ({ value: String(at), label: one.name }))}
          chosen={String(council)}
          onChoose={(value) => {
            const to = Number(value);
            if (!edit({ kind: 'move other cost', council, index: place, to }, name)) onMoved(to);
          }}
        />
        <SelectField
          label={say.course}
          choices={courses.map((value) => ({ value, label: strings.courses[value] }))}
          chosen={course}
          onChoose={(value) => change({ course: value })}
        />
      </div>
      <SelectField
        label={say.when}
        choices={(['once', 'at the end', 'yearly'] as const).map((value) => ({
          value,
          label: say.whens[value],
        }))}
        chosen={timing.kind}
        onChoose={(value) => change({ timing: usualTimings[value] })}
      />
      <div className={layout.pair}>
        <TimingFields
          timing={timing}
          at={['councils', council, 'otherCosts', place, 'timing']}
          onChange={(value, typing) => change({ timing: value }, typing)}
        />
        <EntryField
          label={timing.kind === 'yearly' ? say.amountAYear : say.amount}
          value={cost.amount.value}
          kind={kinds.cost}
          {...amount}
        />
      </div>
      {timing.kind === 'yearly' && (
        <SelectField
          label={say.risesField}
          choices={rises.map((value) => ({ value, label: say.rises[value] }))}
          chosen={timing.rises}
          onChoose={(how) => change({ timing: { ...timing, rises: how } })}
        />
      )}
      {refused !== undefined && (
        <p role="alert" className={shared.refused}>
          {refused}
        </p>
      )}
      <Button
        className={layout.button}
        aria-label={say.removeCostOf(name)}
        onClick={() => {
          if (!edit({ kind: 'remove other cost', council, index: place }, name)) onRemoved();
        }}
      >
        {say.removeCost}
      </Button>
    </div>
  );
}

interface TimingFieldsProps {
  readonly timing: Timing;
  readonly at: EntryPlace;
  readonly onChange: (timing: Timing, typing?: string) => Problem | undefined;
}

function TimingFields({ timing, at, onChange }: TimingFieldsProps) {
  if (timing.kind === 'at the end') return null;
  if (timing.kind === 'once')
    return (
      <EntryField
        label={say.year}
        value={timing.year}
        kind={kinds.year}
        at={[...at, 'year']}
        onEntry={(year, typing) => onChange({ kind: 'once', year }, typing)}
      />
    );
  const { from, to, rises: how } = timing;
  const rest = { kind: 'yearly', from, rises: how } as const;
  return (
    <>
      <EntryField
        label={say.from}
        value={from}
        kind={kinds.year}
        at={[...at, 'from']}
        onEntry={(year, typing) => onChange({ ...timing, from: year }, typing)}
      />
      <EntryField
        label={say.to}
        hint={say.toHint}
        value={to}
        kind={kinds.yearOrNone}
        at={[...at, 'to']}
        onEntry={(year, typing) => onChange(year === undefined ? rest : { ...rest, to: year }, typing)}
      />
    </>
  );
}
