import { figureDifferences, pathInOther } from '../../model/scenario/difference';
import { figureAt, figuresOf } from '../../model/scenario/figures';
import { withCommonNames } from '../../model/scenario/merge/names';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { list } from '../format';
import type { Updated } from '../state/link';
import { link as say } from '../strings/link';

/** A scenario with its councils' names as they are in a later version of it. */
export const calledAs = (before: Scenario, after: Scenario): Scenario =>
  withCommonNames({ base: before, mine: before, theirs: after }, () => 'theirs').mine;

/** How many figures, names and sources differ between a scenario and the version that replaces it. */
export function updatedIn(before: Scenario, after: Scenario): Updated {
  const was = calledAs(before, after);
  const renamed = was.councils.filter(({ name }, place) => name !== before.councils[place]?.name);
  const sources = figuresOf(was).filter(({ path, figure }) => {
    const there = pathInOther(path, was, after);
    const now = there && figureAt(after, there);
    return now && same(now.value, figure.value) && !same(now, figure);
  });
  return {
    figures: figureDifferences(was, after).length,
    names: renamed.length + (before.name === after.name ? 0 : 1),
    sources: sources.length,
  };
}

export const together = (all: readonly Updated[]): Updated => ({
  figures: sum(all.map(({ figures }) => figures)),
  names: sum(all.map(({ names }) => names)),
  sources: sum(all.map(({ sources }) => sources)),
});

const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);

/** What was taken over from Inputs, in words. What is none of these, such as the order of councils, is "one change". */
export function updatedText(updated: Updated): string {
  const kinds = ['figures', 'names', 'sources'] as const;
  const parts = kinds.filter((kind) => updated[kind] > 0).map((kind) => say.counted[kind](updated[kind]));
  return say.updated(parts.length > 0 ? list(parts) : say.change);
}
