import type { Result } from '../../model/result';
import { riskReport, type RiskReport } from '../../model/scenario/risk/report';
import { readScenario } from '../../model/scenario/read';
import type { Asked, Told } from './messages';

interface Watching {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** What came of working outcomes out; nothing where that was stopped. */
export type Outcomes = Result<RiskReport> | undefined;

/** Works outcomes out beside the page, in a worker, or where there is none in slices between what the page does. */
export async function workOut(asked: Asked, watching: Watching): Promise<Outcomes> {
  if (typeof Worker === 'undefined') return inSlices(asked, watching);
  return inWorker(asked, watching);
}

/** A worker that cannot be loaded, as where a policy forbids it, leaves the work to the page. */
function inWorker(asked: Asked, watching: Watching): Promise<Outcomes> {
  const { onProgress, signal } = watching;
  return new Promise((resolve, reject) => {
    const end = (outcomes: Outcomes | Promise<Outcomes>) => {
      worker.terminate();
      resolve(outcomes);
    };
    const worker = new Worker(new URL('./outcomes.worker.ts', import.meta.url));
    signal.addEventListener('abort', () => {
      end(undefined);
    });
    let answers = false;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      answers = true;
      if ('result' in data) end(data.result);
      else onProgress(data.done);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (!answers) end(inSlices(asked, watching));
      else {
        worker.terminate();
        reject(new Error(event.message));
      }
    };
    worker.postMessage(asked);
  });
}

/** The page gets its turn at least this often, in milliseconds. */
const TURN = 12;

async function inSlices(
  { scenario, risks, settings }: Asked,
  { onProgress, signal }: Watching,
): Promise<Outcomes> {
  const read = readScenario(scenario);
  if (!read.ok) return read;
  const work = riskReport(read.value, risks, settings);
  while (!signal.aborted) {
    const until = performance.now() + TURN;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
