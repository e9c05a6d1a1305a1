import { notKnown } from '../../model/money/units';
import { groupFigure } from '../../model/scenario/sharing/groupCosts';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { Problem } from '../../model/problem';
import type { Open } from './history';

/*
 * Entries that wait: what a field refused, and what a form holds half filled in, by scenario and place. They outlive the
 * screen with the field, and follow their council or cost through every edit.
 */

/**
 * The place of a field's value in a scenario, as a path from the outside in. A name after a list means that part of each
 * item. The cost of a group is found by its councils: see `groupPlace`.
 */
export type EntryPlace = readonly (string | number)[];

/** The place of a group that is not added yet, which is kept as the names of its councils. */
export const NEW_GROUP: EntryPlace = ['new group'];

/** The place of a clause that was changed and is not used yet, with what its fields refused. */
export const CLAUSE: EntryPlace = ['clause'];

/** What is typed in a field, until it is entered or given up. */
export interface Draft<T = unknown> {
  readonly text: string;
  /** The scenario's value while this is typed. If it becomes another, it was changed elsewhere or undone, and this goes. */
  readonly over: T;
  /** The value before the entry began, to which Esc goes back. */
  readonly before: T;
  /** The mark of the entry, by which undo joins its edits. */
  readonly typing: string;
  /** Why it is refused. */
  readonly problem?: Problem;
}

/** What is filled in in a form, until the form is used or given up. */
export interface Filled<T = unknown> {
  readonly form: T;
}

/** The draft of a field or form of the open scenario with this id. */
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

/** The drafts with this one at its place, or without any there. */
export function withDraft(
  waiting: readonly Waiting[],
  id: number,
  at: EntryPlace,
  draft: Waiting['draft'] | undefined,
): readonly Waiting[] {
  const others = waiting.filter((one) => !isAt(one, id, at));
  return draft ? [...others, { id, at, draft }] : others;
}

/** The drafts without those at a place or below it. */
export const withoutForm = (
  waiting: readonly Waiting[],
  of: number | undefined,
  place: EntryPlace,
): readonly Waiting[] => waiting.filter(({ id, at }) => id !== of || !isIn(at, place));

/** Whether a place is the other, or below it. */
export const isIn = (at: EntryPlace, place: EntryPlace) => same(at.slice(0, place.length), place);

/** What a scenario's fields refused, and its half-filled forms: at or below some places if these are given, else all. */
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
 * The drafts once scenarios have changed. Each follows its council or cost, which may have been renamed or moved. It is
 * dropped if its scenario or council is gone, or if the value under it has changed.
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
    // A usual value that was entered just as it was has not changed, although it was not in the scenario before.
    const stands = [valueAt(was, one.at), (one.draft as Partial<Draft>).over].some((value) =>
      same(value, valueAt(is, at)),
    );
    return stands ? [{ ...one, at, draft: draftOf(one, was, is) }] : [];
  });

/** The draft of a group that is not added yet, with its councils' present names. */
const draftOf = ({ at, draft }: Waiting, was: Scenario, is: Scenario): Waiting['draft'] =>
  'form' in draft && same(at, NEW_GROUP) ? { form: calledNow(draft.form as string[], was, is) } : draft;

/** What councils of a scenario are called after a change. Those that are gone are left out. */
const calledNow = (names: readonly string[], was: Scenario, is: Scenario): string[] =>
  names.flatMap((name) => {
    const place = was.councils.findIndex((one) => one.name === name);
    return is.councils[itemIn(was.councils, is.councils, place)]?.name ?? [];
  });

/** The place, after a change, of what was at a place before; undefined if it is gone. */
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
 * The place of a list's item after a change, or -1 if it is gone: where the same object is, or else an item of its name,
 * or else its old place if the item there is not another one of the old list.
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
  // A sharing key has no value of its own, only an amount for each council: what counts is that it exists.
  if (at[0] === 'key') return scenario.councils.some(({ keys }) => keys.some(({ name }) => name === at[1]));
  return names ? (groupFigure(scenario, names)?.value ?? notKnown) : at.reduce(partOf, scenario);
}

/** The place of a group's cost: the names of its councils, in the scenario's order. */
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
