import { useEffect, useState } from 'react';
import joint from '../../../package.json';
import { useApp } from '../parts/AppContext';

/**
 * The version of the functions that Excel calls, if it is not the pane's: their script may come from an older cache, or
 * not at all (`version` is then undefined). Known once Office has started.
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
