import type { Scenario } from './scenario';

/** The name of the councils together, where a table gives it a row. No council may be called that. */
export const TOGETHER = 'Total';

/** The first name that no council may have. */
export const firstReserved = (names: readonly string[]): string | undefined =>
  names.find((name) => sameName(name, TOGETHER));

/**
 * The form in which a workbook compares names: in lower case, without spaces around them, and with one space where
 * there are several. A non-breaking space counts as a space: text copied from a page has such.
 */
export const nameKey = (name: string) =>
  name
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase();

/** Whether two names are the same to a workbook. */
export const sameName = (one: string, other: string) => nameKey(one) === nameKey(other);

/** The name, with a number after it if it is taken: Ours (2). */
export function freeName(name: string, taken: readonly string[]): string {
  const isTaken = (wanted: string) => taken.some((one) => sameName(one, wanted));
  if (!isTaken(name)) return name;
  const stem = name.replace(/ \(\d+\)$/, '');
  let number = 2;
  while (isTaken(`${stem} (${number})`)) number++;
  return `${stem} (${number})`;
}

/** The first name that repeats an earlier one of the list. */
export function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(nameKey(name)).size);
}

/** A scenario with its councils renamed, in all that its sheets hold. */
export function withCouncilNames(scenario: Scenario, names: ReadonlyMap<string, string>): Scenario {
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
