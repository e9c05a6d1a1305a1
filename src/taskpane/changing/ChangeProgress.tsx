import { ActionButton } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import * as say from '../strings/changing';
import { stepText } from '../words/stepText';
import type { ChangeState } from './changeState';

/** How far the change has got, sheet by sheet, with a button to cancel it. */
export function ChangeProgress({ doing }: { doing: Extract<ChangeState, { kind: 'looking' | 'changing' }> }) {
  const shared = useSharedStyles();
  const step = doing.kind === 'changing' ? doing.step : undefined;
  const name = doing.kind === 'changing' ? say.changing : say.looking;
  return (
    <>
      <p className={shared.body}>{step ? stepText(step) : name}</p>
      <progress
        aria-label={name}
        className={shared.progress}
        {...(step && { value: step.done, max: step.of })}
      />
      {doing.kind === 'changing' && (
        <div>
          <ActionButton action="cancelWriting" />
        </div>
      )}
    </>
  );
}
