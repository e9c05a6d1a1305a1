import { useEffect, useState } from 'react';
import joint from '../../../package.json';
import { useApp } from '../parts/AppContext';

/**
 * Whether the functions that Excel calls are not those this pane was released with: a script may come from a cache
 * of another day, or not at all. Known once Office has started.
 */
export function useMismatchedFunctions(): { readonly version: string | undefined } | undefined {
  const { host } = useApp();
  const [other, setOther] = useState<{ readonly version: string | undefined }>();
  useEffect(() => {
    void host.ready.then(() => {
      const version = host.functionsVersion();
      if (version !== joint.version) setOther({ version });
    });
  }, [host]);
  return other;
}
