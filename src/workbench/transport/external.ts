import type { Host } from '../host/host';

export interface ExternalOptions {
  /** Added to, or instead of, the requirement sets the host claims: `{ ExcelApi: '1.17' }`. */
  requirementSets?: Record<string, string>;
  locale?: string;
  /** Milliseconds added to every answer, to see the add-in's waiting states. */
  latency?: number;
  theme?: 'light' | 'dark';
}
export interface External {
  /** Runs a ribbon command of the add-in; resolves when it calls `event.completed()`. */
  runCommand(actionName: string): Promise<void>;
}
export function installExternal(_window: Window, _host: Host, _options: ExternalOptions = {}): External {
  throw new Error('to be written');
}
