import {
  type ChangeResult,
  failed,
  type FormulaKind,
  type StandingModel,
  type WriteStep,
} from '../ports/workbook';
import { alone, type App } from './app';
import { inBackground } from './background';

/** The models that are in the workbook; none if it cannot be read. */
export const standingModels = async ({ workbook }: App): Promise<readonly StandingModel[]> =>
  (await workbook?.standing().catch(() => [])) ?? [];

/** What changing the formulas of a model would do. Undefined if the workbook is busy with another job. */
export const lookAtChange = (app: App, model: number, formulas: FormulaKind) =>
  alone(app, () => asked(app, ({ lookAtFormulas }) => lookAtFormulas(model, formulas)));

/**
 * Changes the formulas of a model. Afterwards the sheets are looked at again, since the pane does not follow a model that
 * has become values, and follows one again that has become formulas.
 */
export async function changeFormulas(
  app: App,
  model: number,
  formulas: FormulaKind,
  onProgress: (step: WriteStep) => void,
): Promise<ChangeResult | undefined> {
  const result = await alone(app, (signal) =>
    asked(app, (workbook) => workbook.changeFormulas(model, formulas, { onProgress, signal })),
  );
  inBackground(app, async () => {
    await (await import('../link/follow')).look(app);
  });
  return result;
}

async function asked(
  { workbook }: App,
  ask: (workbook: NonNullable<App['workbook']>) => Promise<ChangeResult>,
): Promise<ChangeResult> {
  if (!workbook) return failed('there is no workbook');
  return ask(workbook).catch(failed);
}
