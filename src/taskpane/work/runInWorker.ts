import type { JobRequest, JobNews } from './jobs';

/** Has a job done in a thread of its own; what is returned ends it, done or not. */
export function runInWorker<T>(
  asked: JobRequest,
  onTold: (told: JobNews<T>) => void,
  onFailed: () => void,
): () => void {
  const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<JobNews<T>>) => {
    onTold(data);
  };
  worker.onerror = onFailed;
  worker.postMessage(asked);
  return () => {
    worker.terminate();
  };
}
