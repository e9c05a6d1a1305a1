import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scenario as Question } from '../../model/scenario/scenario';
import { useAppState } from '../parts/AppContext';
import { saysSomething } from '../state/link';
import { currentScenario, type Screen } from '../state/state';
import { Start } from '../start/Start';
import { strings } from '../strings';
import { isTab, panelId, tabId } from './tabIds';
import { useOtherFunctions } from './useOtherFunctions';
import { useUndoKeys } from './useUndoKeys';

// The first screen needs none of these, so it is not kept waiting for them.
const later = () => import('./later');
const part = <Name extends keyof Later>(name: Name) => lazy(async () => ({ default: (await later())[name] }));
type Later = typeof import('./later');
type Parts = ReturnType<typeof lazyParts>;
/** Made anew each time the screens are put up: a lazy part asks but once for what cannot be fetched. */
const lazyParts = () => ({
  Scenario: part('Scenario'),
  Compare: part('Compare'),
  Risk: part('Risk'),
  Share: part('Share'),
  GroupCosts: part('GroupCosts'),
  Write: part('Write'),
  ClauseScreen: part('ClauseScreen'),
  Scenarios: part('Scenarios'),
  Functions: part('Functions'),
  ReadSheet: part('ReadSheet'),
  Settings: part('Settings'),
  Checks: part('Checks'),
  KeepingNotice: part('KeepingNotice'),
  FunctionsNotice: part('FunctionsNotice'),
  LinkNotice: part('LinkNotice'),
  Tabs: part('Tabs'),
});

const useStyles = makeStyles({ panel: { flexGrow: 1, display: 'flex', flexDirection: 'column' } });

/** The screen that the state names. Each is left where it was scrolled to. */
export function Screens() {
  const styles = useStyles();
  const [parts] = useState(lazyParts);
  const { KeepingNotice, FunctionsNotice, LinkNotice, Tabs } = parts;
  const screen = useAppState((state) => state.screen);
  const scenario = useAppState(currentScenario);
  useScrollPosition(screen);
  useEffect(() => {
    // Fetched while the first screen is read: a newer version on the server then takes nothing away. Should it fail,
    // opening the screen tries again, and tells.
    later().catch(() => undefined);
  }, []);
  // Where scenarios are looked at: elsewhere nobody would see what was taken back.
  useUndoKeys(isTab(screen) || screen === 'groups' || screen === 'scenarios');
  const kept = useAppState(({ keeping }) => keeping.kind === 'kept');
  const otherFunctions = useOtherFunctions();
  const linkSays = useAppState(({ link }) => link.kind === 'linked' && saysSomething(link));
  const shown = <Suspense>{drawn(screen, scenario, parts)}</Suspense>;
  return (
    <>
      {(!kept || otherFunctions !== undefined || linkSays) && (
        // A landmark of its own: it belongs to no screen.
        <section aria-label={strings.notices}>
          <Suspense>
            {!kept && <KeepingNotice />}
            {otherFunctions && <FunctionsNotice version={otherFunctions.version} />}
            {linkSays && <LinkNotice />}
          </Suspense>
        </section>
      )}
      {scenario && isTab(screen) ? (
        <Suspense>
          <Tabs />
          <div id={panelId} role="tabpanel" aria-labelledby={tabId(screen)} className={styles.panel}>
            {shown}
          </div>
        </Suspense>
      ) : (
        shown
      )}
    </>
  );
}

function drawn(screen: Screen, scenario: Question | undefined, parts: Parts) {
  const { Compare, Risk, Share, GroupCosts, Write, ClauseScreen, Scenario } = parts;
  const { Scenarios, Functions, ReadSheet, Settings, Checks } = parts;
  switch (screen) {
    case 'scenarios':
      return <Scenarios />;
    case 'functions':
      return <Functions />;
    case 'read':
      return <ReadSheet />;
    case 'settings':
      return <Settings />;
    case 'checks':
      return <Checks />;
    case 'start':
      return <Start />;
    case 'write':
      return scenario ? <Write /> : <Start />;
    case 'clause':
      return scenario ? <ClauseScreen scenario={scenario} /> : <Start />;
    case 'scenario':
      return scenario ? <Scenario scenario={scenario} /> : <Start />;
    case 'compare':
      return scenario ? <Compare scenario={scenario} /> : <Start />;
    case 'risk':
      return scenario ? <Risk scenario={scenario} /> : <Start />;
    case 'share':
      return scenario ? <Share scenario={scenario} /> : <Start />;
    case 'groups':
      return scenario ? <GroupCosts scenario={scenario} /> : <Start />;
  }
}

function useScrollPosition(screen: Screen) {
  const current = useAppState((state) => state.current);
  // Another scenario on the same tab is something else to read.
  const place = `${screen} ${current ?? ''}`;
  const positions = useRef(new Map<string, number>());
  useEffect(() => {
    const seen = positions.current;
    const remember = () => seen.set(place, window.scrollY);
    window.addEventListener('scroll', remember);
    return () => {
      window.removeEventListener('scroll', remember);
    };
  }, [place]);
  useLayoutEffect(() => {
    // Only going back to a tab is a return; everything else is read from its top.
    window.scrollTo(0, isTab(screen) ? (positions.current.get(place) ?? 0) : 0);
  }, [screen, place]);
}
