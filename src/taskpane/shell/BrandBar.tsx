import {
  Button,
  Link,
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement } from 'react';
import { actions, type ButtonId } from '../actions/registry';
import { useApp, useAppState, usePerform } from '../parts/AppContext';
import { BRAND_BAR } from '../parts/theme';
import { helpPage } from '../ports/help';
import type { Screen } from '../state/state';
import { strings } from '../strings';
import { Mark } from './Mark';

const useBar = makeResetStyles({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  boxSizing: 'border-box',
  height: BRAND_BAR,
  display: 'flex',
  alignItems: 'center',
  padding: '0 8px 0 4px',
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground2,
});
const useStyles = makeStyles({
  rest: { flexGrow: 1 },
  brand: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '0 12px' },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  button: { minWidth: '44px', minHeight: '43px', ...typographyStyles.caption1 },
  help: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '44px',
    height: '43px',
    fontSize: '20px',
    color: tokens.colorNeutralForeground2,
  },
  shown: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The bar at the foot of every screen: the add-in's name, Functions, help and settings. */
export function BrandBar() {
  const styles = useStyles();
  return (
    <footer className={useBar()}>
      <Brand />
      <span className={styles.rest} />
      <Way to="functions" action="showFunctions" icon={<MathFormulaRegular />}>
        {strings.functions.title}
      </Way>
      <Link
        className={styles.help}
        href={helpPage()}
        target="_blank"
        rel="noreferrer"
        aria-label={strings.help}
        title={strings.help}
      >
        <QuestionCircleRegular />
      </Link>
      <Way to="settings" action="showSettings" icon={<SettingsRegular />} />
    </footer>
  );
}

/** The name, which leads to the start page, except on that page itself and while sheets are being written. */
function Brand() {
  const styles = useStyles();
  const perform = usePerform();
  const canLeave = useAppState(({ screen, writing }) => screen !== 'start' && writing.kind !== 'writing');
  const brand = (
    <>
      <Mark />
      <span className={styles.name}>{strings.name}</span>
    </>
  );
  if (!canLeave) return <span className={styles.brand}>{brand}</span>;
  return (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.button, styles.brand)}
      aria-label={strings.startPage}
      onClick={() => {
        perform('goToStart');
      }}
    >
      {brand}
    </Button>
  );
}

interface WayProps {
  readonly to: Screen;
  readonly action: ButtonId;
  readonly icon: ReactElement;
  /** Words beside the icon; without them the action's label is its accessible name. */
  readonly children?: string;
}

/** A button that leads to a screen, and is marked while that screen is shown. */
function Way({ to, action, icon, children }: WayProps) {
  const styles = useStyles();
  const app = useApp();
  const perform = usePerform();
  const isShown = useAppState(({ screen }) => screen === to);
  const name = actions[action].label(app);
  return (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.button, isShown && styles.shown)}
      icon={icon}
      {...(isShown && { 'aria-current': 'page' as const })}
      {...(children === undefined && { 'aria-label': name, title: name })}
      onClick={() => {
        perform(action);
      }}
    >
      {children}
    </Button>
  );
}
