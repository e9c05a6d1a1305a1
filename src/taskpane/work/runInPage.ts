import { runUntil, type Stage, type Work } from '../../model/work';
import { NEWS_EVERY, type JobNews } from './jobs';

/** The longest time that the page is kept from answering, in milliseconds. */
const SLICE = 12;

/** Runs a job in the page, a slice at a time. Returns a function that ends it. */
export function runInPage<T>(work: Work<T>, onNews: (news: JobNews<T>) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let lastNews = performance.now();
  const go = () => {
    const end = performance.now() + SLICE;
    let stage: Stage<T>;
    try {
      stage = runUntil(work, () => performance.now() >= end);
    } catch (error) {
      onNews({ fault: error instanceof Error ? error : new Error(String(error)) });
      return;
    }
    if (stage.done) {
      onNews({ found: stage.value });
      return;
    }
    if (performance.now() - lastNews >= NEWS_EVERY) {
      lastNews = performance.now();
      onNews({ progress: stage.progress });
    }
    timer = setTimeout(go);
  };
  timer = setTimeout(go);
  return () => {
    clearTimeout(timer);
  };
}
