import type { JobRequest, JobNews } from './jobs';

/** Runs a job in a worker of its own. Returns a function that ends it, done or not. `onFailed` hears of any error there. */
export function runInWorker<T>(
  asked: JobRequest,
  onNews: (news: JobNews<T>) => void,
  onFailed: () => void,
): () => void {
  const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<JobNews<T>>) => {
    onNews(data);
  };
  worker.onerror = onFailed;
  worker.postMessage(asked);
  return () => {
    worker.terminate();
  };
}
