import type { Scenario } from '../model/scenario/scenario';
import { waitForCellEdit } from './excel';
import { type Failure, orFailure, Stopped } from './failure';
import { planModel } from './plan/model';
import { survey } from './survey';
import { writePlan, type WriteOptions, type WrittenSheet } from './writePlan';

export type WriteResult = { readonly ok: true; readonly sheets: readonly WrittenSheet[] } | Failure;

/**
 * Writes scenarios to the workbook as a model on new sheets. No existing cell is changed, and if anything fails, or the
 * signal cancels, no sheet or name is left behind. No sheet is activated.
 */
export const writeModel = (
  scenarios: readonly Scenario[],
  options: WriteOptions = {},
): Promise<WriteResult> =>
  orFailure(async () => {
    if (options.signal?.aborted) throw new Stopped('cancelled');
    const before = await Excel.run(waitForCellEdit, survey);
    return {
      ok: true,
      sheets: await writePlan(
        planModel(scenarios, {
          taken: before.taken,
          ...(options.formulas && { formulas: options.formulas }),
          ...(options.risk && { risk: options.risk }),
          ...(options.way !== undefined && { way: options.way }),
        }),
        scenarios,
        before,
        options,
      ),
    };
  });
