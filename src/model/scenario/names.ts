/** The name of the councils together, where a table gives it a row. No council may be called that. */
export const TOGETHER = 'Total';

export const firstReserved = (names: readonly string[]): string | undefined =>
  names.find((name) => name.toLowerCase() === TOGETHER.toLowerCase());

/** The first name that stands twice in a list, whatever its capitals: councils are told apart by name. */
export function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
}
