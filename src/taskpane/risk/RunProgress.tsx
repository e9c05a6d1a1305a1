import { mergeClasses } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';
import { progress } from '../strings/risk/outcomes';
import { useSlow } from '../parts/useSlow';

interface RunProgressProps {
  readonly done: number;
  readonly of: number;
  readonly secondsLeft?: number;
  /** Whether the last report is shown meanwhile. */
  readonly again: boolean;
}

/** How far the outcomes are worked out, shown only once that has taken a while. */
export function RunProgress({ done, of, secondsLeft, again }: RunProgressProps) {
  const shared = useSharedStyles();
  const isSlow = useSlow(true);
  if (!isSlow) return null;
  const title = progress.title(of.toLocaleString('en-GB'));
  return (
    <div className={shared.section}>
      <p className={shared.strong}>{title}</p>
      <progress aria-label={title} className={shared.progress} value={done} max={of} />
      <p className={mergeClasses(shared.caption, shared.figures)}>
        {[
          progress.done(done.toLocaleString('en-GB')),
          ...(secondsLeft === undefined ? [] : [progress.left(secondsLeft)]),
        ].join(' ')}
      </p>
      <p className={shared.caption}>{[progress.others, ...(again ? [progress.last] : [])].join(' ')}</p>
    </div>
  );
}
