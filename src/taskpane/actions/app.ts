import type { Host } from '../ports/host';
import type { Workbook } from '../ports/workbook';
import type { Store } from '../state/store';

/** What actions work with: the state, and the world outside the pane. */
export interface App {
  readonly store: Store;
  /** Not there where there is no workbook to write to. */
  readonly workbook: Workbook | undefined;
  readonly host: Host;
  /** Stops the writing that is under way, if any is. */
  readonly underWay: { cancel?: () => void };
}

export const createApp = (parts: Pick<App, 'store' | 'workbook' | 'host'>): App => ({
  ...parts,
  underWay: {},
});
