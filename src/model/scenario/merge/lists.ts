import { same } from '../same';

/** Which item of one list each item of another is, by their places; undefined where it is none of them. */
export type Matching = readonly (number | undefined)[];

type Alike = (one: unknown, other: unknown) => boolean;
type Item = Readonly<Record<string, unknown>>;

const byName: Alike = (one, other) =>
  String((one as Item)['name']).toLowerCase() === String((other as Item)['name']).toLowerCase();

const byParts =
  (...keys: readonly string[]): Alike =>
  (one, other) =>
    keys.every((key) => same((one as Item)[key], (other as Item)[key]));

const members = (group: unknown) => [...((group as Item)['councils'] as readonly string[])].sort();
const byMembers: Alike = (one, other) => same(members(one), members(other));

interface Likeness {
  /** The surest sign first. */
  readonly signs: readonly Alike[];
  /** In lists of the same length, those that no sign tells are each the one that is left. */
  readonly byOrder: boolean;
}

/** Items that are known by their names. */
export const named: Likeness = { signs: [byName], byOrder: true };

/** What tells the items of a scenario's lists apart, by where the lists are. */
const likenesses: Readonly<Record<string, Likeness>> = {
  councils: named,
  'councils.keys': { signs: [byName], byOrder: false },
  'councils.otherCosts': {
    signs: [same, byParts('kind', 'course', 'timing'), byParts('kind', 'course')],
    byOrder: true,
  },
  coalitions: { signs: [byMembers], byOrder: true },
};

/** How the items of a list can be told apart; undefined of a list that is one value, such as a figure's rates. */
export const likenessOf = (list: string): Likeness | undefined => likenesses[list];

/** Which item of `from` each of `to` is, or was. */
export function matched(
  { signs, byOrder }: Likeness,
  from: readonly unknown[],
  to: readonly unknown[],
): Matching {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (place: number, at: number) => {
    found.set(place, at);
    taken.add(at);
  };
  for (const alike of signs)
    for (const [place, item] of to.entries()) {
      if (found.has(place)) continue;
      const at = from.findIndex((one, other) => !taken.has(other) && alike(one, item));
      if (at >= 0) take(place, at);
    }
  if (byOrder && from.length === to.length) {
    const left = [...from.keys()].filter((at) => !taken.has(at));
    for (const [step, place] of [...to.keys()].filter((one) => !found.has(one)).entries()) {
      const at = left[step];
      if (at !== undefined) take(place, at);
    }
  }
  return to.map((_, place) => found.get(place));
}

/** An order made of two: that of the first, with what only the second has behind what stands before it there. */
export function interleaved(first: readonly string[], second: readonly string[]): string[] {
  const all = [...first];
  for (const [place, id] of second.entries()) {
    if (all.includes(id)) continue;
    const before = second[place - 1];
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id);
  }
  return all;
}
