import type { Work } from '../../model/work';
import { type JobRequest, jobs, NEWS_EVERY } from './jobs';

/** The worker's script: runs the one job that it is sent, and posts how far it has got and what it found. */
onmessage = ({ data: { name, given } }: MessageEvent<JobRequest>) => {
  const work = (jobs[name] as (...all: readonly unknown[]) => Work<unknown>)(...given);
  let lastNews = performance.now();
  for (;;) {
    const slice = work.next();
    if (slice.done) {
      postMessage({ found: slice.value });
      return;
    }
    if (performance.now() - lastNews < NEWS_EVERY) continue;
    lastNews = performance.now();
    postMessage({ progress: slice.value });
  }
};
