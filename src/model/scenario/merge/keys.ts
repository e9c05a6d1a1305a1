import { notKnown } from '../../money/units';
import { nameKey } from '../names';
import type { Council, Scenario, SharingKey } from '../scenario';
import { unknownCost } from '../typed';
import type { Sides } from './names';

/** The sides, of which each new council has what the other side made of the keys that all councils are shared by. */
export const withKeysOfOther = <T extends Sides>(sides: T): T => ({
  ...sides,
  mine: withKeysOf(sides.theirs, sides.base, sides.mine),
  theirs: withKeysOf(sides.mine, sides.base, sides.theirs),
});

function withKeysOf(other: Scenario, base: Scenario, side: Scenario): Scenario {
  const [before, after] = [keysIn(base.councils), keysIn(other.councils)];
  const there = new Set(base.councils.map(({ name }) => nameKey(name)));
  const keysOf = ({ keys }: Council): SharingKey[] => {
    // What somebody gave of a key stays, whoever took the key away.
    const kept = keys.filter(
      ({ name, amount }) =>
        amount.value !== notKnown || after.has(nameKey(name)) || !before.has(nameKey(name)),
    );
    const own = keysIn([{ keys: kept }]);
    const added = [...after].filter(([key]) => !before.has(key) && !own.has(key));
    return [...kept, ...added.map(([, name]) => ({ name, amount: unknownCost }))];
  };
  return {
    ...side,
    councils: side.councils.map((council) =>
      there.has(nameKey(council.name)) ? council : { ...council, keys: keysOf(council) },
    ),
  };
}

/** The names of all keys, by what tells them apart. */
const keysIn = (councils: readonly Pick<Council, 'keys'>[]): ReadonlyMap<string, string> =>
  new Map(councils.flatMap(({ keys }) => keys.map(({ name }) => [nameKey(name), name])));
