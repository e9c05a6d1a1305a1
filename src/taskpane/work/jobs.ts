import { groupFindings } from '../../model/scenario/sharing/groupFindings';
import { sharesAmong } from '../../model/scenario/sharing/leaving';
import { stagesOf } from '../../model/scenario/risk/partners';
import { riskReport } from '../../model/scenario/risk/report';
import { savingTable } from '../../model/scenario/risk/savingTable';
import { waysOfSharing } from '../../model/scenario/sharing/waysOfSharing';

/** What may take long with many councils or many runs, as functions of the model, by the names that a worker is sent. */
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

/** In milliseconds, the least time between two pieces of news, each of which draws the screen again. */
export const NEWS_EVERY = 200;

/** What a worker is sent. */
export interface JobRequest {
  readonly name: JobName;
  readonly given: readonly unknown[];
}
/** What is heard of a job: the part that is done, from 0 to 1, its result, or an error that it threw in the page. */
export type JobNews<T> = { readonly progress: number } | { readonly found: T } | { readonly fault: Error };
