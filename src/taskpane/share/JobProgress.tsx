import { Button } from '@fluentui/react-components';
import { useLayout } from '../parts/layout';
import { useSharedStyles } from '../parts/styles';
import { share as say } from '../strings/share';
import type { JobState } from '../work/useJob';

/** How far the ways of sharing are worked out, and a button to stop or to go on. */
export function JobProgress({ councils, standing }: { councils: number; standing: JobState<unknown> }) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const { progress, stopped, stop, goOn } = standing;
  return (
    <div className={shared.section}>
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
      <Button className={layout.button} onClick={stopped ? goOn : stop}>
        {stopped ? say.goOn : say.stop}
      </Button>
    </div>
  );
}
