import { Button } from '@fluentui/react-components';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';
import { usePerform } from '../parts/AppContext';
import { strings } from '../strings';

/** Asks before sheets are removed, and says what would be lost. */
export function ConfirmRemoval({ count, onAnswered }: { count: number; onAnswered: () => void }) {
  const shared = useSharedStyles();
  const perform = usePerform();
  const { confirm, removeNow, keep } = strings.write;
  return (
    <Message intent="warning">
      {confirm(count)}
      <div className={shared.buttons}>
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
    </Message>
  );
}
