import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { ActionButton } from '../parts/ActionButton';
import { useAppState } from '../parts/AppContext';
import { strings } from '../strings';
import { Mark } from './Mark';

/** The height of the bar, by which the action bar above it is held up. */
export const BRAND_BAR = '44px';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    height: BRAND_BAR,
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 8px 0 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { ...typographyStyles.caption1Strong, flexGrow: 1 },
  button: { minHeight: '43px', ...typographyStyles.caption1 },
});

/** The add-in's name, at the foot of the pane since Excel has it at the head, and the way back to the start. */
export function BrandBar() {
  const styles = useStyles();
  const canLeave = useAppState(({ screen, writing }) => screen !== 'start' && writing.kind !== 'writing');
  return (
    <footer className={styles.bar}>
      <Mark />
      <span className={styles.name}>{strings.name}</span>
      {canLeave && (
        <ActionButton
          action="goToStart"
          appearance="transparent"
          className={styles.button}
          icon={<HomeRegular />}
        />
      )}
    </footer>
  );
}
