import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sentence } from '../../model/sentences';
import { useAppState } from '../parts/AppContext';
import { strings } from '../strings';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

/** Says so where what is open is not kept in the workbook, and why. */
export function KeepingNotice() {
  const styles = useStyles();
  const keeping = useAppState((state) => state.keeping);
  const say = strings.keeping;
  if (keeping.kind === 'kept') return null;
  const refused = keeping.kind === 'refused' ? keeping.problem : undefined;
  const title = refused ? (refused.code === 'newer version' ? say.newer : say.refused) : say.failed;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>{' '}
        {refused ? `${sentence(refused)} ${say.left}` : say.failedText}
      </MessageBarBody>
    </MessageBar>
  );
}
