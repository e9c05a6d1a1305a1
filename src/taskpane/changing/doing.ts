import type { ChangeResult, WriteStep } from '../ports/workbook';

/** What is told once something was done, or could not be. */
export interface Said {
  readonly intent: 'info' | 'success' | 'error';
  readonly text: string;
}

/** How far changing the formulas has got. */
export type Doing =
  | { readonly kind: 'choosing'; readonly said?: Said }
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly changed: Extract<ChangeResult, { ok: true }> }
  | { readonly kind: 'changing'; readonly step?: WriteStep };
