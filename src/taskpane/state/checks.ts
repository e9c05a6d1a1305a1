import type { Failure, ModelChecks } from '../ports/workbook';

/** How far running the workbook's checks has got. */
export type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'told';
      readonly models: readonly ModelChecks[];
      /** Why a cell that was asked for is not shown. */
      readonly notShown?: string | undefined;
    }
  /** Without a failure something else was being done to the workbook. */
  | { readonly kind: 'failed'; readonly failure: Failure | undefined };
