import { notKnown } from '../../money/units';
import { sameName } from '../names';
import { same } from '../same';
import { courses } from '../scenario';

/** For each item of a list, the index of the same item in another list; undefined where there is none. */
export type Matching = readonly (number | undefined)[];

type Alike = (one: unknown, other: unknown) => boolean;
type Item = Readonly<Record<string, unknown>>;

const byName: Alike = (one, other) =>
  sameName(String((one as Item)['name']), String((other as Item)['name']));

const byParts =
  (...keys: readonly string[]): Alike =>
  (one, other) =>
    keys.every((key) => same((one as Item)[key], (other as Item)[key]));

const members = (group: unknown) => [...((group as Item)['councils'] as readonly string[])].sort();
const byMembers: Alike = (one, other) => same(members(one), members(other));

/** Whether two items have the same known figure, provenance included. */
const byFigure =
  (key: string): Alike =>
  (one, other) =>
    isKnown((one as Item)[key]) && same((one as Item)[key], (other as Item)[key]);

const isKnown = (figure: unknown) => (figure as { readonly value: unknown }).value !== notKnown;

/** Whether more than half of a council's known costs are unchanged. */
const byCosts: Alike = (was, is) => {
  const known = [...courses, 'announced'].filter((key) => {
    const part = (was as Item)[key];
    return part !== undefined && (key === 'announced' || isKnown(part));
  });
  const still = known.filter((key) => same((was as Item)[key], (is as Item)[key]));
  return still.length * 2 > known.length;
};

export interface Likeness {
  /** Tests of whether two items are the same one, the surest first. */
  readonly signs: readonly Alike[];
  /** A weaker test for items that were changed so much that none of those finds them. */
  readonly changed?: Alike;
}

/** Items that are recognised by their names. */
export const byNameAlone: Likeness = { signs: [byName] };

/** How the items of a scenario's lists are recognised, by the path of the list. */
const likenesses = {
  councils: { ...byNameAlone, changed: byCosts },
  'councils.keys': byNameAlone,
  'councils.otherCosts': {
    signs: [same, byParts('kind', 'course', 'timing'), byParts('kind', 'course')],
    changed: byFigure('amount'),
  },
  coalitions: { signs: [byMembers], changed: byFigure('cost') },
} as const satisfies Readonly<Record<string, Likeness>>;

/** How councils are recognised, even if one was renamed. */
export const councilLikeness: Likeness = likenesses.councils;

/** How the items of a list are recognised; undefined of a list that is a single value, such as a figure's rates. */
export const likenessOf = (list: string): Likeness | undefined =>
  (likenesses as Readonly<Record<string, Likeness>>)[list];

/** For each item of `to`, the index of the same item in `from`. */
export function matched(
  { signs, changed }: Likeness,
  from: readonly unknown[],
  to: readonly unknown[],
): Matching {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const alike of changed ? [...signs, changed] : signs)
    for (const [index, item] of to.entries()) {
      if (found.has(index)) continue;
      const at = from.findIndex((one, other) => !taken.has(other) && alike(one, item));
      if (at < 0) continue;
      found.set(index, at);
      taken.add(at);
    }
  return to.map((_, index) => found.get(index));
}

/** The order of the first list, with each item that only the second has after the item that precedes it there. */
export function interleaved(first: readonly string[], second: readonly string[]): string[] {
  const all = [...first];
  for (const [index, id] of second.entries()) {
    if (all.includes(id)) continue;
    // Without a predecessor, it comes first.
    all.splice(all.indexOf(second[index - 1] ?? '') + 1, 0, id);
  }
  return all;
}
