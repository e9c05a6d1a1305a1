import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sentence } from '../../model/sentences';
import { ActionLink } from '../parts/ActionButton';
import { useAppState } from '../parts/AppContext';
import { CopyLink } from '../parts/CopyLink';
import { useStyles as useShared } from '../parts/styles';
import type { Keeping } from '../state/state';
import { strings } from '../strings';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

/** Says so where what is open is not kept in the workbook, and why. */
export function KeepingNotice() {
  const styles = useStyles();
  const keeping = useAppState((state) => state.keeping);
  const say = strings.keeping;
  if (keeping.kind === 'kept') return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        {keeping.kind === 'failed' ? (
          <>
            <MessageBarTitle>{say.failed}</MessageBarTitle> {say.failedText}
          </>
        ) : (
          <Refused {...keeping} />
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What a newer version saved stays as it is; what is damaged can be copied, and given up for what is open. */
function Refused({ problem, text }: Extract<Keeping, { kind: 'refused' }>) {
  const shared = useShared();
  const say = strings.keeping;
  const isNewer = problem.code === 'newer version';
  return (
    <>
      <MessageBarTitle>{isNewer ? say.newer : say.refused}</MessageBarTitle>{' '}
      {problem.code === 'not a scenario' ? say.damaged : sentence(problem)} {say.left}
      {!isNewer && (
        <>
          <CopyLink text={text} label={say.copy} copied={say.copied} />
          <div className={shared.links}>
            <ActionLink action="keepInstead" />
          </div>
        </>
      )}
    </>
  );
}
