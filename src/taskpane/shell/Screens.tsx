import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scenario } from '../../model/scenario/scenario';
import { useAppState } from '../parts/AppContext';
import { saysSomething } from '../state/link';
import { currentScenario, type Screen } from '../state/state';
import { StartScreen } from '../start/StartScreen';
import { strings } from '../strings';
import { isTab, panelId, tabId } from './tabIds';
import { useMismatchedFunctions } from './useMismatchedFunctions';
import { useUndoKeys } from './useUndoKeys';

// The first screen needs none of these, and is shown without waiting for them.
const later = () => import('./later');
const part = <Name extends keyof Later>(name: Name) => lazy(async () => ({ default: (await later())[name] }));
type Later = typeof import('./later');
type Parts = ReturnType<typeof lazyParts>;
/** Made anew each time the screens are mounted: a lazy component whose script cannot be fetched never asks again. */
const lazyParts = () => ({
  ScenarioScreen: part('ScenarioScreen'),
  CompareScreen: part('CompareScreen'),
  RiskScreen: part('RiskScreen'),
  ShareScreen: part('ShareScreen'),
  GroupCostsScreen: part('GroupCostsScreen'),
  WriteScreen: part('WriteScreen'),
  ClauseScreen: part('ClauseScreen'),
  ScenariosScreen: part('ScenariosScreen'),
  FunctionsScreen: part('FunctionsScreen'),
  ReadScreen: part('ReadScreen'),
  SettingsScreen: part('SettingsScreen'),
  ChecksScreen: part('ChecksScreen'),
  KeepingNotice: part('KeepingNotice'),
  FunctionsNotice: part('FunctionsNotice'),
  LinkNotice: part('LinkNotice'),
  Tabs: part('Tabs'),
});

const useStyles = makeStyles({ panel: { flexGrow: 1, display: 'flex', flexDirection: 'column' } });

/** The notices, the tabs and the screen that the state names. A tab is shown again where it was scrolled to. */
export function Screens() {
  const styles = useStyles();
  const [parts] = useState(lazyParts);
  const { KeepingNotice, FunctionsNotice, LinkNotice, Tabs } = parts;
  const screen = useAppState((state) => state.screen);
  const scenario = useAppState(currentScenario);
  useScrollPosition(screen);
  useEffect(() => {
    // Fetched while the user reads the first screen, before a newer version on the server can replace the scripts.
    // Should it fail, opening a screen tries again and reports the fault.
    later().catch(() => undefined);
  }, []);
  // Only where scenarios can be seen: elsewhere nobody would notice what was undone.
  useUndoKeys(isTab(screen) || screen === 'groups' || screen === 'scenarios');
  const kept = useAppState(({ keeping }) => keeping.kind === 'kept');
  const otherFunctions = useMismatchedFunctions();
  const linkSays = useAppState(({ link }) => link.kind === 'linked' && saysSomething(link));
  const shown = <Suspense>{screenFor(screen, scenario, parts)}</Suspense>;
  return (
    <>
      {(!kept || otherFunctions !== undefined || linkSays) && (
        // A landmark of its own, since the notices belong to no one screen.
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

function screenFor(screen: Screen, scenario: Scenario | undefined, parts: Parts) {
  const { ScenarioScreen, ClauseScreen, CompareScreen, ShareScreen, GroupCostsScreen, RiskScreen } = parts;
  const { WriteScreen, ScenariosScreen, FunctionsScreen, ReadScreen, SettingsScreen, ChecksScreen } = parts;
  switch (screen) {
    case 'scenarios':
      return <ScenariosScreen />;
    case 'functions':
      return <FunctionsScreen />;
    case 'read':
      return <ReadScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'checks':
      return <ChecksScreen />;
    case 'start':
      return <StartScreen />;
    case 'write':
      return scenario ? <WriteScreen /> : <StartScreen />;
    case 'clause':
      return scenario ? <ClauseScreen scenario={scenario} /> : <StartScreen />;
    case 'scenario':
      return scenario ? <ScenarioScreen scenario={scenario} /> : <StartScreen />;
    case 'compare':
      return scenario ? <CompareScreen scenario={scenario} /> : <StartScreen />;
    case 'risk':
      return scenario ? <RiskScreen scenario={scenario} /> : <StartScreen />;
    case 'share':
      return scenario ? <ShareScreen scenario={scenario} /> : <StartScreen />;
    case 'groups':
      return scenario ? <GroupCostsScreen scenario={scenario} /> : <StartScreen />;
  }
}

function useScrollPosition(screen: Screen) {
  const current = useAppState((state) => state.current);
  // Another scenario on the same tab is a page of its own, and scrolls by itself.
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
    // Only a tab is returned to; every other screen is read from its top.
    window.scrollTo(0, isTab(screen) ? (positions.current.get(place) ?? 0) : 0);
  }, [screen, place]);
}
