import type { Host } from '../ports/host';
import type { Workbook } from '../ports/workbook';
import type { Store } from '../state/store';

/** What actions work with: the state, the world outside the pane, and jobs that are under way. */
export interface App {
  readonly store: Store;
  /** Undefined where the page is open without Excel. */
  readonly workbook: Workbook | undefined;
  readonly host: Host;
  /** The one job that is being done to the workbook, by which it can be cancelled: see `alone`. */
  readonly underWay: { job?: AbortController };
  /** The run that is working out outcomes, by which it can be stopped. */
  readonly workingOut: { job?: AbortController };
  /** The formulas that were inserted from the pane, as Excel writes them, by sheet and cell. */
  readonly inserted: Map<string, string>;
  /** Whether the scripts that open the kept scenarios could not be fetched, so that this is still to be done. */
  readonly restoring: { failed: boolean };
  /** Tries at once again to read or save the kept scenarios. */
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

/** Does a job in the workbook, unless another one is under way: then it does nothing and returns undefined. */
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
