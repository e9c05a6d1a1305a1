import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import { useStyles } from '../parts/styles';
import { progress } from '../strings/risk/outcomes';
import { useSlow } from '../parts/useSlow';

interface WorkingProps {
  readonly done: number;
  readonly of: number;
  readonly secondsLeft?: number;
  /** Whether an earlier result is shown meanwhile. */
  readonly again: boolean;
}

const useOwnStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

/** How far the outcomes are, once they take long enough to be wondered about. */
export function Working({ done, of, secondsLeft, again }: WorkingProps) {
  const styles = useStyles();
  const own = useOwnStyles();
  const isSlow = useSlow(true);
  if (!isSlow) return null;
  const title = progress.title(of.toLocaleString('en-GB'));
  return (
    <div className={own.place}>
      <p className={own.title}>{title}</p>
      <progress aria-label={title} className={styles.progress} value={done} max={of} />
      <p className={mergeClasses(styles.caption, styles.figures)}>
        {[
          progress.done(done.toLocaleString('en-GB')),
          ...(secondsLeft === undefined ? [] : [progress.left(secondsLeft)]),
        ].join(' ')}
      </p>
      <p className={styles.caption}>{[progress.others, ...(again ? [progress.last] : [])].join(' ')}</p>
    </div>
  );
}
