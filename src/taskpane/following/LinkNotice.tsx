import type { ReactNode } from 'react';
import { inBackground } from '../actions/background';
import { list } from '../format';
import { setLink } from '../link/setLink';
import { pushWhenFree } from '../link/settle';
import { markName, markTyped } from '../link/stale';
import { updatedText } from '../link/updated';
import { useApp, useAppState } from '../parts/AppContext';
import { FocusOnRemoval } from '../parts/focus/FocusOnRemoval';
import { type Intent, Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';
import { type Linked, type Trouble, type Updated, withoutOutcome } from '../state/link';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { figureName } from '../words/figureText';
import { Conflicts } from './Conflicts';
import { Damages } from './Damages';
import { NoticeLinks } from './NoticeLinks';
import { OwnFormulas } from './OwnFormulas';
import { WriteAnewLink } from './WriteAnewLink';

/**
 * The notices about the sheet that the pane follows: what is in the way and what can be done, what a repair came to, and
 * what was taken over from the sheet.
 */
export function LinkNotice() {
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
            <Notice key={one.kind} intent="warning">
              <TroubleText link={link} trouble={one} />
            </Notice>
          ),
      )}
      {link.outcome !== undefined && (
        <Notice intent="info">
          <Outcome link={link} outcome={link.outcome} />
        </Notice>
      )}
      {link.updated && trouble?.kind !== 'conflict' && (
        <Notice intent="info">
          <WhatIsNew link={link} updated={link.updated} />
        </Notice>
      )}
    </>
  );
}

function Notice({ intent, children }: { intent: Intent; children: ReactNode }) {
  const shared = useSharedStyles();
  return (
    <Message intent={intent} className={shared.notice}>
      <FocusOnRemoval>{children}</FocusOnRemoval>
    </Message>
  );
}

/** A trouble in words, with what can be done about it. */
function TroubleText({ link, trouble }: { link: Linked; trouble: Trouble }) {
  const app = useApp();
  switch (trouble.kind) {
    case 'conflict':
      return <Conflicts link={link} theirs={trouble.theirs} />;
    case 'too much':
      return (
        <>
          <strong>{say.tooMuch}</strong> {say.tooMuchText}
          <WriteAnewLink />
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

/** What was taken over from the sheet, and which figures still have the source of their old value. */
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
