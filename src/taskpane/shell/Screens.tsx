import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import type { Scenario } from '../../model/scenario/scenario';
import { useAppState } from '../parts/AppContext';
import { currentScenario, type Screen } from '../state/state';
import { Start } from '../start/Start';

// The first screen needs none of these, so it is not kept waiting for them.
const load = {
  compare: () => import('../compare/Compare'),
  write: () => import('../write/Write'),
  functions: () => import('../catalogue/Functions'),
  read: () => import('../read/ReadSheet'),
  settings: () => import('../settings/Settings'),
};
const Compare = lazy(async () => ({ default: (await load.compare()).Compare }));
const Write = lazy(async () => ({ default: (await load.write()).Write }));
const Functions = lazy(async () => ({ default: (await load.functions()).Functions }));
const ReadSheet = lazy(async () => ({ default: (await load.read()).ReadSheet }));
const Settings = lazy(async () => ({ default: (await load.settings()).Settings }));

/** The screen that the state names. Each is left where it was scrolled to. */
export function Screens() {
  const screen = useAppState((state) => state.screen);
  const scenario = useAppState(currentScenario);
  useScrollPosition(screen);
  useEffect(() => {
    // Fetched while the first screen is read. Should it fail, opening the screen tries again, and tells.
    Promise.all(Object.values(load).map((one) => one())).catch(() => undefined);
  }, []);
  return <Suspense>{drawn(screen, scenario)}</Suspense>;
}

function drawn(screen: Screen, scenario: Scenario | undefined) {
  switch (screen) {
    case 'functions':
      return <Functions />;
    case 'read':
      return <ReadSheet />;
    case 'settings':
      return <Settings />;
    case 'start':
      return <Start />;
    case 'write':
      return scenario ? <Write /> : <Start />;
    case 'compare':
      return scenario ? <Compare scenario={scenario} /> : <Start />;
  }
}

function useScrollPosition(screen: Screen) {
  const positions = useRef(new Map<Screen, number>());
  useEffect(() => {
    const seen = positions.current;
    const remember = () => seen.set(screen, window.scrollY);
    window.addEventListener('scroll', remember);
    return () => {
      window.removeEventListener('scroll', remember);
    };
  }, [screen]);
  useLayoutEffect(() => {
    // Only going back to the comparison is a return; everything else is read from its top.
    window.scrollTo(0, screen === 'compare' ? (positions.current.get(screen) ?? 0) : 0);
  }, [screen]);
}
