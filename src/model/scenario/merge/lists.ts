import { notKnown } from '../../money/units';
import { sameName } from '../names';
import { same } from '../same';
import { type Coalition, courses, type Figure } from '../scenario';

/** For each item of a list, the index of the same item in another list; undefined where there is none. */
export type Matching = readonly (number | undefined)[];

/** An item of one of a scenario's lists. */
type Item = Readonly<Record<string, unknown>>;
/** A test of whether two items are the same one. */
type Alike = (one: Item, other: Item) => boolean;

const byName: Alike = (one, other) => sameName(String(one['name']), String(other['name']));

const byParts =
  (...keys: readonly string[]): Alike =>
  (one, other) =>
    keys.every((key) => same(one[key], other[key]));

const members = (group: Item) => [...(group['councils'] as Coalition['councils'])].sort();
const byMembers: Alike = (one, other) => same(members(one), members(other));

/** Whether two items have the same known figure, provenance included. */
const byFigure =
  (key: string): Alike =>
  (one, other) =>
    isKnown(one[key]) && same(one[key], other[key]);

const isKnown = (figure: unknown) => (figure as Figure<unknown>).value !== notKnown;

/** Whether more than half of a council's known costs are unchanged. */
const byCosts: Alike = (was, is) => {
  const known = [...courses, 'announced'].filter((key) => {
    const part = was[key];
    return part !== undefined && (key === 'announced' || isKnown(part));
  });
  const still = known.filter((key) => same(was[key], is[key]));
  return still.length * 2 > known.length;
};

export interface Likeness {
  /** Tests of whether two items are the same one, the surest first. */
  readonly tests: readonly Alike[];
  /** A weaker test for items that were changed so much that none of those finds them. */
  readonly weakTest?: Alike;
}

/** Items that are recognised by their names. */
export const byNameAlone: Likeness = { tests: [byName] };

/** How the items of a scenario's lists are recognised, by the path of the list. */
const likenesses = {
  councils: { ...byNameAlone, weakTest: byCosts },
  'councils.keys': byNameAlone,
  'councils.otherCosts': {
    tests: [same, byParts('kind', 'course', 'timing'), byParts('kind', 'course')],
    weakTest: byFigure('amount'),
  },
  coalitions: { tests: [byMembers], weakTest: byFigure('cost') },
} as const satisfies Readonly<Record<string, Likeness>>;

/** How councils are recognised, even if one was renamed. */
export const councilLikeness: Likeness = likenesses.councils;

/** How the items of a list are recognised; undefined of a list that is a single value, such as a figure's rates. */
export const likenessOf = (list: string): Likeness | undefined =>
  // Any path may be asked about, so undefined is possible.
  (likenesses as Readonly<Partial<Record<string, Likeness>>>)[list];

/** For each item of `to`, the index of the same item in `from`. */
export function matched(
  { tests, weakTest }: Likeness,
  from: readonly unknown[],
  to: readonly unknown[],
): Matching {
  // Items come as unknown, from sides that are merged part by part: every list with a likeness is one of objects.
  const [before, now] = [from as readonly Item[], to as readonly Item[]];
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const alike of weakTest ? [...tests, weakTest] : tests)
    for (const [index, item] of now.entries()) {
      if (found.has(index)) continue;
      const at = before.findIndex((one, other) => !taken.has(other) && alike(one, item));
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
