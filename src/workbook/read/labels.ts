import { councilEndings } from '../plan/inputs/names';
import type { Finder } from './sheetCells';

/** The column that says what each figure is: that of the councils' names. */
export function labelColumn(finder: Finder): number | undefined {
  const ending = finder.full(councilEndings.name).toLowerCase();
  for (const { name, at } of finder.cells.names)
    if (at && name.toLowerCase().endsWith(ending) && at.sheet === finder.cells.inputs.title)
      return at.area.column;
  return undefined;
}
