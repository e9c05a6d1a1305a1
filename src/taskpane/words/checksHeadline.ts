import { isWaiting } from '../../workbook/waiting';
import type { CheckLine, ModelChecks } from '../ports/workbook';
import * as say from '../strings/checks';

export const passes = ({ outcome }: CheckLine) => outcome === 'holds';
export const waits = ({ outcome }: CheckLine) => outcome === 'not yet';
export const appliesNot = ({ outcome }: CheckLine) => outcome === 'does not apply';
export const fails = (line: CheckLine) => !passes(line) && !waits(line) && !appliesNot(line);

/** Whether Excel has worked out all functions that the checks of a model need. */
export const isWorkedOut = ({ lines }: ModelChecks) => lines.every(({ shown }) => !isWaiting(shown));

export const failing = (models: readonly ModelChecks[]): number =>
  models.flatMap(({ lines }) => lines.filter(fails)).length;

/** The result of the checks of all models, in the words that a sheet Checks has for its own if none was typed over. */
export function headline(models: readonly ModelChecks[]): string {
  if (models.length === 0) return say.noModel;
  const lines = models.flatMap((model) => model.lines);
  if (lines.length === 0) return say.noneLeft;
  const named = new Set(models.filter((model) => model.lines.some(waits)).map(({ waitsFor }) => waitsFor));
  const [waitsFor = ''] = named.size === 1 ? named : [];
  const counts = [passes, waits, appliesNot].map((is) => lines.filter(is).length) as [number, number, number];
  return `${say.verdict(failing(models))} ${say.rest(...counts, waitsFor)}`;
}
