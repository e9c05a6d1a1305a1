import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ActionLink } from '../parts/ActionButton';
import { usePerform } from '../parts/AppContext';
import { useStyles as useShared } from '../parts/styles';
import { strings } from '../strings';

interface WrittenProps {
  readonly count: number;
  /** Why what was asked for last did not work. */
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}

const useStyles = makeStyles({
  // Under the words, not under the icon.
  actions: { justifyContent: 'flex-start', marginTop: 0, paddingLeft: '28px' },
  links: { paddingBottom: '8px' },
  dismiss: { minWidth: '44px', height: '44px', margin: '-8px -12px -12px 0' },
});

/** That sheets were written, with the way to them and the way to be rid of them. */
export function Written({ count, problem, onRemove }: WrittenProps) {
  const styles = useStyles();
  const shared = useShared();
  const perform = usePerform();
  const dismiss = (
    <Button
      appearance="transparent"
      className={styles.dismiss}
      aria-label={strings.dismiss}
      icon={<DismissRegular />}
      onClick={() => {
        perform('dismissNotice');
      }}
    />
  );
  return (
    <MessageBar intent={problem === undefined ? 'success' : 'warning'} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{problem ?? strings.write.done(count)}</MessageBarTitle>
      </MessageBarBody>
      <MessageBarActions className={styles.actions} containerAction={dismiss}>
        <div className={mergeClasses(shared.links, styles.links)}>
          <ActionLink action="goToResults" />
          <Link as="button" inline onClick={onRemove}>
            {strings.write.remove}
          </Link>
        </div>
      </MessageBarActions>
    </MessageBar>
  );
}
