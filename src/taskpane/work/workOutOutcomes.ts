import type { Result } from '../../model/result';
import type { RiskReport } from '../../model/scenario/risk/report';
import { runBeside } from './runBeside';
import type { JobInput } from './jobs';

interface RunOptions {
  /** Called with the part that is done, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Works outcomes out beside the page. Resolves to undefined if it is stopped; rejects if the model throws. */
export const workOutOutcomes = (
  given: JobInput<'outcomes'>,
  { onProgress, signal }: RunOptions,
): Promise<Result<RiskReport> | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const end = runBeside('outcomes', given, (news) => {
      if ('found' in news) over(news.found);
      else if ('fault' in news) reject(news.fault);
      else onProgress(news.progress);
    });
    const over = (found?: Result<RiskReport>) => {
      end();
      resolve(found);
    };
    signal.addEventListener('abort', () => {
      over();
    });
  });
