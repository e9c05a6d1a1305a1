import type { Failure, ModelChecks } from '../ports/workbook';

/** How far running the checks of the workbook has got. */
export type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'read';
      readonly models: readonly ModelChecks[];
      /** Why a cell that the user asked to see is not shown. */
      readonly notShown?: string | undefined;
    }
  /** The checks could not be read. Without a failure: because another job was being done to the workbook. */
  | { readonly kind: 'failed'; readonly failure: Failure | undefined };
