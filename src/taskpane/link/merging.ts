import { withoutPaneOnly } from '../../model/scenario/apart';
import { matched, byNameAlone } from '../../model/scenario/merge/lists';
import { type Conflict, type Merged, merged, mergedBy, type Side } from '../../model/scenario/merge/merge';
import { firstRepeated, sameName } from '../../model/scenario/names';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { App } from '../actions/app';
import type { Open } from '../state/history';
import type { Linked } from '../state/link';

type Followed = Pick<Linked, 'ids' | 'agreed'>;

/** By the places of the sheet: what was followed there, or else the open scenario of that name, if there is one. */
function standing(
  open: readonly Open[],
  before: Followed | undefined,
  theirs: readonly Scenario[],
): ({ readonly id: number; readonly agreed: Scenario | undefined } | Open | undefined)[] {
  const was = (before?.agreed ?? []).flatMap((agreed, place) => {
    const id = before?.ids[place];
    const name = agreed?.name ?? open.find((one) => one.id === id)?.scenario.name;
    return id === undefined || name === undefined ? [] : [{ id, agreed, name }];
  });
  const known = matched({ ...byNameAlone, weakTest: () => was.length === theirs.length }, was, theirs).map(
    (at) => (at === undefined ? undefined : was[at]),
  );
  const taken = new Set(known.map((one) => one?.id));
  return theirs.map(
    ({ name }, place) =>
      known[place] ?? open.find(({ id, scenario }) => !taken.has(id) && sameName(scenario.name, name)),
  );
}

/** Opens the scenarios of the sheet that are not open here. */
export function openMissing({ store }: App, before: Followed | undefined, theirs: readonly Scenario[]): void {
  const stand = standing(store.get().scenarios, before, theirs);
  const missing = theirs.filter((_, place) => stand[place] === undefined);
  if (missing.length > 0) store.dispatch({ type: 'scenarios opened', scenarios: missing, current: 0 });
}

/**
 * Which open scenario stands in each place of the sheet, and what both said of it when they last agreed. One that
 * was followed is known by its name, or as the one left; others by theirs.
 */
export function placed(
  open: readonly Open[],
  before: Followed | undefined,
  theirs: readonly Scenario[],
): Followed {
  const places = standing(open, before, theirs).map((one, place) => {
    if (one && 'agreed' in one) return one;
    const isSame = one && same(withoutPaneOnly(one.scenario), theirs[place]);
    return { id: one?.id ?? 0, agreed: isSame ? theirs[place] : undefined };
  });
  return { ids: places.map(({ id }) => id), agreed: places.map(({ agreed }) => agreed) };
}

/** The scenarios of the sheet as they are open here, as far as it holds them. One that was closed here stays there as it is. */
export const mineOf = (
  open: readonly Open[],
  { ids, agreed }: Followed,
  theirs: readonly Scenario[],
): Scenario[] =>
  theirs.map((there, place) =>
    withoutPaneOnly(open.find(({ id }) => id === ids[place])?.scenario ?? agreed[place] ?? there),
  );

/** What is made of both sides, place by place. */
export function mergedSides(
  { agreed }: Pick<Followed, 'agreed'>,
  mine: readonly Scenario[],
  theirs: readonly Scenario[],
  prefer: Side,
): Merged[] {
  const each = (base: (place: number) => Scenario | undefined) =>
    theirs.map((there, place) => merged(base(place), mine[place] ?? there, there, prefer));
  const all = each((place) => agreed[place]);
  // Two scenarios that came to have one name, because each side renamed another, are asked about as they are.
  return haveOwnNames(all.map(({ scenario }) => scenario)) ? all : each(() => undefined);
}

const haveOwnNames = (scenarios: readonly Scenario[]) =>
  firstRepeated(scenarios.map(({ name }) => name)) === undefined;

/** Says whose a conflict of the scenario in a place is to be. */
export type ChooseIn = (place: number, conflict: Conflict) => Side;

/** What is made of both sides where a side is chosen for each conflict; nothing where that would not go together. */
export function chosenSides(
  { agreed }: Pick<Followed, 'agreed'>,
  mine: readonly Scenario[],
  theirs: readonly Scenario[],
  choose: ChooseIn,
): readonly Scenario[] | undefined {
  const chosen = mergedSides({ agreed }, mine, theirs, 'mine').flatMap(({ scenario, whole }, place) => {
    const [own, there] = [mine[place] ?? scenario, theirs[place] ?? scenario];
    const base = whole ? undefined : agreed[place];
    return mergedBy(base, own, there, (conflict) => choose(place, conflict)) ?? [];
  });
  return chosen.length === theirs.length && haveOwnNames(chosen) ? chosen : undefined;
}
