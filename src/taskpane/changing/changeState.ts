import type { ChangeResult, WriteStep } from '../ports/workbook';

/** The message about what was done, or could not be. */
export interface ChangeOutcome {
  readonly intent: 'info' | 'success' | 'error';
  readonly text: string;
}

/** How far changing the formulas has got. */
export type ChangeState =
  | { readonly kind: 'choosing'; readonly said?: ChangeOutcome }
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly changed: Extract<ChangeResult, { ok: true }> }
  | { readonly kind: 'changing'; readonly step?: WriteStep };
