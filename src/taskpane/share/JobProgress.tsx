import { Button, makeStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';
import { share as say } from '../strings/share';
import type { JobState } from '../work/useJob';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  button: { alignSelf: 'flex-start', minHeight: '44px' },
});

/** How far the ways of sharing are worked out, and a button to stop or to go on. */
export function JobProgress({ councils, standing }: { councils: number; standing: JobState<unknown> }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { progress, stopped, stop, goOn } = standing;
  return (
    <div className={styles.place}>
      {stopped ? (
        <p className={shared.body}>{say.stopped}</p>
      ) : (
        <>
          <p className={shared.body}>{say.working(councils)}</p>
          <progress aria-label={say.working(councils)} className={shared.progress} value={progress} />
          <p className={shared.caption}>{say.done(`${Math.floor(progress * 100)}%`)}</p>
          <p className={shared.caption}>{say.workingText}</p>
        </>
      )}
      <Button className={styles.button} onClick={stopped ? goOn : stop}>
        {stopped ? say.goOn : say.stop}
      </Button>
    </div>
  );
}
