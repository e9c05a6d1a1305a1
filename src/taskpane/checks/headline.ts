import type { CheckLine, ModelChecks } from '../ports/workbook';
import * as say from '../strings/checks';

export const passes = ({ outcome }: CheckLine) => outcome === 'holds';
export const waits = ({ outcome }: CheckLine) => outcome === 'not yet';
export const fails = (line: CheckLine) => !passes(line) && !waits(line);

/** What the checks of all models come to, in a sentence. */
export function headline(models: readonly ModelChecks[]): string {
  if (models.length === 0) return say.noModel;
  const lines = models.flatMap((model) => model.lines);
  if (lines.length === 0) return say.noneLeft;
  const [failing, waiting] = [fails, waits].map((which) => lines.filter(which).length) as [number, number];
  const said =
    failing === 0 ? say.pass(lines.length - waiting, lines.length) : say.someFail(failing, lines.length);
  return waiting === 0 ? said : `${said}; ${say.cannotYet(waiting)}`;
}
