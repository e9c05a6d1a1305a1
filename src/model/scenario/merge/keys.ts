import { notKnown } from '../../money/units';
import { nameKey, sameName } from '../names';
import type { Council, Scenario, SharingKey } from '../scenario';
import { unknownCost } from '../typed';
import type { Sides } from './names';

/** The sides, in which each new council follows the other side's changes to the list of keys that all councils have. */
export const withKeysOfOther = <T extends Sides>(sides: T): T => ({
  ...sides,
  mine: withKeysOf(sides.theirs, sides.base, sides.mine),
  theirs: withKeysOf(sides.mine, sides.base, sides.theirs),
});

function withKeysOf(other: Scenario, base: Scenario, side: Scenario): Scenario {
  const [before, after] = [keysIn(base.councils), keysIn(other.councils)];
  const there = new Set(base.councils.map(({ name }) => nameKey(name)));
  const keysOf = ({ name: council, keys }: Council): SharingKey[] => {
    const twin = other.councils.find(({ name }) => sameName(name, council));
    // A stated amount stays, even if the other side removed its key.
    const isKept = ({ name, amount }: SharingKey) =>
      twin !== undefined ||
      amount.value !== notKnown ||
      after.has(nameKey(name)) ||
      !before.has(nameKey(name));
    const kept = keys.filter(isKept);
    const own = keysIn([{ keys: kept }]);
    const added = [...after].filter(([key]) => !before.has(key) && !own.has(key));
    return [...kept, ...added.map(([, name]) => keyOf(twin, name) ?? { name, amount: unknownCost })];
  };
  return {
    ...side,
    councils: side.councils.map((council) =>
      there.has(nameKey(council.name)) ? council : { ...council, keys: keysOf(council) },
    ),
  };
}

const keyOf = (council: Council | undefined, key: string) =>
  council?.keys.find(({ name }) => sameName(name, key));

/** The names of all keys by `nameKey`. */
const keysIn = (councils: readonly Pick<Council, 'keys'>[]): ReadonlyMap<string, string> =>
  new Map(councils.flatMap(({ keys }) => keys.map(({ name }) => [nameKey(name), name])));
