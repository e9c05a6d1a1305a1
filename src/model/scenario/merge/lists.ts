import { notKnown } from '../../money/units';
import { sameName } from '../names';
import { same } from '../same';
import { courses } from '../scenario';

/** Which item of one list each item of another is, by their places; undefined where it is none of them. */
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

/** A figure of one item that is known, and is the other's too, with all that is said of it. */
const byFigure =
  (key: string): Alike =>
  (one, other) =>
    isKnown((one as Item)[key]) && same((one as Item)[key], (other as Item)[key]);

const isKnown = (figure: unknown) => (figure as { readonly value: unknown }).value !== notKnown;

/** More of what is known of a council is as it was than is not. */
const byCosts: Alike = (was, is) => {
  const known = [...courses, 'announced'].filter((key) => {
    const part = (was as Item)[key];
    return part !== undefined && (key === 'announced' || isKnown(part));
  });
  const still = known.filter((key) => same((was as Item)[key], (is as Item)[key]));
  return still.length * 2 > known.length;
};

export interface Likeness {
  /** The surest sign first. */
  readonly signs: readonly Alike[];
  /** What tells one that was changed so much that no sign tells it. All else was taken away, or added. */
  readonly changed?: Alike;
}

/** Items that are known by their names. */
export const byNameAlone: Likeness = { signs: [byName] };

/** What tells the items of a scenario's lists apart, by where the lists are. */
const likenesses = {
  councils: { ...byNameAlone, changed: byCosts },
  'councils.keys': byNameAlone,
  'councils.otherCosts': {
    signs: [same, byParts('kind', 'course', 'timing'), byParts('kind', 'course')],
    changed: byFigure('amount'),
  },
  coalitions: { signs: [byMembers], changed: byFigure('cost') },
} as const satisfies Readonly<Record<string, Likeness>>;

/** How councils are told apart, of which one may have been renamed. */
export const councilLikeness: Likeness = likenesses.councils;

/** How the items of a list can be told apart; undefined of a list that is one value, such as a figure's rates. */
export const likenessOf = (list: string): Likeness | undefined =>
  (likenesses as Readonly<Record<string, Likeness>>)[list];

/** Which item of `from` each of `to` is, or was. */
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

/** An order made of two: that of the first, with what only the second has behind what stands before it there. */
export function interleaved(first: readonly string[], second: readonly string[]): string[] {
  const all = [...first];
  for (const [index, id] of second.entries()) {
    if (all.includes(id)) continue;
    // Behind nothing, it comes first.
    all.splice(all.indexOf(second[index - 1] ?? '') + 1, 0, id);
  }
  return all;
}
