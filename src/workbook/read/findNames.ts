import { areaOf, sheetOfReference, withoutSheet } from '../plan/address';
import { figureNames, headingNames } from '../plan/inputs/names';
import { ModelNames } from '../plan/names';
import type { FoundName } from './sheetCells';

/** The names by any of which a model is recognised, so that one that is gone does not hide it. */
const IDENTIFYING_NAMES = [
  headingNames.scenarios,
  headingNames.provenance,
  figureNames.liveScenario,
  figureNames.scenarioNumber,
  figureNames.annualCharge,
  figureNames.initialYears,
];

/** The numbers of the models that a workbook has by its defined names, the first first. */
export function modelNumbers(names: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const name of names) {
    const [, base, digits] = /^(.+?)(?:_(\d+))?$/.exec(name) ?? [];
    if (!IDENTIFYING_NAMES.some((sign) => sign === base)) continue;
    const number = Number(digits ?? 1);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  // A user's own name may be like one of ours, but hardly like most of them.
  return [...counts]
    .filter(([, count]) => count > IDENTIFYING_NAMES.length / 2)
    .map(([number]) => number)
    .sort((a, b) => a - b);
}

/** Where a name's formula points: the cells that ='Inputs (2)'!$C$9:$F$9 refers to; nothing where they are gone. */
export function foundName(name: string, formula: string): FoundName {
  const sheet = sheetOfReference(formula);
  const area = areaOf(withoutSheet(formula));
  return { name, at: sheet === undefined || !area ? undefined : { sheet, area } };
}

/** The sheet that most of a model's names point at: its Inputs, whatever it is called. */
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

/** The sheet of a name of the published figures. */
export const titleOf = (names: readonly FoundName[], name: string): string | undefined =>
  names.find((one) => one.name === name)?.at?.sheet;
