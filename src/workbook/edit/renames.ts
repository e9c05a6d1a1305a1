import { nameKey, sameName } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';

/**
 * The old names of the councils that were renamed between two versions of the same scenarios, by their new names:
 * councils that are where another was that is gone. Undefined where a council is renamed in one scenario and not in
 * another, as the sheet has only one cell for its name.
 */
export function renamesOf(
  before: readonly Scenario[],
  after: readonly Scenario[],
): ReadonlyMap<string, string> | undefined {
  const renames = new Map<string, string>();
  for (const [index, { councils }] of after.entries()) {
    const old = before[index]?.councils ?? [];
    for (const [at, { name }] of councils.entries()) {
      const was = old[at]?.name;
      const isNew = !old.some((council) => council.name === name);
      const isGone = was !== undefined && !councils.some((council) => council.name === was);
      if (!isNew || !isGone || councils.length !== old.length) continue;
      if ((renames.get(name) ?? was) !== was) return undefined;
      renames.set(name, was);
    }
  }
  // A change of case is a new name for the cell, but the same name for whatever is looked up by it.
  const still = new Set(after.flatMap(({ councils }) => councils.map(({ name }) => nameKey(name))));
  return [...renames].some(([name, was]) => still.has(nameKey(was)) && !sameName(was, name))
    ? undefined
    : renames;
}
