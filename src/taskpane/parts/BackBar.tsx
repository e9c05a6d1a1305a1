import {
  Button,
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { strings } from '../strings';
import { useFocusOnArrival } from './focus/useFocusOnArrival';

const useBar = makeResetStyles({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  boxSizing: 'border-box',
  minHeight: '45px',
  display: 'flex',
  alignItems: 'center',
  columnGap: '4px',
  // Office puts its own menu over the right-hand end.
  padding: '0 40px 0 4px',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
});
const useStyles = makeStyles({
  button: { minWidth: '44px', height: '44px' },
  title: {
    ...typographyStyles.body1Strong,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  alone: { paddingLeft: '12px' },
});

interface BackBarProps {
  readonly title: string;
  /** Undefined while the screen cannot be left: there is no Back button then. */
  readonly onBack: (() => void) | undefined;
  /** False if something else on the screen takes the focus when it opens. */
  readonly takesFocus?: boolean;
}

/** The heading of a screen that was opened over another, with a button that leads back. */
export function BackBar({ title, onBack, takesFocus = true }: BackBarProps) {
  const styles = useStyles();
  const heading = useFocusOnArrival<HTMLHeadingElement>(() => takesFocus);
  return (
    <header className={useBar()}>
      {onBack && (
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<ArrowLeftRegular />}
          aria-label={strings.back}
          onClick={onBack}
        />
      )}
      <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, !onBack && styles.alone)}>
        {title}
      </h1>
    </header>
  );
}
