import { withCouncilNames } from '../names';
import type { Scenario } from '../scenario';
import { councilLikeness, matched } from './lists';

/** Three versions of a scenario: what two sides last agreed on, and each side's present version. */
export interface Sides {
  readonly base: Scenario;
  readonly mine: Scenario;
  readonly theirs: Scenario;
}

/** A council that both sides renamed differently: its index on each side. */
export interface Renamed {
  readonly mine: number;
  readonly theirs: number;
}

/**
 * The three versions with the merged names of councils, so that a council that one side renamed is still the same
 * one; and the councils that both sides renamed differently.
 */
export function withCommonNames(
  sides: Sides,
  choose: (renamed: Renamed) => 'mine' | 'theirs',
): Sides & { readonly renamed: Renamed[] } {
  const renamed: Renamed[] = [];
  const calls = {
    base: new Map<string, string>(),
    mine: new Map<string, string>(),
    theirs: new Map<string, string>(),
  };
  const [ofMine, ofTheirs] = [placesIn(sides.base, sides.mine), placesIn(sides.base, sides.theirs)];
  for (const [index, { name: was }] of sides.base.councils.entries()) {
    const [mine, theirs] = [ofMine.get(index), ofTheirs.get(index)];
    const mineIs = nameAt(sides.mine, mine) ?? was;
    const theirsIs = nameAt(sides.theirs, theirs) ?? was;
    const differ = mineIs !== was && theirsIs !== was && mineIs !== theirsIs;
    const both = differ && mine !== undefined && theirs !== undefined ? { mine, theirs } : undefined;
    if (both) renamed.push(both);
    const changed = both && choose(both) === 'theirs' ? [theirsIs, mineIs] : [mineIs, theirsIs];
    const name = changed.find((one) => one !== was) ?? was;
    calls.base.set(was, name);
    calls.mine.set(mineIs, name);
    calls.theirs.set(theirsIs, name);
  }
  return {
    base: {
      ...withCouncilNames(sides.base, calls.base),
      // A council that one side removed keeps its old name here, so that a new name on the other side is a conflict.
      councils: sides.base.councils.map((council, index) =>
        ofMine.has(index) && ofTheirs.has(index)
          ? { ...council, name: calls.base.get(council.name) ?? council.name }
          : council,
      ),
    },
    mine: withCouncilNames(sides.mine, calls.mine),
    theirs: withCouncilNames(sides.theirs, calls.theirs),
    renamed,
  };
}

/** For each council of the base, by its index, its index in the other scenario. */
function placesIn(base: Scenario, side: Scenario): ReadonlyMap<number, number> {
  const found = matched(councilLikeness, base.councils, side.councils);
  return new Map(found.flatMap((at, index) => (at === undefined ? [] : [[at, index]])));
}

const nameAt = ({ councils }: Scenario, index: number | undefined) =>
  index === undefined ? undefined : councils[index]?.name;
