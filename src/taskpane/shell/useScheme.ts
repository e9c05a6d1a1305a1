import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from '../ports/host';

export type Scheme = 'light' | 'dark';

/** Office's theme where it says one, else the system's, else light. */
export function useScheme(host: Host): Scheme {
  const [officeIsDark, setOfficeIsDark] = useState<boolean>();
  const systemIsDark = useSyncExternalStore(onSystemChange, systemPrefersDark);
  useEffect(() => {
    let stillHere = true;
    const read = () => {
      if (stillHere) setOfficeIsDark(host.isDark());
    };
    // The context is not there before Office has started. Excel tells of no change, so each return asks again.
    const started = () => {
      read();
      window.addEventListener('focus', read);
    };
    void host.ready.then(started);
    return () => {
      stillHere = false;
      window.removeEventListener('focus', read);
    };
  }, [host]);
  return (officeIsDark ?? systemIsDark) ? 'dark' : 'light';
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
