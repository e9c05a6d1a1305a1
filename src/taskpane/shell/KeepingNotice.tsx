import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { problemSentence } from '../../model/sentences';
import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { useAppState } from '../parts/AppContext';
import { CopyLink } from '../parts/CopyLink';
import { FocusOnRemoval } from '../parts/focus/FocusOnRemoval';
import { useSharedStyles } from '../parts/styles';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import type { Keeping } from '../state/state';
import { strings } from '../strings';

/** Says why the open scenarios are not saved in the workbook, if they are not. */
export function KeepingNotice() {
  const shared = useSharedStyles();
  const keeping = useAppState((state) => state.keeping);
  const say = strings.keeping;
  if (keeping.kind === 'kept') return null;
  return (
    <Message intent="warning" className={shared.notice}>
      {keeping.kind === 'failed' ? (
        <>
          <strong>{say.failed}</strong> {say.failedText}
          <FocusOnRemoval className={shared.buttons}>
            <ActionButton action="keepAgain" />
          </FocusOnRemoval>
        </>
      ) : (
        <Refused {...keeping} />
      )}
    </Message>
  );
}

/** What the workbook keeps cannot be understood. If it is damaged, and not from a newer version, it can be copied and replaced. */
function Refused({ problem, text }: Extract<Keeping, { kind: 'refused' }>) {
  const say = strings.keeping;
  const isNewer = problem.code === 'newer version';
  return (
    <>
      <strong>{isNewer ? say.newer : say.refused}</strong>{' '}
      {problem.code === 'not a scenario' ? say.damaged : problemSentence(problem)} {say.left}
      {!isNewer && (
        <>
          <CopyLink text={text} label={say.copy} copied={say.copied} />
          <KeepInstead />
        </>
      )}
    </>
  );
}

/** A link to save what is open instead, which asks once before it overwrites what was saved. */
function KeepInstead() {
  const shared = useSharedStyles();
  const place = useFocusOnRemoval<HTMLDivElement>();
  const [asks, setAsks] = useState(false);
  const say = strings.keeping;
  const ask = (whether: boolean) => {
    setAsks(whether);
    // What was pressed disappears; the focus goes to the start of what takes its place.
    place.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={say.instead}>
      {asks ? (
        <>
          {say.lost}
          <div className={shared.buttons}>
            <ActionButton action="keepInstead" />
            <Button
              onClick={() => {
                ask(false);
              }}
            >
              {say.leave}
            </Button>
          </div>
        </>
      ) : (
        <div className={shared.links}>
          <Link
            as="button"
            inline
            onClick={() => {
              ask(true);
            }}
          >
            {say.instead}
          </Link>
        </div>
      )}
    </div>
  );
}
