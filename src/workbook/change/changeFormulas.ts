import { type Failure, failureOf } from '../failure';
import type { FormulaKind } from '../plan/formulaKind';
import type { WriteOptions } from '../writePlan';
import { change, type ChangeSummary, lookAtChange, Unfinished } from './change';
import type { ErrorCell } from './decide';

export type ChangeResult =
  | ({ readonly ok: true } & ChangeSummary)
  /** Cells have no result that could be kept as a value. Nothing was changed. */
  | { readonly ok: false; readonly reason: 'unfinished'; readonly errors: readonly ErrorCell[] }
  | Failure;

/** What writing the formulas of a model another way would come to: the question to ask before it is done. */
export const lookAtFormulas = (model: number, formulas: FormulaKind): Promise<ChangeResult> =>
  attempted(lookAtChange(model, formulas));

/**
 * Writes the formulas of a model that stands in the workbook another way, in their place: only cells that hold what
 * was written there. What anybody changed or added stays, and is listed where it stands in the way.
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
