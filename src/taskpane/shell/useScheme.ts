import { useEffect, useState, useSyncExternalStore } from 'react';
import type { App } from '../actions/app';
import { rememberedOffice, rememberOffice, type Scheme } from '../ports/preferences';

/** The theme chosen; or Office's where it says one, or has said one last time, else the system's, else light. */
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
    // The context is not there before Office has started. Excel tells of no change, so each return asks again.
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
