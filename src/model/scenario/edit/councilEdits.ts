import { paneOnlyParts } from '../apart';
import { withCouncilNames } from '../names';
import type { Council, OtherCost, Scenario, SharingKey } from '../scenario';
import { unknownCost } from '../typed';

/* Edits of councils and of what each of them has. Councils and lists are counted from 0. */

/** A council of which only the name is known, with every key that the other councils have. */
export const newCouncil = (name: string, keys: readonly SharingKey[] = []): Council => ({
  name,
  asIs: unknownCost,
  alone: unknownCost,
  joint: unknownCost,
  otherCosts: [],
  keys: keys.map((key) => ({ name: key.name, amount: unknownCost })),
});

export const addCouncil = (scenario: Scenario, name: string): Scenario => ({
  ...scenario,
  councils: [...scenario.councils, newCouncil(name, scenario.councils[0]?.keys)],
});

export function renameCouncil(scenario: Scenario, council: number, name: string): Scenario {
  const before = scenario.councils[council]?.name;
  if (before === undefined) return scenario;
  const names = new Map([[before, name]]);
  return {
    ...withCouncilNames(scenario, names),
    ...paneOnlyParts(scenario, (member) => names.get(member) ?? member),
  };
}

/** Removes a council, and with it the costs of its coalitions: without it they are not what was quoted. */
export function removeCouncil(scenario: Scenario, council: number): Scenario {
  const name = scenario.councils[council]?.name;
  return {
    ...scenario,
    councils: without(scenario.councils, council),
    ...paneOnlyParts(scenario, (one) => (one === name ? undefined : one)),
    coalitions: scenario.coalitions.filter(({ councils }) => name === undefined || !councils.includes(name)),
  };
}

export const moveCouncil = (scenario: Scenario, from: number, to: number): Scenario => ({
  ...scenario,
  councils: moved(scenario.councils, from, to),
});

function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || from === to) return items;
  const others = without(items, from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

export const withCouncil = (
  scenario: Scenario,
  council: number,
  by: (council: Council) => Partial<Council>,
): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((one, at) => (at === council ? { ...one, ...by(one) } : one)),
});

export const withOtherCosts = (
  scenario: Scenario,
  council: number,
  by: (costs: readonly OtherCost[]) => readonly OtherCost[],
): Scenario => withCouncil(scenario, council, ({ otherCosts }) => ({ otherCosts: by(otherCosts) }));

/** Moves an other cost to another council, as its last. */
export function moveOtherCost(scenario: Scenario, council: number, index: number, to: number): Scenario {
  const cost = scenario.councils[council]?.otherCosts[index];
  if (!cost || council === to || !scenario.councils[to]) return scenario;
  const taken = withOtherCosts(scenario, council, (costs) => without(costs, index));
  return withOtherCosts(taken, to, (costs) => [...costs, cost]);
}

export const withKeys = (
  scenario: Scenario,
  by: (keys: readonly SharingKey[]) => readonly SharingKey[],
): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) => ({ ...council, keys: by(council.keys) })),
});

export const addKey = (scenario: Scenario, name: string): Scenario =>
  withKeys(scenario, (keys) => [...keys, { name, amount: unknownCost }]);

export const renameKey = (scenario: Scenario, name: string, to: string): Scenario =>
  withKeys(scenario, (keys) => keys.map((key) => (key.name === name ? { ...key, name: to } : key)));

/** A list without the item at an index. */
export const without = <T>(items: readonly T[], index: number) => items.filter((_, at) => at !== index);
