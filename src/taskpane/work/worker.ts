import type { Work } from '../../model/work';
import { type JobRequest, jobs, NEWS_EVERY } from './jobs';

/** One job in a thread of its own, from which it tells how far it has got. */
onmessage = ({ data: { name, given } }: MessageEvent<JobRequest>) => {
  const work = (jobs[name] as (...all: readonly unknown[]) => Work<unknown>)(...given);
  let told = performance.now();
  for (;;) {
    const slice = work.next();
    if (slice.done) {
      postMessage({ found: slice.value });
      return;
    }
    if (performance.now() - told < NEWS_EVERY) continue;
    told = performance.now();
    postMessage({ progress: slice.value });
  }
};
