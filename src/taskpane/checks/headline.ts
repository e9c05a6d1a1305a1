import type { CheckLine, ModelChecks } from '../ports/workbook';
import * as say from '../strings/checks';

export const passes = ({ outcome }: CheckLine) => outcome === 'holds' || outcome === 'not known';

/** What the checks of all models come to, in a sentence. */
export function headline(models: readonly ModelChecks[]): string {
  if (models.length === 0) return say.noModel;
  const lines = models.flatMap((model) => model.lines);
  const failing = lines.filter((line) => !passes(line)).length;
  if (lines.length === 0) return say.noneLeft;
  return failing === 0 ? say.allPass(lines.length) : say.someFail(failing, lines.length);
}
