import { figureDifferences, pathInOther } from '../../model/scenario/difference';
import { figureAt, withFigure } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import type { Figure, Scenario } from '../../model/scenario/scenario';
import { notKnown } from '../../model/money/units';
import type { App } from '../actions/app';
import { today } from '../ports/today';
import type { Documents } from '../state/documents';
import type { Linked, Stale } from '../state/link';
import { link as say } from '../strings/link';
import { setLink } from './setLink';

/** A figure of a given scenario that has the source of its old value. */
type StaleIn = Omit<Stale, 'id'>;

/** The figures that changed their value but not their status, source, date and note. */
const staleFigures = (before: Scenario, after: Scenario): StaleIn[] =>
  figureDifferences(before, after).flatMap((difference) => {
    const [was, is] = [difference.before, difference.after];
    const path = pathInOther(difference.path, before, after);
    return path && was && is && difference.of === before && is.status !== 'Trial' && saysTheSame(was, is)
      ? [{ path, saidOf: was.value }]
      : [];
  });

/** Of the figures that are stale since both sides agreed, those that the sheet changed and not the pane. */
export const staleTaken = (agreed: Scenario, mine: Scenario, after: Scenario): StaleIn[] =>
  staleFigures(agreed, after).filter(({ path }) => {
    const here = pathInOther(path, after, mine);
    return !here || !same(figureAt(mine, here), figureAt(after, path));
  });

/** The stale figures that still are after a change: with the same source, and not back at the value that it belongs to. */
export const stillStale = (stale: readonly StaleIn[], before: Scenario, after: Scenario): StaleIn[] =>
  stale.flatMap(({ path, saidOf }) => {
    const now = pathInOther(path, before, after);
    const [was, is] = [figureAt(before, path), now && figureAt(after, now)];
    const isStale = was && is && saysTheSame(was, is) && !same(is.value, saidOf);
    return now && isStale ? [{ path: now, saidOf }] : [];
  });

const saysTheSame = (
  { value: _was, ...before }: Figure<unknown>,
  { value: _is, ...after }: Figure<unknown>,
) => same(before, after);

/** The label of the link that marks stale figures: as assumed, or as not known where they are blank. */
export function markName({ scenarios }: Pick<Documents, 'scenarios'>, { stale }: Linked): string {
  const values = stale.map(({ id, path }) => {
    const scenario = scenarios.find((open) => open.id === id)?.scenario;
    return scenario && figureAt(scenario, path)?.value;
  });
  const blanks = values.filter((value) => value === notKnown).length;
  return say.mark(blanks, values.length - blanks);
}

/** Marks the stale figures as entered on Inputs: what is typed there is an assumption until somebody gives a source. */
export function markTyped(app: App): void {
  const { link, scenarios } = app.store.get();
  if (link.kind !== 'linked') return;
  const name = markName({ scenarios }, link);
  setLink(app, { ...link, updated: undefined, stale: [] });
  const marked = scenarios.map(({ id, scenario }) => ({
    id,
    scenario: link.stale
      .filter((stale) => stale.id === id)
      .reduce((now, { path }) => {
        const figure = figureAt(now, path);
        if (!figure) return now;
        const status = figure.value === notKnown ? ('Not known' as const) : ('Assumed' as const);
        return withFigure(now, path, { ...figure, status, source: say.source, date: today(), note: '' });
      }, scenario),
  }));
  app.store.dispatch({ type: 'scenarios replaced', scenarios: marked, name });
}
