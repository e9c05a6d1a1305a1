import { useEffect, useMemo, useState } from 'react';
import { runToEnd, type Work } from '../../model/work';
import { runBeside } from './runBeside';
import { type JobResult, type JobInput, type JobName, jobs, type JobNews } from './jobs';

/** How a job stands: done, with what it found; under way, with the part that is done, from 0 to 1; or stopped by the user. */
export interface JobState<T> {
  readonly found?: T;
  readonly progress: number;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** With at most so many councils a job takes a few milliseconds, and is done while the screen is drawn. */
const MOST_AT_ONCE = 8;

/** In place of a number of councils: the job always runs beside the page. */
export const BESIDE = Infinity;

/**
 * Runs a job, and runs it again whenever `given` is another array. With many councils it runs beside the page. An error
 * that it throws is thrown on, as by a job that is done at once.
 */
export function useJob<N extends JobName>(
  name: N,
  given: JobInput<N>,
  councils: number,
): JobState<JobResult<N>> {
  const atOnce = councils <= MOST_AT_ONCE;
  const start = jobs[name] as (...all: JobInput<N>) => Work<JobResult<N>>;
  const found = useMemo(() => (atOnce ? runToEnd(start(...given)) : undefined), [atOnce, start, given]);
  const [latest, setLatest] = useState<{
    readonly given: JobInput<N>;
    readonly news: JobNews<JobResult<N>>;
  }>();
  const [stopped, setStopped] = useState<JobInput<N>>();
  const isStopped = stopped === given;
  useEffect(() => {
    if (atOnce || isStopped) return undefined;
    return runBeside(name, given, (news) => {
      setLatest({ given, news });
    });
  }, [atOnce, isStopped, name, given]);
  const news = latest?.given === given ? latest.news : undefined;
  if (news && 'fault' in news) throw news.fault;
  const done = found ?? (news && 'found' in news ? news.found : undefined);
  return {
    ...(done !== undefined && { found: done }),
    progress: news && 'progress' in news ? news.progress : 0,
    stopped: isStopped,
    stop: () => {
      setStopped(given);
    },
    goOn: () => {
      setStopped(undefined);
    },
  };
}
