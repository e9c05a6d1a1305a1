import { areaOf, sheetOfReference, withoutSheet } from '../plan/address';
import { figureNames, headingNames } from '../plan/inputs/names';
import { ModelNames } from '../plan/names';
import type { FoundName } from './sheetCells';

/** The names by which a model is recognised. Most of them suffice, so that a deleted one does not hide it. */
const IDENTIFYING_NAMES = [
  headingNames.scenarios,
  headingNames.provenance,
  figureNames.liveScenario,
  figureNames.scenarioNumber,
  figureNames.annualCharge,
  figureNames.initialYears,
];

/** The numbers of the models in a workbook, by its defined names, ascending. */
export function modelNumbers(names: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const name of names) {
    const [, base, digits] = /^(.+?)(?:_(\d+))?$/.exec(name) ?? [];
    if (!IDENTIFYING_NAMES.some((sign) => sign === base)) continue;
    const number = Number(digits ?? 1);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  // A user may have one name like ours by accident, but hardly most of them.
  return [...counts]
    .filter(([, count]) => count > IDENTIFYING_NAMES.length / 2)
    .map(([number]) => number)
    .sort((a, b) => a - b);
}

/**
 * A name with the cells that its formula, such as ='Inputs (2)'!$C$9:$F$9, refers to; undefined where they are
 * gone.
 */
export function foundName(name: string, formula: string): FoundName {
  const sheet = sheetOfReference(formula);
  const area = areaOf(withoutSheet(formula));
  return { name, at: sheet === undefined || !area ? undefined : { sheet, area } };
}

/** The title of a model's Inputs sheet: the sheet that most of the model's names refer to. */
export function inputsTitle(names: readonly FoundName[], number: number): string | undefined {
  const of = new ModelNames(number);
  const wanted = new Set(
    [...Object.values(figureNames), ...Object.values(headingNames)].map((name) => of.of(name)),
  );
  const counts = new Map<string, number>();
  for (const { name, at } of names)
    if (at && wanted.has(name)) counts.set(at.sheet, (counts.get(at.sheet) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The title of the sheet that a name refers to. */
export const titleOf = (names: readonly FoundName[], name: string): string | undefined =>
  names.find((one) => one.name === name)?.at?.sheet;
