import { nameKey } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { listCouncils, type ListedCouncil } from '../plan/inputs/councilRows';
import { councilEndings } from '../plan/inputs/names';
import { FreeNames } from '../plan/names';
import { stemsOf } from '../read/readCouncils';
import type { Finder } from '../read/sheetCells';

/** What the names of a council's rows begin with. Stems stay as they were written, even if the council is renamed. */
export type Stems = (council: ListedCouncil) => string;

/**
 * The stems of a sheet that holds these scenarios, or held them last. A council without rows gets a stem that is
 * free.
 */
export function stemsOn(finder: Finder, scenarios: readonly Scenario[]): Stems {
  const rows = stemsOf(finder).map((stem) => ({ stem, name: nameOf(finder, stem) }));
  const known = new Map<string, string>();
  const councils = listCouncils(scenarios);
  const rowsNamed = (name: string) => rows.filter((row) => nameKey(row.name) === name);
  for (const { name } of rows) {
    const [row, another] = rowsNamed(nameKey(name));
    if (row && !another) known.set(nameKey(name), row.stem);
  }
  const ofCouncils = () => new Set(councils.map(({ name }) => known.get(nameKey(name))));
  const unknown = () => councils.filter(({ name }) => !known.has(nameKey(name)));
  // Renamed since, or its name is damaged: by the stem that it would be given.
  for (const { name, stem } of unknown()) {
    const row = rows.find((one) => nameKey(one.stem) === nameKey(stem));
    if (row && !ofCouncils().has(row.stem)) known.set(nameKey(name), row.stem);
  }
  for (const { name } of unknown()) {
    const row = rowsNamed(nameKey(name)).find(({ stem }) => !ofCouncils().has(stem));
    if (row) known.set(nameKey(name), row.stem);
  }
  return ({ name, stem }) =>
    known.get(nameKey(name)) ??
    new FreeNames(
      rows.map((row) => row.stem),
      (taken, number) => `${taken}_${number}`,
    ).claim(stem);
}

function nameOf(finder: Finder, stem: string): string {
  const at = finder.area(stem + councilEndings.name);
  const cell = typeof at === 'string' ? '' : finder.value(at.row, at.column);
  return typeof cell === 'string' ? cell.trim() : '';
}
