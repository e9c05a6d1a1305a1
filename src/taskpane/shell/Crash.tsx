import { makeStyles, tokens } from '@fluentui/react-components';
import { ActionButton } from '../parts/ActionButton';
import { CopyLink } from '../parts/CopyLink';
import { useStyles } from '../parts/styles';
import { strings } from '../strings';

const useOwnStyles = makeStyles({
  box: {
    padding: '12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

/** In place of the screen after a fault of ours. */
export function Crash({ details }: { details: string }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { title, send } = strings.crash;
  return (
    <main className={styles.content}>
      <div role="alert" className={own.box}>
        <h1 className={styles.strong}>{title}</h1>
        <p className={styles.body}>{send}</p>
        <CopyLink text={details} label={strings.write.copyDetails} copied={strings.copied.details} />
      </div>
      <ActionButton action="startAgain" appearance="primary" />
    </main>
  );
}
