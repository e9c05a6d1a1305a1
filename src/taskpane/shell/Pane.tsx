import { AriaLiveAnnouncer, FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { App } from '../actions/app';
import { AppContext } from '../parts/AppContext';
import { Announcements } from './Announcements';
import { BrandBar } from './BrandBar';
import { ErrorBoundary } from './ErrorBoundary';
import { Screens } from './Screens';
import { themes } from './theme';
import { useScheme } from './useScheme';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
});

/** The whole pane: theme, announcements, the screen that is shown and the brand bar under it. */
export function Pane({ app }: { app: App }) {
  const styles = useStyles();
  const scheme = useScheme(app);
  useEffect(() => {
    // The scroll bar belongs to the page, outside the theme's element.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <AppContext value={app}>
      <FluentProvider theme={themes[scheme]} className={styles.pane}>
        <AriaLiveAnnouncer>
          <Announcements />
          <ErrorBoundary>
            <Screens />
          </ErrorBoundary>
          <BrandBar />
        </AriaLiveAnnouncer>
      </FluentProvider>
    </AppContext>
  );
}
