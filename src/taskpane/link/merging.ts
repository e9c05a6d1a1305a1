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

/**
 * For each scenario of the sheet: the open scenario that was followed there, with what was agreed on, or else the open one
 * of its name, or undefined.
 */
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

/** Opens the scenarios of the sheet that are not open in the pane. */
export function openMissing({ store }: App, before: Followed | undefined, theirs: readonly Scenario[]): void {
  const stand = standing(store.get().scenarios, before, theirs);
  const missing = theirs.filter((_, place) => stand[place] === undefined);
  if (missing.length > 0) store.dispatch({ type: 'scenarios opened', scenarios: missing, current: 0 });
}

/**
 * For each scenario of the sheet, the id of the open scenario that goes with it, and the scenario as both sides last agreed
 * on it: undefined if they never did and are not alike now.
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

/**
 * For each scenario of the sheet, the pane's version of it, without what sheets do not hold. One that is no longer open
 * counts as unchanged.
 */
export const mineOf = (
  open: readonly Open[],
  { ids, agreed }: Followed,
  theirs: readonly Scenario[],
): Scenario[] =>
  theirs.map((there, place) =>
    withoutPaneOnly(open.find(({ id }) => id === ids[place])?.scenario ?? agreed[place] ?? there),
  );

/** Merges both sides, scenario by scenario. Where both changed the same, `prefer` says whose value to take. */
export function mergedSides(
  { agreed }: Pick<Followed, 'agreed'>,
  mine: readonly Scenario[],
  theirs: readonly Scenario[],
  prefer: Side,
): Merged[] {
  const each = (base: (place: number) => Scenario | undefined) =>
    theirs.map((there, place) => merged(base(place), mine[place] ?? there, there, prefer));
  const all = each((place) => agreed[place]);
  // If the merged scenarios would share a name, because each side renamed another one, all differences are asked about.
  return haveOwnNames(all.map(({ scenario }) => scenario)) ? all : each(() => undefined);
}

const haveOwnNames = (scenarios: readonly Scenario[]) =>
  firstRepeated(scenarios.map(({ name }) => name)) === undefined;

/** Decides which side a conflict goes to, in the scenario in a place of the sheet. */
export type ChooseIn = (place: number, conflict: Conflict) => Side;

/** Merges both sides with a side chosen for each conflict. Undefined if the choices do not make valid scenarios. */
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
