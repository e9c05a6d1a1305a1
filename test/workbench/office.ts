import type { Host } from '../../src/workbench/host/host';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import { type LoadedOffice, loadOffice } from '../../src/workbench/transport/node';

export interface Session extends LoadedOffice {
  host: Host;
  /** Excel.run of the real library. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

const open: Host[] = [];

/** An empty workbook and the real library, joined. */
export function start(): Session {
  const host = createHeadlessHost();
  open.push(host);
  const office = loadOffice(host);
  return { ...office, host, run: (batch) => office.Excel.run(batch) };
}

/** For afterEach: Univer's timers would outlive the test. */
export function stop(): void {
  for (const host of open.splice(0)) host.dispose();
}
