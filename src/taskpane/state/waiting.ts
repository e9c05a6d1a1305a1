import { notKnown } from '../../model/money/units';
import { groupFigure } from '../../model/scenario/groupCosts';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { Problem } from '../../model/problem';
import type { Open } from './history';

/**
 * Where the value that a field shows stands in a scenario, from the outside in: a name after a list means that part of
 * each item. The cost of a group is found by its councils: see `groupPlace`.
 */
export type EntryPlace = readonly (string | number)[];

/** Where a group that is not added yet waits: by the names of its councils. */
export const NEW_GROUP: EntryPlace = ['new group'];

/** Where a clause that was changed and is not used yet waits, with what its fields refused. */
export const CLAUSE: EntryPlace = ['clause'];

/** What is typed in a field, until it is taken or given up. */
export interface Draft<T = unknown> {
  readonly text: string;
  /** The value that stands while this is typed; another one means that it was changed elsewhere, or taken back. */
  readonly over: T;
  /** What stood before this was typed. */
  readonly before: T;
  readonly typing: string;
  /** Why it cannot stand. */
  readonly problem?: Problem;
}

/** What is filled in in a form, until it is used or given up. */
export interface Filled<T = unknown> {
  readonly form: T;
}

/** A draft in a field or form of an open scenario, by its id: it outlives the screen that the field is on. */
export interface Waiting {
  readonly id: number;
  readonly at: EntryPlace;
  readonly draft: Draft | Filled;
}

const isAt = ({ id, at }: Waiting, of: number | undefined, place: EntryPlace) => id === of && same(at, place);

export const draftAt = (
  waiting: readonly Waiting[],
  id: number | undefined,
  place: EntryPlace,
): Waiting['draft'] | undefined => waiting.find((one) => isAt(one, id, place))?.draft;

/** The drafts with this one at its place, or with none there. */
export function withDraft(
  waiting: readonly Waiting[],
  id: number,
  at: EntryPlace,
  draft: Waiting['draft'] | undefined,
): readonly Waiting[] {
  const others = waiting.filter((one) => !isAt(one, id, at));
  return draft ? [...others, { id, at, draft }] : others;
}

/** The drafts without what is at a place or under it. */
export const withoutForm = (
  waiting: readonly Waiting[],
  of: number | undefined,
  place: EntryPlace,
): readonly Waiting[] => waiting.filter(({ id, at }) => id !== of || !isIn(at, place));

/** Whether a place is another, or under it. */
export const isIn = (at: EntryPlace, place: EntryPlace) => same(at.slice(0, place.length), place);

/** What was refused in a scenario, or is half filled in, at or under one of the places where these are given. */
export const waitingIn = (
  waiting: readonly Waiting[],
  of: number | undefined,
  places: readonly EntryPlace[] = [[]],
): readonly Waiting[] =>
  waiting.filter(
    ({ id, at, draft }) =>
      id === of && ('form' in draft || draft.problem) && places.some((place) => isIn(at, place)),
  );

/**
 * The drafts once scenarios have changed: each goes with its council or cost, whatever that is called by now and
 * wherever it stands. It goes for good with its scenario, or where the value under it has become another.
 */
export const followed = (
  waiting: readonly Waiting[],
  before: readonly Open[],
  after: readonly Open[],
): readonly Waiting[] =>
  waiting.flatMap((one) => {
    const [was, is] = [before, after].map((open) => open.find(({ id }) => id === one.id)?.scenario);
    if (!was || !is) return [];
    if (was === is) return [one];
    const at = placeIn(one.at, was, is);
    if (!at) return [];
    // A figure that was as usual until it was given, as it was, is no other.
    const stands = [valueAt(was, one.at), (one.draft as Partial<Draft>).over].some((value) =>
      same(value, valueAt(is, at)),
    );
    return stands ? [{ ...one, at, draft: draftOf(one, was, is) }] : [];
  });

/** A group that is not added yet has its councils by the names that they have by now. */
const draftOf = ({ at, draft }: Waiting, was: Scenario, is: Scenario): Waiting['draft'] =>
  'form' in draft && same(at, NEW_GROUP) ? { form: calledNow(draft.form as string[], was, is) } : draft;

/** What councils of one scenario are called in what was made of it. Those that are gone are left out. */
const calledNow = (names: readonly string[], was: Scenario, is: Scenario): string[] =>
  names.flatMap((name) => {
    const place = was.councils.findIndex((one) => one.name === name);
    return is.councils[itemIn(was.councils, is.councils, place)]?.name ?? [];
  });

/** Where that which stood at a place of one scenario stands in what was made of it. */
function placeIn(at: EntryPlace, was: Scenario, is: Scenario): EntryPlace | undefined {
  const names = groupAt(at);
  if (names) {
    const called = calledNow(names, was, is);
    return called.length === names.length ? groupPlace(is, called) : undefined;
  }
  let [partWas, partIs]: [unknown, unknown] = [was, is];
  const place: (string | number)[] = [];
  for (const key of at) {
    const isItem = typeof key === 'number' && Array.isArray(partWas) && Array.isArray(partIs);
    const to = isItem ? itemIn(partWas as unknown[], partIs as unknown[], key) : key;
    if (to === -1) return undefined;
    [partWas, partIs] = [partOf(partWas, key), partOf(partIs, to)];
    place.push(to);
  }
  return place;
}

/**
 * Where an item of a list stands in another made of it: as it was, or changed under its name, or in its place, where
 * no other has come there; or -1.
 */
export function itemIn(was: readonly unknown[], is: readonly unknown[], place: number): number {
  const item = was[place];
  const untouched = is.indexOf(item);
  if (untouched >= 0) return untouched;
  const named = placeOfName(is, partOf(item, 'name'));
  if (named >= 0) return named;
  const isStill = was.length === is.length && placeOfName(was, partOf(is[place], 'name')) < 0;
  return isStill ? place : -1;
}

const placeOfName = (items: readonly unknown[], name: unknown) =>
  name === undefined ? -1 : items.findIndex((one) => partOf(one, 'name') === name);

function valueAt(scenario: Scenario, at: EntryPlace): unknown {
  const names = groupAt(at);
  // A key is every council's.
  if (at[0] === 'key') return scenario.councils.some(({ keys }) => keys.some(({ name }) => name === at[1]));
  return names ? (groupFigure(scenario, names)?.value ?? notKnown) : at.reduce(partOf, scenario);
}

/** Where the cost of a group stands: its councils in the scenario's order, however they are named. */
export const groupPlace = ({ councils }: Scenario, names: readonly string[]): EntryPlace => [
  'group',
  ...councils.flatMap(({ name }) => (names.includes(name) ? [name] : [])),
];

const groupAt = ([list, ...names]: EntryPlace) => (list === 'group' ? names.map(String) : undefined);

function partOf(part: unknown, key: string | number): unknown {
  if (Array.isArray(part) && typeof key === 'string') return part.map((item) => partOf(item, key));
  if (typeof part !== 'object' || part === null) return undefined;
  return (part as Readonly<Record<string | number, unknown>>)[key];
}
