import type { Result } from '../../model/result';
import type { RiskReport } from '../../model/scenario/risk/report';
import { runBeside } from './runBeside';
import type { JobInput } from './jobs';

interface Watching {
  /** Told the part that is done. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Works outcomes out beside the page. Nothing comes of it where it is stopped; it rejects with a fault in the model. */
export const workOutOutcomes = (
  given: JobInput<'outcomes'>,
  { onProgress, signal }: Watching,
): Promise<Result<RiskReport> | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const end = runBeside('outcomes', given, (told) => {
      if ('found' in told) over(told.found);
      else if ('fault' in told) reject(told.fault);
      else onProgress(told.progress);
    });
    const over = (found?: Result<RiskReport>) => {
      end();
      resolve(found);
    };
    signal.addEventListener('abort', () => {
      over();
    });
  });
