import type { Work } from '../../model/work';
import { runInPage } from './runInPage';
import { type JobResult, type JobInput, type JobName, jobs, type JobNews } from './jobs';

/**
 * Runs a job without blocking the page: in a worker, or where there can be none, since a policy may forbid it, in the
 * page in short slices. Returns a function that ends the job, done or not.
 */
export function runBeside<N extends JobName>(
  name: N,
  given: JobInput<N>,
  onNews: (news: JobNews<JobResult<N>>) => void,
): () => void {
  let end: () => void = () => undefined;
  let over = false;
  const here = () => {
    end();
    if (!over) end = runInPage((jobs[name] as (...all: JobInput<N>) => Work<JobResult<N>>)(...given), onNews);
  };
  if (typeof Worker === 'undefined') here();
  else
    void import('./runInWorker')
      .then(({ runInWorker }) => {
        if (!over) end = runInWorker({ name, given }, onNews, here);
      })
      .catch(here);
  return () => {
    over = true;
    end();
  };
}
