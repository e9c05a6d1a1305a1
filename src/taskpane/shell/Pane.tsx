import {
  AriaLiveAnnouncer,
  makeStyles,
  tokens,
  typographyStyles,
  useFocusVisible,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { App } from '../actions/app';
import { AppContext } from '../parts/AppContext';
import { Announcements } from './Announcements';
import { BrandBar } from './BrandBar';
import { ErrorBoundary } from './ErrorBoundary';
import { Screens } from './Screens';
import { useScheme } from './useScheme';

const useStyles = makeStyles({
  pane: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
  },
});

/** The whole pane: theme, announcements, the screen that is shown, and the bar at its foot. */
export function Pane({ app }: { app: App }) {
  const styles = useStyles();
  const scheme = useScheme(app);
  // Fluent's components draw the focus only for those who use the keyboard.
  const focusVisible = useFocusVisible<HTMLDivElement>();
  useEffect(() => {
    // For the page's scroll bar, which is outside of the element with the theme.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <AppContext value={app}>
      <div ref={focusVisible} data-theme={scheme} dir="ltr" className={styles.pane}>
        <AriaLiveAnnouncer>
          <Announcements />
          <ErrorBoundary>
            <Screens />
          </ErrorBoundary>
          <BrandBar />
        </AriaLiveAnnouncer>
      </div>
    </AppContext>
  );
}
