import { strings } from '../strings';
import { DismissButton } from './DismissButton';
import { Message } from '../parts/Message';

/** How many sheets were removed, and how many were no longer there. */
export function Removed({ removed, gone }: { removed: number; gone: number }) {
  return (
    <Message intent="success" close={<DismissButton />}>
      <strong>{strings.write.removed(removed, gone)}</strong>
    </Message>
  );
}
