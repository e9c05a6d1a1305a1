import { councilEndings, headingNames } from '../plan/inputs/names';
import type { Finder } from './sheetCells';

/** The column of the figures' labels, which is that of the councils' names. */
export function labelColumn(finder: Finder): number | undefined {
  const ending = finder.full(councilEndings.name).toLowerCase();
  for (const { name, at } of finder.cells.names)
    if (at && name.toLowerCase().endsWith(ending) && at.sheet === finder.cells.inputs.title)
      return at.area.column;
  return undefined;
}

/** The column Live, which formulas read and most names refer to. */
export function liveColumn(finder: Finder): number | undefined {
  const counts = new Map<number, number>();
  for (const { name, at } of finder.cells.names)
    if (at?.sheet === finder.cells.inputs.title && at.area.columns === 1 && !isHeading(finder, name))
      counts.set(at.area.column, (counts.get(at.area.column) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const isHeading = (finder: Finder, name: string) =>
  Object.values(headingNames).some((heading) => finder.full(heading) === name);
