import type { Result } from '../../model/result';
import { riskReport, type RiskReport } from '../../model/scenario/risk/report';
import { inPage } from '../work/inPage';
import type { Given, Told } from '../work/jobs';

interface Watching {
  /** Told the part that is done. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Works outcomes out beside the page, in a thread of its own, or where there is none, as where a policy forbids it,
 * in slices between what the page does. Nothing comes of it where it is stopped.
 */
export async function workOut(
  given: Given<'outcomes'>,
  { onProgress, signal }: Watching,
): Promise<Result<RiskReport> | undefined> {
  const threads = typeof Worker === 'undefined' ? undefined : await import('../work/inWorker');
  return new Promise((resolve) => {
    let end: () => void = () => undefined;
    const over = (found?: Result<RiskReport>) => {
      end();
      resolve(found);
    };
    const tell = (told: Told<Result<RiskReport>>) => {
      if ('found' in told) over(told.found);
      else onProgress(told.progress);
    };
    const here = () => {
      end();
      if (!signal.aborted) end = inPage(riskReport(...given), tell);
    };
    signal.addEventListener('abort', () => {
      over();
    });
    if (signal.aborted) over();
    else if (threads) end = threads.inWorker({ name: 'outcomes', given }, tell, here);
    else here();
  });
}
