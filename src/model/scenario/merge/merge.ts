import { readScenario } from '../document/read';
import { same } from '../same';
import type { Scenario } from '../scenario';
import { writeScenario } from '../document/write';
import { withGroupsOfKept } from './groups';
import { withKeysOfOther } from './keys';
import { interleaved, type Likeness, likenessOf, type Matching, matched } from './lists';
import { withCommonNames, type Renamed } from './names';

export type Side = 'mine' | 'theirs';

/** The path of something in a scenario, from the outside in. */
export type PartPath = readonly (string | number)[];

/** Something that both sides changed differently: its path on each side, undefined on a side that removed it. */
export interface Conflict {
  readonly mine: PartPath | undefined;
  readonly theirs: PartPath | undefined;
}

export interface Merged {
  readonly scenario: Scenario;
  readonly conflicts: readonly Conflict[];
  /** Set if one whole side was taken, because they differ and their changes are not known or not compatible. */
  readonly whole?: true;
}

/**
 * Merges two versions of a scenario, given what both were when they last agreed: a change of either side is kept.
 * What both changed differently is as the preferred side has it, and is listed as a conflict. Where they never
 * agreed, or their changes are not compatible, everything that differs is a conflict.
 */
export function merged(base: Scenario | undefined, mine: Scenario, theirs: Scenario, prefer: Side): Merged {
  if (base) {
    const both = mergeParts(base, mine, theirs, () => prefer);
    if (goesTogether(both.scenario)) return both;
  }
  const { conflicts } = mergeParts(undefined, mine, theirs, () => prefer);
  return {
    scenario: prefer === 'mine' ? mine : theirs,
    conflicts,
    ...(conflicts.length > 0 && { whole: true }),
  };
}

/** Which side to take in a conflict. */
export type Choose = (conflict: Conflict) => Side;

/**
 * Merges with a choice for each conflict; undefined where the chosen changes are not compatible. For a scenario
 * that was merged as a whole, the conflicts are those of a merge without a base.
 */
export function mergedBy(
  base: Scenario | undefined,
  mine: Scenario,
  theirs: Scenario,
  choose: Choose,
): Scenario | undefined {
  const { scenario } = mergeParts(base, mine, theirs, choose);
  return goesTogether(scenario) ? scenario : undefined;
}

const goesTogether = (scenario: Scenario) => readScenario(writeScenario(scenario)).ok;

function mergeParts(
  base: Scenario | undefined,
  mine: Scenario,
  theirs: Scenario,
  choose: Choose,
): Pick<Merged, 'scenario' | 'conflicts'> {
  const merging = new Merging(choose);
  if (!base) {
    const scenario = merging.value(NEVER, mine, theirs, top) as Scenario;
    return { scenario, conflicts: merging.conflicts };
  }
  const named = (at: Renamed) => ({
    mine: ['councils', at.mine, 'name'],
    theirs: ['councils', at.theirs, 'name'],
  });
  const { renamed, ...sides } = withKeysOfOther(
    withCommonNames({ base, mine, theirs }, (at) => choose(named(at))),
  );
  // Merging two scenarios part by part gives a scenario, here and above, which `value` cannot say of its unknown parts.
  const scenario = merging.value(sides.base, sides.mine, sides.theirs, top) as Scenario;
  return {
    scenario: withGroupsOfKept(scenario, sides),
    conflicts: [...renamed.map(named), ...merging.conflicts],
  };
}

/** A base that equals nothing, for what was never agreed. */
const NEVER = Symbol('never agreed');

/** The path of a part on each side, and its path without indices, which says what it is. */
interface At {
  readonly mine: PartPath;
  readonly theirs: PartPath;
  readonly list: string;
}

const top: At = { mine: [], theirs: [], list: '' };

const within = ({ mine, theirs, list }: At, key: string): At => ({
  mine: [...mine, key],
  theirs: [...theirs, key],
  list: list === '' ? key : `${list}.${key}`,
});

type Parts = Readonly<Record<string, unknown>>;

/** What is merged part by part. Anything else is merged as a whole: a figure, because a source belongs to its value. */
const composites: ReadonlySet<string> = new Set([
  '',
  'councils',
  'councils.announced',
  'councils.otherCosts',
  'councils.keys',
  'contract',
  'contract.clause',
  'coalitions',
  'appraisal',
]);

const hasParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Merging {
  readonly conflicts: Conflict[] = [];

  constructor(private readonly choose: Choose) {}

  value(base: unknown, mine: unknown, theirs: unknown, at: At): unknown {
    if (same(mine, theirs) || same(base, theirs)) return mine;
    if (same(base, mine)) return theirs;
    const likeness = likenessOf(at.list);
    if (likeness && Array.isArray(mine) && Array.isArray(theirs))
      return this.list(likeness, Array.isArray(base) ? base : NEVER, mine, theirs, at);
    if (composites.has(at.list) && hasParts(mine) && hasParts(theirs))
      return this.parts(base, mine, theirs, at);
    return this.asked(mine, theirs, {
      mine: mine === undefined ? undefined : at.mine,
      theirs: theirs === undefined ? undefined : at.theirs,
    });
  }

  private asked<T>(mine: T, theirs: T, conflict: Conflict): T {
    this.conflicts.push(conflict);
    return this.choose(conflict) === 'mine' ? mine : theirs;
  }

  private parts(base: unknown, mine: Parts, theirs: Parts, at: At): Parts {
    const before = hasParts(base) ? base : undefined;
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const part = this.value(before ? before[key] : NEVER, mine[key], theirs[key], within(at, key));
        return part === undefined ? [] : [[key, part]];
      }),
    );
  }

  private list(
    likeness: Likeness,
    base: readonly unknown[] | typeof NEVER,
    mine: readonly unknown[],
    theirs: readonly unknown[],
    at: At,
  ): readonly unknown[] {
    const [agreed, added] = base === NEVER ? [[], NEVER] : [base, undefined];
    const ids = idsOf(likeness, agreed, mine, theirs);
    const kept = new Map<string, unknown>();
    for (const id of new Set([...ids.mine, ...ids.theirs])) {
      const [was, own, other] = [ids.base.indexOf(id), ids.mine.indexOf(id), ids.theirs.indexOf(id)];
      const item = this.value(was < 0 ? added : agreed[was], mine[own], theirs[other], {
        mine: [...at.mine, own],
        theirs: [...at.theirs, other],
        list: at.list,
      });
      if (item !== undefined) kept.set(id, item);
    }
    return this.order(ids, at)
      .filter((id) => kept.has(id))
      .map((id) => kept.get(id));
  }

  /** The order of a list's items: that of the side that moved items, or a conflict where both did. */
  private order(ids: Ids, at: At): readonly string[] {
    const moved = (own: readonly string[]) =>
      !same(
        own.filter((id) => ids.base.includes(id)),
        ids.base.filter((id) => own.includes(id)),
      );
    const common = (one: readonly string[], other: readonly string[]) =>
      one.filter((id) => other.includes(id));
    const differ = !same(common(ids.mine, ids.theirs), common(ids.theirs, ids.mine));
    const [byMine, byTheirs] = [moved(ids.mine), moved(ids.theirs)];
    const mineLeads =
      differ && byMine === byTheirs
        ? this.asked(true, false, { mine: at.mine, theirs: at.theirs })
        : byMine || !byTheirs;
    return mineLeads ? interleaved(ids.mine, ids.theirs) : interleaved(ids.theirs, ids.mine);
  }
}

interface Ids {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Ids for the items of three lists: the same item has the same id in each. */
function idsOf(
  likeness: Likeness,
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Ids {
  const [ofMine, ofTheirs] = [matched(likeness, base, mine), matched(likeness, base, theirs)];
  // Both sides may have added the same item, which only the surest tests can recognise.
  const added = <T>(items: readonly T[], matching: Matching) =>
    items.flatMap((item, index) => (matching[index] === undefined ? [{ item, index }] : []));
  const [newMine, newTheirs] = [added(mine, ofMine), added(theirs, ofTheirs)];
  const alike = matched(
    { tests: likeness.tests },
    newMine.map(({ item }) => item),
    newTheirs.map(({ item }) => item),
  );
  const twin = new Map(newTheirs.map(({ index }, at) => [index, newMine[alike[at] ?? -1]?.index]));
  const named = (matching: Matching, index: number) => {
    const at = matching[index];
    return at === undefined ? undefined : `agreed ${at}`;
  };
  return {
    base: base.map((_, index) => `agreed ${index}`),
    mine: mine.map((_, index) => named(ofMine, index) ?? `mine ${index}`),
    theirs: theirs.map((_, index) => {
      const own = twin.get(index);
      return named(ofTheirs, index) ?? (own === undefined ? `theirs ${index}` : `mine ${own}`);
    }),
  };
}
