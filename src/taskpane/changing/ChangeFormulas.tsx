import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { changeFormulas, lookAtChange } from '../actions/changing';
import { Message } from '../parts/Message';
import { useApp } from '../parts/AppContext';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import type { ChangeResult, FormulaKind, StandingModel } from '../ports/workbook';
import * as say from '../strings/changing';
import { FormulaKindChoice } from '../parts/FormulaKindChoice';
import { ConfirmChange } from './ConfirmChange';
import { ChangeProgress } from './ChangeProgress';
import type { ChangeState, ChangeOutcome } from './changeState';

interface ChangeFormulasProps {
  readonly model: StandingModel;
  readonly busy: boolean;
  readonly onChanged: () => void;
}

/** Changes how the formulas of a model in the workbook are written, or says why they cannot be changed. */
export function ChangeFormulas(given: ChangeFormulasProps) {
  const shared = useSharedStyles();
  const { sheets, cannot } = given.model;
  return (
    <Section title={say.title}>
      <p className={shared.caption}>{say.here(sheets)}</p>
      {cannot === undefined ? <Choice {...given} /> : <p className={shared.body}>{cannot}</p>}
    </Section>
  );
}

/** The choice, the question before anything is changed, the progress, and what came of it, one after the other. */
function Choice({ model: { number, formulas, sheets }, busy, onChanged }: ChangeFormulasProps) {
  const shared = useSharedStyles();
  const app = useApp();
  const [chosen, setChosen] = useState<FormulaKind>(formulas);
  const [doing, setDoing] = useState<ChangeState>({ kind: 'choosing' });
  const place = useRef<HTMLDivElement>(null);
  const turnTo = (next: ChangeState) => {
    // The button with the focus disappears with the step that it belongs to.
    if (place.current?.contains(document.activeElement)) place.current.focus({ preventScroll: true });
    setDoing(next);
  };
  const tell = (said: ChangeOutcome) => {
    turnTo({ kind: 'choosing', said });
  };
  const look = async () => {
    if (chosen === formulas) {
      setDoing({ kind: 'choosing', said: { intent: 'info', text: say.nothing } });
      return;
    }
    turnTo({ kind: 'looking' });
    const result = await lookAtChange(app, number, chosen);
    if (result?.ok) turnTo({ kind: 'asking', changed: result });
    else tell(refused(result));
  };
  const change = async () => {
    turnTo({ kind: 'changing' });
    const result = await changeFormulas(app, number, chosen, (step) => {
      setDoing({ kind: 'changing', step });
    });
    tell(result?.ok ? done(result, chosen) : refused(result));
    onChanged();
  };
  const said = doing.kind === 'choosing' ? doing.said : undefined;
  return (
    <>
      <FormulaKindChoice
        name={say.name(sheets)}
        chosen={chosen}
        now={{ kind: formulas, said: say.now }}
        disabled={busy || doing.kind !== 'choosing'}
        onChoose={(kind) => {
          setChosen(kind);
          setDoing({ kind: 'choosing' });
        }}
      />
      {said && <Message intent={said.intent}>{said.text}</Message>}
      <div ref={place} tabIndex={-1} role="group" aria-label={say.title} className={shared.section}>
        {doing.kind === 'asking' ? (
          <ConfirmChange
            changed={doing.changed}
            to={chosen}
            onChange={() => void change()}
            onLeave={() => {
              turnTo({ kind: 'choosing' });
            }}
          />
        ) : doing.kind === 'choosing' ? (
          <div>
            <Button disabled={busy} onClick={() => void look()}>
              {say.look}
            </Button>
          </div>
        ) : (
          <ChangeProgress doing={doing} />
        )}
      </div>
    </>
  );
}

const done = ({ cells, kept }: Extract<ChangeResult, { ok: true }>, to: FormulaKind): ChangeOutcome => ({
  intent: 'success',
  text: [cells === 0 ? say.same : say.changed(cells, say.to[to]), say.kept(kept)].filter(Boolean).join(' '),
});

/** Why nothing was changed; an undefined result means that the workbook is busy with another job. */
function refused(result: ChangeResult | undefined): ChangeOutcome {
  if (!result || result.ok) return { intent: 'info', text: say.unchanged };
  if (result.reason === 'cancelled') return { intent: 'info', text: say.cancelled };
  if (result.reason === 'unfinished')
    return { intent: 'error', text: `${say.unchanged} ${say.unfinished(result.errors)}` };
  const detail = result.reason === 'failed' ? (result.detail ?? '') : '';
  const what = result.leftBehind ? [say.leftBehind] : [say.unchanged, say.failures[result.reason]];
  return { intent: 'error', text: [...what, detail].filter(Boolean).join(' ') };
}
