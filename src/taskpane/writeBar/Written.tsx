import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { ActionLink } from '../parts/ActionButton';
import { useStyles as useShared } from '../parts/styles';
import type { Written as WrittenSheets } from '../state/state';
import { strings } from '../strings';
import { Dismiss } from './Dismiss';

interface WrittenProps {
  readonly count: number;
  readonly checks: WrittenSheets['checks'];
  /** Why what was asked for last did not work. */
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}

const useStyles = makeStyles({
  // Under the words, not under the icon.
  actions: { justifyContent: 'flex-start', marginTop: 0, paddingLeft: '28px' },
  links: { paddingBottom: '8px' },
});

/** That sheets were written, and how their checks stand, with the way to them and the way to be rid of them. */
export function Written({ count, checks, problem, onRemove }: WrittenProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <MessageBar
      intent={problem === undefined && !checks?.fail ? 'success' : 'warning'}
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody>
        <MessageBarTitle>{problem ?? strings.write.done(count, checks?.said)}</MessageBarTitle>
      </MessageBarBody>
      <MessageBarActions className={styles.actions} containerAction={<Dismiss />}>
        <div className={mergeClasses(shared.links, styles.links)}>
          <ActionLink action="goToResults" />
          <ActionLink action="runChecks" />
          <Link as="button" inline onClick={onRemove}>
            {strings.write.remove}
          </Link>
        </div>
      </MessageBarActions>
    </MessageBar>
  );
}
