import type { Asked, Told } from './jobs';

/** Has a job done in a thread of its own; what is returned ends it, done or not. */
export function inWorker<T>(asked: Asked, onTold: (told: Told<T>) => void, onFailed: () => void): () => void {
  const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<Told<T>>) => {
    onTold(data);
  };
  worker.onerror = onFailed;
  worker.postMessage(asked);
  return () => {
    worker.terminate();
  };
}
