import { Link } from '@fluentui/react-components';
import { Message } from '../parts/Message';
import { ActionLink } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import type { Written as WrittenSheets } from '../state/state';
import { strings } from '../strings';
import { DismissButton } from './DismissButton';

interface WrittenProps {
  readonly count: number;
  readonly checks: WrittenSheets['checks'];
  /** Why the last request about these sheets did not work. */
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}

/** Says that sheets were written and how their checks stand, with links to show, check and remove them. */
export function Written({ count, checks, problem, onRemove }: WrittenProps) {
  const shared = useSharedStyles();
  return (
    <Message
      intent={problem === undefined && !checks?.fail ? 'success' : 'warning'}
      close={<DismissButton />}
    >
      <strong>{problem ?? strings.write.done(count, checks?.said)}</strong>
      <div className={shared.links}>
        <ActionLink action="goToResults" />
        <ActionLink action="runChecks" />
        <Link as="button" inline onClick={onRemove}>
          {strings.write.remove}
        </Link>
      </div>
    </Message>
  );
}
