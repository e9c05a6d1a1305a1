import { nameKey } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { listCouncils, type ListedCouncil } from '../plan/inputs/councilRows';
import { councilEndings } from '../plan/inputs/names';
import { FreeNames } from '../plan/names';
import { stemsOf } from '../read/readCouncils';
import type { Finder } from '../read/sheetCells';

/** What the names of each council's rows begin with: they stay as they were written, whatever it is called since. */
export type Stems = (council: ListedCouncil) => string;

/** The stems of a sheet that says these scenarios, or said them last. A council that it has no rows of gets one that it has not. */
export function stemsOn(finder: Finder, scenarios: readonly Scenario[]): Stems {
  const rows = stemsOf(finder).map((stem) => ({ stem, name: nameOf(finder, stem) }));
  const known = new Map<string, string>();
  const councils = listCouncils(scenarios);
  const callers = (name: string) => rows.filter((row) => nameKey(row.name) === name);
  for (const { name } of rows) {
    const [row, another] = callers(nameKey(name));
    if (row && !another) known.set(nameKey(name), row.stem);
  }
  const ofCouncils = () => new Set(councils.map(({ name }) => known.get(nameKey(name))));
  const unknown = () => councils.filter(({ name }) => !known.has(nameKey(name)));
  // Renamed since, or with a name that is broken: it is called as its rows were written.
  for (const { name, stem } of unknown()) {
    const row = rows.find((one) => nameKey(one.stem) === nameKey(stem));
    if (row && !ofCouncils().has(row.stem)) known.set(nameKey(name), row.stem);
  }
  for (const { name } of unknown()) {
    const row = callers(nameKey(name)).find(({ stem }) => !ofCouncils().has(stem));
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
