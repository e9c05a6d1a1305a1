import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FunctionHost } from './functions/register';
import { Book } from './model/book';
import type { Reply } from './wire';

export interface HostOptions {
  /** The prefix of the custom functions, e.g. `DEMO` for `=DEMO.ADD(1,2)`. */
  namespace: string;
}

/** Something happened in the workbook; `by` says whose doing it was. */
export interface HostChange {
  kind: 'changed' | 'selected' | 'activated' | 'deactivated' | 'added' | 'deleted';
  sheetId: string;
  /** Name at the time; for a deleted sheet its last. */
  sheet: string;
  /** Without the sheet, e.g. `B2:C4`; empty for events of a whole sheet. */
  address: string;
  by: 'add-in' | 'user';
}

export class Host {
  readonly functions: FunctionHost;
  readonly book = new Book();
  /** Members asked for that the host lacks, in order, each once a request: `Worksheet.pivotTables`. */
  readonly notImplemented: string[] = [];
  readonly listeners = new Set<(change: HostChange) => void>();
  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    options: HostOptions,
  ) {
    this.functions = new FunctionHost(options.namespace);
  }
  settle(): Promise<void> {
    throw new Error('to be written');
  }
  process(_body: unknown): Promise<Reply> {
    throw new Error('to be written');
  }
  /** The add-in's page was reloaded: forget its event handlers and its functions. */
  reset(): void {
    throw new Error('to be written');
  }
  dispose(): void {
    this.univer.dispose();
  }
}
