import type { Host } from '../ports/host';
import type { Workbook } from '../ports/workbook';
import type { Store } from '../state/store';

/** What actions work with: the state, and the world outside the pane. */
export interface App {
  readonly store: Store;
  /** Not there where there is no workbook to write to. */
  readonly workbook: Workbook | undefined;
  readonly host: Host;
  /** What is being done to the workbook, ready to be cancelled. There is never more than one job. */
  readonly underWay: { job?: AbortController };
  /** The outcomes that are being worked out, ready to be stopped. */
  readonly workingOut: { job?: AbortController };
  /** The formulas that were inserted from here, as Excel writes them, by sheet and cell. */
  readonly inserted: Map<string, string>;
  /** Whether what opens what the workbook keeps could not be fetched, so that it is still to be opened. */
  readonly restoring: { failed: boolean };
  /** What keeps at once what could not be kept. */
  readonly keeping: { tryAgain?: () => Promise<void> };
}

export const createApp = (parts: Pick<App, 'store' | 'workbook' | 'host'>): App => ({
  ...parts,
  underWay: {},
  workingOut: {},
  inserted: new Map(),
  restoring: { failed: false },
  keeping: {},
});

/** Does a job in the workbook, unless another is under way: then nothing is done, and undefined comes of it. */
export async function alone<T>(
  { underWay }: App,
  job: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (underWay.job) return undefined;
  underWay.job = new AbortController();
  try {
    return await job(underWay.job.signal);
  } finally {
    delete underWay.job;
  }
}
