import { useEffect, useState, useSyncExternalStore } from 'react';
import type { App } from '../actions/app';
import { rememberedOffice, rememberOffice, type Scheme } from '../ports/preferences';

/** Light or dark: as chosen in Settings; or as Office's theme is, or was last time; or as the system's is; or else light. */
export function useScheme({ host, store }: App): Scheme {
  const chosen = useSyncExternalStore(store.subscribe, () => store.get().theme);
  const [ofOffice, setOfOffice] = useState(rememberedOffice);
  const systemIsDark = useSyncExternalStore(onSystemChange, systemPrefersDark);
  useEffect(() => {
    let stillHere = true;
    const read = () => {
      const isDark = host.isDark();
      const said = isDark === undefined ? undefined : isDark ? 'dark' : 'light';
      setOfOffice(said);
      rememberOffice(said);
    };
    // Office knows its theme only once it has started. Excel does not tell of changes, so it is asked on every return.
    const started = () => {
      if (!stillHere) return;
      read();
      window.addEventListener('focus', read);
    };
    void host.ready.then(started);
    return () => {
      stillHere = false;
      window.removeEventListener('focus', read);
    };
  }, [host]);
  if (chosen !== 'office') return chosen;
  return ofOffice ?? (systemIsDark ? 'dark' : 'light');
}

const query = '(prefers-color-scheme: dark)';

/** Old web views have no matchMedia. */
const media = () => (typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined);

const systemPrefersDark = () => media()?.matches ?? false;

function onSystemChange(listener: () => void): () => void {
  const list = media();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}
