import { makeStyles, tokens } from '@fluentui/react-components';
import { ActionButton } from '../parts/ActionButton';
import { CopyLink } from '../parts/CopyLink';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

const useStyles = makeStyles({
  box: {
    padding: '12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

/** Shown in place of the screen after a fault in the add-in: the details to send, and a button to start again. */
export function Crash({ details }: { details: string }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { title, send } = strings.crash;
  return (
    <main className={shared.content}>
      <div role="alert" className={styles.box}>
        <h1 className={shared.strong}>{title}</h1>
        <p className={shared.body}>{send}</p>
        <CopyLink text={details} label={strings.write.copyDetails} copied={strings.copied.details} />
      </div>
      <ActionButton action="startAgain" appearance="primary" />
    </main>
  );
}
