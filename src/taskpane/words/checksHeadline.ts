import type { CheckLine, ModelChecks } from '../ports/workbook';
import * as say from '../strings/checks';

export const passes = ({ outcome }: CheckLine) => outcome === 'holds';
export const waits = ({ outcome }: CheckLine) => outcome === 'not yet';
export const appliesNot = ({ outcome }: CheckLine) => outcome === 'does not apply';
export const fails = (line: CheckLine) => !passes(line) && !waits(line) && !appliesNot(line);

/** What the checks of all models come to, in a sentence. */
export function headline(models: readonly ModelChecks[]): string {
  if (models.length === 0) return say.noModel;
  const lines = models.flatMap((model) => model.lines);
  if (lines.length === 0) return say.noneLeft;
  const failing = lines.filter(fails).length;
  const waiting = lines.filter(waits).length;
  const count = lines.length - lines.filter(appliesNot).length;
  const said = failing === 0 ? say.pass(count - waiting, count) : say.someFail(failing, count);
  return waiting === 0 ? said : `${said}; ${say.cannotYet(waiting)}`;
}
