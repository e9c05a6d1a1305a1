import type { Failure, ModelChecks } from '../ports/workbook';

/** How far running the workbook's checks has got. */
export type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'told';
      readonly models: readonly ModelChecks[];
      /** The cell that Excel could not show. */
      readonly notShown?: string;
    }
  /** Without a failure something else was being done to the workbook. */
  | { readonly kind: 'failed'; readonly failure: Failure | undefined };
