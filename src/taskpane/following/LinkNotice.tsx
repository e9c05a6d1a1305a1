import { damageSentence, isMendable } from '../../workbook';
import { inBackground } from '../actions/background';
import { list } from '../format';
import { Message } from '../parts/Message';
import { useApp, useAppState, usePerform } from '../parts/AppContext';
import { Folded } from '../parts/Folded';
import { FocusOnRemoval } from '../parts/FocusOnRemoval';
import { useSharedStyles } from '../parts/styles';
import type { Damage, OwnFormula, PutBack } from '../ports/workbook';
import { figureName } from '../words/figureText';
import { type Linked, type Trouble, type Updated, withoutOutcome } from '../state/link';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { NoticeLinks } from './NoticeLinks';
import { Conflicts } from './Conflicts';
import { pushWhenFree } from '../link/settle';
import { SHOWN, useStyles } from './styles';
import { repairText } from '../words/repairText';
import { goToInputsCell, repair } from '../link/repairing';
import { markName, markTyped } from '../link/stale';
import { setLink } from '../link/setLink';
import { updatedText } from '../link/updated';

/**
 * The notices about the sheet that the pane follows: what is in the way and what can be done, what a repair came to, and
 * what was taken over from the sheet.
 */
export function LinkNotice() {
  const shared = useSharedStyles();
  const link = useAppState((state) => state.link);
  if (link.kind === 'none') return null;
  const { trouble } = link;
  // A conflict is dealt with before all else; other troubles are shown with what is under them.
  const under = trouble?.kind === 'conflict' || !trouble || !('under' in trouble) ? undefined : trouble.under;
  const troubles = [trouble, under];
  return (
    <>
      {troubles.map(
        (one) =>
          one && (
            <Message key={one.kind} intent="warning" className={shared.notice}>
              <FocusOnRemoval>
                <TroubleText link={link} trouble={one} />
              </FocusOnRemoval>
            </Message>
          ),
      )}
      {link.outcome !== undefined && (
        <Message intent="info" className={shared.notice}>
          <FocusOnRemoval>
            <Outcome link={link} outcome={link.outcome} />
          </FocusOnRemoval>
        </Message>
      )}
      {link.updated && trouble?.kind !== 'conflict' && (
        <Message intent="info" className={shared.notice}>
          <FocusOnRemoval>
            <WhatIsNew link={link} updated={link.updated} />
          </FocusOnRemoval>
        </Message>
      )}
    </>
  );
}

function TroubleText({ link, trouble }: { link: Linked; trouble: Trouble }) {
  const app = useApp();
  const perform = usePerform();
  switch (trouble.kind) {
    case 'conflict':
      return <Conflicts link={link} theirs={trouble.theirs} />;
    case 'too much':
      return (
        <>
          <strong>{say.tooMuch}</strong> {say.tooMuchText}
          <NoticeLinks
            choices={{
              [say.writeAnew]: () => {
                perform('chooseSheets');
              },
            }}
          />
        </>
      );
    case 'failed':
      return (
        <>
          <strong>{say.failed}</strong> {say.failedText}
          <NoticeLinks
            choices={{
              [strings.tryAgain]: () => {
                inBackground(app, () => pushWhenFree(app));
              },
            }}
          />
        </>
      );
    case 'waiting':
      return (
        <>
          <strong>{say.waiting}</strong> {say.waitingText}
        </>
      );
    case 'own formulas':
      return <OwnFormulas link={link} {...trouble} />;
    case 'damaged':
      return <Damages sheet={link.sheet?.name ?? 'Inputs'} {...trouble} />;
  }
}

interface OwnFormulasProps {
  readonly link: Linked;
  readonly formulas: readonly OwnFormula[];
  readonly notShown?: string | undefined;
}

