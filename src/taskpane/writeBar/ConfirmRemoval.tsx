import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePerform } from '../parts/AppContext';
import { strings } from '../strings';

const useStyles = makeStyles({
  buttons: { display: 'flex', columnGap: '8px', padding: '8px 0', '& > *': { minHeight: '44px' } },
});

/** The question before sheets are removed, with what is lost. */
export function ConfirmRemoval({ count, onAnswered }: { count: number; onAnswered: () => void }) {
  const styles = useStyles();
  const perform = usePerform();
  const { confirm, removeNow, keep } = strings.write;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {confirm(count)}
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              onAnswered();
              perform('removeSheets');
            }}
          >
            {removeNow}
          </Button>
          <Button onClick={onAnswered}>{keep}</Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
