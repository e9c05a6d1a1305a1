import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { currentScenario, type Screen } from '../state/state';
import { useAppState } from '../parts/AppContext';
import { Start } from '../start/Start';

// The first screen needs neither of these, so it is not kept waiting for them.
const loadCompare = () => import('../compare/Compare');
const loadWrite = () => import('../write/Write');
const Compare = lazy(async () => ({ default: (await loadCompare()).Compare }));
const Write = lazy(async () => ({ default: (await loadWrite()).Write }));

/** The screen that the state names. Each is left where it was scrolled to. */
export function Screens() {
  const screen = useAppState((state) => state.screen);
  const scenario = useAppState(currentScenario);
  useScrollPosition(screen);
  useEffect(() => {
    // Fetched while the first screen is read. Should it fail, opening the screen tries again, and tells.
    Promise.all([loadCompare(), loadWrite()]).catch(() => undefined);
  }, []);
  if (!scenario || screen === 'start') return <Start />;
  return <Suspense>{screen === 'write' ? <Write /> : <Compare scenario={scenario} />}</Suspense>;
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
