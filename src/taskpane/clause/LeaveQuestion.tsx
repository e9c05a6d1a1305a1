import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';
import { takeFocus } from '../parts/focus/takeFocus';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.clause;

interface LeaveQuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before a changed clause is given up. The user who stays goes on where the focus was. */
export function LeaveQuestion({ onLeave, onStay }: LeaveQuestionProps) {
  const shared = useSharedStyles();
  const [cameUp] = useState(() => document.activeElement);
  // Safari gives no focus to a button that is clicked: the heading then takes it.
  const place = useFocusOnRemoval<HTMLDivElement>(() =>
    cameUp instanceof HTMLElement && cameUp !== document.body ? cameUp : undefined,
  );
  return (
    <div ref={place}>
      <Message intent="warning" assertive>
        {say.leave}
        <div className={shared.buttons}>
          <Button ref={takeFocus} onClick={onLeave}>
            {say.discard}
          </Button>
          <Button onClick={onStay}>{say.stay}</Button>
        </div>
      </Message>
    </div>
  );
}
