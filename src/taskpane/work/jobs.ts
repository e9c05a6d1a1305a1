import { groupFindings } from '../../model/scenario/groupFindings';
import { sharesAmong } from '../../model/scenario/leaving';
import { stagesOf } from '../../model/scenario/risk/partners';
import { riskReport } from '../../model/scenario/risk/report';
import { savingTable } from '../../model/scenario/risk/savingTable';
import { waysOfSharing } from '../../model/scenario/waysOfSharing';

/** What may take long, with many councils or many runs, and is worked out beside the page then. */
export const jobs = {
  ways: waysOfSharing,
  among: sharesAmong,
  findings: groupFindings,
  outcomes: riskReport,
  stages: stagesOf,
  table: savingTable,
};

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>;
export type JobResult<N extends JobName> =
  ReturnType<(typeof jobs)[N]> extends Generator<number, infer T, undefined> ? T : never;

/** Between two tellings of how far the work has got, each of which draws the screen again, in milliseconds. */
export const NEWS_EVERY = 200;

/** What the worker is asked, and what is told of a job. A fault in a worker is met with another try in the page. */
export interface JobRequest {
  readonly name: JobName;
  readonly given: readonly unknown[];
}
export type JobNews<T> = { readonly progress: number } | { readonly found: T } | { readonly fault: Error };
