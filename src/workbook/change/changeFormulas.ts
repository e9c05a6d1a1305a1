import { type Failure, failureOf } from '../failure';
import type { FormulaKind } from '../plan/formulaKind';
import type { WriteOptions } from '../writePlan';
import { change, type ChangeSummary, lookAtChange, Unfinished } from './change';
import type { ErrorCell } from './decide';

export type ChangeResult =
  | ({ readonly ok: true } & ChangeSummary)
  /** Cells have no result yet that could be kept as a value. Nothing was changed. */
  | { readonly ok: false; readonly reason: 'unfinished'; readonly errors: readonly ErrorCell[] }
  | Failure;

/** What changing the kind of a model's formulas would change, to ask the user before it is done. */
export const lookAtFormulas = (model: number, formulas: FormulaKind): Promise<ChangeResult> =>
  attempted(lookAtChange(model, formulas));

/**
 * Changes the kind of the formulas of a model in the workbook, in place. Only cells that still hold what was
 * written there are changed. What anybody changed or added stays, and is listed if it should have been changed.
 */
export const changeFormulas = (
  model: number,
  formulas: FormulaKind,
  options: WriteOptions = {},
): Promise<ChangeResult> => attempted(change(model, formulas, options));

const attempted = (work: Promise<ChangeSummary>): Promise<ChangeResult> =>
  work.then(
    (changed) => ({ ok: true, ...changed }),
    (error: unknown) =>
      error instanceof Unfinished
        ? { ok: false, reason: 'unfinished', errors: error.errors }
        : failureOf(error),
  );
