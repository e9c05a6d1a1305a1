import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePerform } from '../parts/AppContext';
import { strings } from '../strings';

const useStyles = makeStyles({
  dismiss: { minWidth: '44px', height: '44px', margin: '-8px -12px -12px 0' },
});

/** The cross that closes a notice. */
export function DismissButton() {
  const styles = useStyles();
  const perform = usePerform();
  return (
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
}
