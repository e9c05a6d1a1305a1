import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { type Known, notKnown, type Pence, pence, type Rate, rate } from '../../model/money/units';
import { impliedCosts, type RoundingSteps, usualSteps } from '../../model/scenario/baseline';
import { ENTERED } from '../../model/scenario/typed';
import type { Council, Figure } from '../../model/scenario/scenario';
import { useEdit } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { problemText } from '../words/problemText';
import { SelectField } from '../entry/SelectField';
import { onEscape } from '../parts/onEscape';
import { useApp } from '../parts/AppContext';
import { useStyles as useShared } from '../parts/styles';
import { today } from '../ports/today';
import { strings } from '../strings';
import * as say from '../strings/announced';
import { useLayout } from '../parts/layout';

interface AnnouncedSavingProps {
  readonly council: Council;
  readonly place: number;
  readonly onDone: () => void;
}

/** What a council's announced saving and percentage say of its costs, to be taken over as one edit. */
export function AnnouncedSaving({ council, place, onDone }: AnnouncedSavingProps) {
  const layout = useLayout();
  const shared = useShared();
  const { store } = useApp();
  const edit = useEdit();
  const [saving, setSaving] = useState<Known<Pence>>(notKnown);
  const [share, setShare] = useState<Known<Rate>>(notKnown);
  const [source, setSource] = useState('');
  const [steps, setSteps] = useState<RoundingSteps>(usualSteps);
  const { name, joint } = council;
  const implied =
    saving === notKnown || share === notKnown ? undefined : impliedCosts({ saving, rate: share }, steps);
  const leavesNothing = implied?.ok === true && joint.value === notKnown && implied.value.after.stated === 0;
  const use = () => {
    if (!implied?.ok || leavesNothing || saving === notKnown || share === notKnown) return;
    const figure = (value: Pence, note: string): Figure<Pence> => ({
      value,
      status: 'Worked out',
      source: source.trim() || ENTERED,
      date: today(),
      note,
    });
    const { baseline, after } = implied.value;
    const costs = {
      asIs: figure(baseline.stated, say.asIsNote(saving, share, baseline)),
      // A joint cost that somebody gave is not replaced by one that is worked out.
      ...(joint.value === notKnown && { joint: figure(after.stated, say.jointNote(saving, after)) }),
    };
    if (edit({ kind: 'costs', council: place, costs }, say.title)) return;
    store.dispatch({ type: 'announced', text: say.used(name, baseline.stated) });
    onDone();
  };
  return (
    <div className={layout.opened} role="group" aria-label={say.titleOf(name)} onKeyDown={onEscape(onDone)}>
      <div className={layout.pair}>
        <EntryField
          label={say.savingOf(name)}
          shownLabel={say.saving}
          focused
          value={saving}
          kind={kinds.cost}
          onEntry={taking(setSaving)}
        />
        <EntryField
          label={say.shareOf(name)}
          shownLabel={say.share}
          value={share}
          kind={kinds.share}
          onEntry={taking(setShare)}
        />
        <SelectField
          label={say.savingStep}
          choices={say.savingSteps.map(([pounds, label]) => ({ value: String(100 * pounds), label }))}
          chosen={String(steps.saving)}
          onChoose={(value) => {
            setSteps({ ...steps, saving: pence(Number(value)) });
          }}
        />
        <SelectField
          label={say.shareStep}
          choices={say.shareSteps.map(([step, label]) => ({ value: String(step), label }))}
          chosen={String(steps.rate)}
          onChoose={(value) => {
            setSteps({ ...steps, rate: rate(Number(value)) });
          }}
        />
      </div>
      <EntryField
        label={say.sourceOf(name)}
        shownLabel={say.source}
        value={source}
        kind={kinds.name}
        onEntry={taking(setSource)}
      />
      <div role="status">
        {implied?.ok === false && <p className={shared.refused}>{problemText(implied.problem, say.share)}</p>}
        {implied?.ok && (
          <>
            <p className={shared.body}>{say.asIs(implied.value.baseline)}</p>
            <p className={shared.body}>
              {joint.value === notKnown ? say.joint(implied.value.after) : say.jointStays(joint.value)}
            </p>
          </>
        )}
        {leavesNothing && <p className={shared.refused}>{say.leavesNothing}</p>}
        {!implied && <p className={shared.caption}>{say.hint}</p>}
      </div>
      <div className={shared.links}>
        <Button className={layout.button} onClick={use} disabledFocusable={!implied?.ok || leavesNothing}>
          {say.use}
        </Button>
        <Link as="button" inline onClick={onDone}>
          {strings.cancel}
        </Link>
      </div>
    </div>
  );
}

/** A field whose value is kept here takes whatever can be read. */
const taking =
  <T,>(keep: (value: T) => void) =>
  (value: T) => {
    keep(value);
    return undefined;
  };
