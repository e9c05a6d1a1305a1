import {
  type ChangeResult,
  failed,
  type FormulaKind,
  type StandingModel,
  type WriteStep,
} from '../ports/workbook';
import { alone, type App } from './app';
import { inBackground } from './background';

/** The models that stand in the workbook; none where it cannot be asked. */
export const standingModels = async ({ workbook }: App): Promise<readonly StandingModel[]> =>
  (await workbook?.standing().catch(() => [])) ?? [];

/** What changing the formulas of a model would come to. Undefined where something else is being done to the workbook. */
export const lookAtChange = (app: App, model: number, formulas: FormulaKind) =>
  alone(app, () => asked(app, ({ lookAtFormulas }) => lookAtFormulas(model, formulas)));

/** Changes them, and tells how far it has got. A frozen model is not followed, and one that is restored is again. */
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