function OwnFormulas({ link, formulas, notShown }: OwnFormulasProps) {
  const styles = useStyles();
  const app = useApp();
  const listed = (some: readonly OwnFormula[]) => (
    <ul className={styles.list}>
      {some.map(({ address, formula }) => (
        <li key={address}>
          {say.formula(address, formula)}
          <NoticeLinks
            of={address}
            choices={{
              [say.goToCell]: () => {
                inBackground(app, () => goToInputsCell(app, address));
              },
            }}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <strong>{say.formulas(link.sheet?.name ?? 'Inputs')}</strong> {say.formulasText}
      {listed(formulas.slice(0, SHOWN))}
      {formulas.length > SHOWN && (
        <Folded title={strings.more(formulas.length - SHOWN)}>{listed(formulas.slice(SHOWN))}</Folded>
      )}
      {notShown !== undefined && <NotShown why={notShown} />}
      <NoticeLinks
        choices={{
          [say.keepFormulas(formulas.length)]: () => {
            inBackground(app, () => pushWhenFree(app, 'keep'));
          },
          [say.replaceFormulas(formulas.length)]: () => {
            inBackground(app, () => pushWhenFree(app, { replace: formulas }));
          },
        }}
      />
    </>
  );
}

interface DamagesProps {
  readonly sheet: string;
  readonly damages: readonly Damage[];
  readonly putBack?: readonly (PutBack | undefined)[];
  readonly readable: boolean;
  readonly known: boolean;
  readonly notShown?: string | undefined;
}

function Damages({ sheet, damages, putBack, readable, known, notShown }: DamagesProps) {
  const styles = useStyles();
  const app = useApp();
  const perform = usePerform();
  const gone = damages.some(({ kind }) => kind === 'sheet deleted');
  return (
    <>
      <strong>{readable ? say.astray(sheet) : say.damaged(sheet)}</strong>{' '}
      {readable ? say.astrayText : say.damagedText}
      <ul className={styles.list}>
        {damages.slice(0, SHOWN).map((damage, place) => {
          const put = putBack?.[place];
          const sentence = damageSentence(damage);
          return (
            <li key={sentence}>
              {sentence}
              <NoticeLinks
                of={sentence}
                choices={{
                  ...(damage.spot && {
                    [say.goToCell]: () => {
                      inBackground(app, () => goToInputsCell(app, damage.spot?.address ?? ''));
                    },
                  }),
                  ...(isMendable(damage, known) &&
                    (put !== undefined || !putBack) && {
                      [repairText(damage, put).does]: () => {
                        inBackground(app, () => repair(app, damage, put));
                      },
                    }),
                }}
              />
            </li>
          );
        })}
      </ul>
      {damages.length > SHOWN && strings.more(damages.length - SHOWN)}
      {notShown !== undefined && <NotShown why={notShown} />}
      {(gone || !damages.some((damage) => isMendable(damage, known))) && (
        <NoticeLinks
          choices={{
            [say.writeAnew]: () => {
              perform('chooseSheets');
            },
          }}
        />
      )}
    </>
  );
}

function NotShown({ why }: { why: string }) {
  const styles = useStyles();
  return <p className={styles.notShown}>{why}</p>;
}

function Outcome({ link, outcome }: { link: Linked; outcome: string }) {
  const app = useApp();
  return (
    <>
      {outcome}
      <NoticeLinks
        choices={{
          [strings.dismiss]: () => {
            setLink(app, withoutOutcome(link));
          },
        }}
      />
    </>
  );
}

function WhatIsNew({ link, updated }: { link: Linked; updated: Updated }) {
  const app = useApp();
  const scenarios = useAppState((state) => state.scenarios);
  const stale = link.stale.flatMap(({ id, path }) => {
    const scenario = scenarios.find((open) => open.id === id)?.scenario;
    return scenario ? [figureName(scenario, path)] : [];
  });
  const close = () => {
    setLink(app, { ...link, updated: undefined, stale: [] });
  };
  return (
    <>
      <strong>{updatedText(updated)}</strong> {stale.length > 0 && say.stale(list(stale))}
      <NoticeLinks
        choices={{
          ...(stale.length > 0 && {
            [markName({ scenarios }, link)]: () => {
              markTyped(app);
            },
          }),
          [strings.dismiss]: close,
        }}
      />
    </>
  );
}
