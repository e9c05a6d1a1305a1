import type { Scenario } from './scenario';

/** The name of the councils together, where a table gives it a row. No council may be called that. */
export const TOGETHER = 'Total';

export const firstReserved = (names: readonly string[]): string | undefined =>
  names.find((name) => name.toLowerCase() === TOGETHER.toLowerCase());

/** The first name that stands twice in a list, whatever its capitals: councils are told apart by name. */
export function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
}

/** A scenario with other names for its councils, wherever its sheets have them. */
export function called(scenario: Scenario, names: ReadonlyMap<string, string>): Scenario {
  const call = (name: string) => names.get(name) ?? name;
  return {
    ...scenario,
    councils: scenario.councils.map((council) => ({ ...council, name: call(council.name) })),
    coalitions: scenario.coalitions.map((coalition) => ({
      ...coalition,
      councils: coalition.councils.map(call),
    })),
  };
}
