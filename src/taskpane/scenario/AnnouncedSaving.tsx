import { Button, Link } from '@fluentui/react-components';
import { type OrNotKnown, notKnown, type Pence, pence, type Rate, rate } from '../../model/money/units';
import type { Problem } from '../../model/problem';
import { impliedCosts, type RoundingSteps, usualSteps } from '../../model/scenario/outcome/baseline';
import { ENTERED } from '../../model/scenario/typed';
import type { Council, Figure } from '../../model/scenario/scenario';
import { useEdit, useForm } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { problemText } from '../words/problemText';
import { SelectField } from '../entry/SelectField';
import { onEscape } from '../parts/onEscape';
import { useApp } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import { today } from '../ports/today';
import { strings } from '../strings';
import * as say from '../strings/announced';
import { useLayout } from '../parts/layout';

/** The form: what a council announced, as far as the user has entered it. */
interface Announced {
  readonly saving: OrNotKnown<Pence>;
  readonly share: OrNotKnown<Rate>;
  readonly source: string;
  readonly steps: RoundingSteps;
}

const NOTHING: Announced = { saving: notKnown, share: notKnown, source: '', steps: usualSteps };

/** The place in a scenario where the half-filled form waits until it is used. */
export const announcingAt = (council: number) => ['councils', council, 'announcing'];

interface AnnouncedSavingProps {
  readonly council: Council;
  readonly place: number;
  /** Whether the user has just opened the form: its first field then takes the focus. */
  readonly asked: boolean;
  readonly onDone: () => void;
}

/**
 * A form for a council's announced saving and percentage. They imply its as-is and joint cost, which can be used as one
 * edit.
 */
export function AnnouncedSaving({ council, place, asked, onDone }: AnnouncedSavingProps) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const { store } = useApp();
  const edit = useEdit();
  const at = announcingAt(place);
  const [form, fill, leave] = useForm(at, NOTHING);
  const { saving, share, source, steps } = form;
  /** For the fields' `onEntry`: any value that can be read is accepted. */
  const put = (part: Partial<Announced>): Problem | undefined => {
    fill({ ...form, ...part });
    return undefined;
  };
  const done = () => {
    leave();
    onDone();
  };
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
      // A joint cost that somebody has given is kept.
      ...(joint.value === notKnown && { joint: figure(after.stated, say.jointNote(saving, after)) }),
    };
    if (edit({ kind: 'costs', council: place, costs }, say.title)) return;
    store.dispatch({ type: 'announced', text: say.used(name, baseline.stated) });
    done();
  };
  return (
    <div
      className={layout.opened}
      role="group"
      aria-label={say.titleOf(name)}
      data-filled={form === NOTHING ? undefined : ''}
      onKeyDown={onEscape(done)}
    >
      <div className={layout.pair}>
        <EntryField
          label={say.savingOf(name)}
          shownLabel={say.saving}
          focused={asked}
          value={saving}
          kind={kinds.cost}
          at={[...at, 'saving']}
          onEntry={(entered) => put({ saving: entered })}
        />
        <EntryField
          label={say.shareOf(name)}
          shownLabel={say.share}
          value={share}
          kind={kinds.share}
          at={[...at, 'share']}
          onEntry={(entered) => put({ share: entered })}
        />
        <SelectField
          label={say.savingStep}
          choices={say.savingSteps.map(([pounds, label]) => ({ value: String(100 * pounds), label }))}
          chosen={String(steps.saving)}
          onChoose={(value) => {
            put({ steps: { ...steps, saving: pence(Number(value)) } });
          }}
        />
        <SelectField
          label={say.shareStep}
          choices={say.shareSteps.map(([step, label]) => ({ value: String(step), label }))}
          chosen={String(steps.rate)}
          onChoose={(value) => {
            put({ steps: { ...steps, rate: rate(Number(value)) } });
          }}
        />
      </div>
      <EntryField
        label={say.sourceOf(name)}
        shownLabel={say.source}
        value={source}
        kind={kinds.name}
        at={[...at, 'source']}
        onEntry={(entered) => put({ source: entered })}
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
        <Link as="button" inline onClick={done}>
          {strings.cancel}
        </Link>
      </div>
    </div>
  );
}
